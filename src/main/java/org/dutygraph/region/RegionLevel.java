package org.dutygraph.region;

/** The levels of the official divisions, from the nation down. */
public enum RegionLevel {
    /** The whole country. */
    NATION,
    /** 省, 自治区, 直辖市: two digits. */
    PROVINCE,
    /** 市, 自治州, 地区, 盟: four digits. */
    PREFECTURE,
    /** 县, 区, 旗, county-level 市: six digits. */
    COUNTY,
    /** 乡, 镇, 街道, 苏木, and farms and parks with a code of their own: nine digits. */
    TOWNSHIP;

    /** The level of a statistical division code, by its length. */
    static RegionLevel ofCode(String code) {
        return switch (code.length()) {
            case 2 -> PROVINCE;
            case 4 -> PREFECTURE;
            case 6 -> COUNTY;
            case 9 -> TOWNSHIP;
            default ->
                throw new IllegalArgumentException(
                        "region code “" + code + "” has " + code.length() + " digits; it needs 2, 4, 6 or 9");
        };
    }
}
