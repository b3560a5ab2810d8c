package org.dutygraph.query.catalogue;

import java.util.Map;

/** The units of numbers, in both languages. */
final class Unit {

    // The Chinese measure words for the English units.
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("duties", "项"),
            Map.entry("clauses", "条"),
            Map.entry("departments", "个部门"),
            Map.entry("townships", "个乡镇"),
            Map.entry("parties", "个主体"),
            Map.entry("matters", "个事项"),
            Map.entry("lists", "份"),
            Map.entry("regions", "个地区"),
            Map.entry("steps", "步"),
            Map.entry("characters", "字"),
            Map.entry("percent", "%"));

    private Unit() {}

    /** The unit of a header: a known English name, {@code 中文|English}, or one word for both languages. */
    public static Words of(String text) {
        int bar = text.indexOf('|');
        if (bar >= 0) {
            return new Words(
                    text.substring(0, bar).strip(), text.substring(bar + 1).strip());
        }
        return new Words(KNOWN.getOrDefault(text, text), text);
    }
}
