package org.dutygraph.graph.export;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Properties with a value of every kind that the graph holds. */
public final class EveryValue {

    private EveryValue() {}

    /** Properties as the driver returns them, in alphabetical order. */
    public static Map<String, Object> properties() {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("id", "every/value");
        properties.put(
                "text", "“引号” ' \" \"\" \\ \\n {id: 1};\r\n二；\r三\t<p>&amp;</p>,=1 ]]> \uD842\uDFB7 null true 7 ");
        properties.put("empty", "");
        properties.put("whole", 12L);
        properties.put("least", Long.MIN_VALUE);
        properties.put("most", Long.MAX_VALUE);
        properties.put("score", 0.125);
        properties.put("tiny", -1.0e-300);
        properties.put("even", 3.0);
        properties.put("yes", true);
        properties.put("no", false);
        properties.put("utc", ZonedDateTime.parse("2026-11-22T10:11:12Z"));
        properties.put("here", ZonedDateTime.parse("2026-11-22T10:11:12.000000345+08:00[Asia/Shanghai]"));
        properties.put("texts", List.of("一", "", "；,", "\"\n'", ""));
        properties.put("blank", List.of("", ""));
        properties.put("none", List.of());
        properties.put("wholes", List.of(1L, Long.MIN_VALUE, 0L));
        properties.put("one", List.of(-7L));
        properties.put("scores", List.of(0.5, -2.0, 1.0e300));
        properties.put("truths", List.of(true, false));
        return properties;
    }
}
