package org.dutygraph.region;

import org.jspecify.annotations.Nullable;

/**
 * One official division.
 *
 * @param code statistical division code (NBS), 2, 4, 6 or 9 digits; {@code 000000} for the nation
 * @param name official name, {@code 伊犁哈萨克自治州}
 * @param level the level that follows from the code's length
 * @param parentCode the next place above, without 市辖区 and the like; null for a province and for the nation
 */
public record Region(String code, String name, RegionLevel level, @Nullable String parentCode) {

    /** The whole country, the region of national departments. */
    public static final Region NATION = new Region("000000", "全国", RegionLevel.NATION, null);
}
