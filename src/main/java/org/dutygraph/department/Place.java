package org.dutygraph.department;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place.
 *
 * @param level its level
 * @param code official code, or the full name where it has none
 * @param name full name, {@code 伊犁哈萨克自治州}
 * @param shortForms further names (伊犁州, 伊犁), with or without the full name
 */
public record Place(Level level, String code, String name, List<String> shortForms) {

    private static final Pattern UNIT = Pattern.compile("(自治州|自治县|自治旗|地区|林区|县|区|市|旗|州|盟|省)$");

    /** The whole country. */
    public static final Place NATION = new Place(Level.NATION, "000000", "全国", List.of());

    public Place {
        shortForms = List.copyOf(shortForms);
    }

    /** The unit of a name that it got since it was a 县 (区); empty if none is known. */
    public String laterUnit() {
        String stem = name.substring(0, name.length() - 1);
        return name.endsWith("县")
                ? shortForms.stream()
                        .filter(form -> form.equals(stem + "区") || form.equals(stem + "市"))
                        .map(form -> form.substring(stem.length()))
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** The name without its unit if two characters remain, as in 国家统计局奇台调查队. */
    String withoutUnit() {
        // 新疆, 伊犁, 积石山: the people's names go too.
        String plain = name.contains("自治")
                ? shortForms.stream()
                        .filter(form -> form.length() > 1 && name.startsWith(form))
                        .min(Comparator.comparingInt(String::length))
                        .orElse(name)
                : UNIT.matcher(name).replaceAll("");
        return plain.length() < 2 ? name : plain;
    }
}
