package org.dutygraph.graph.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A constraint or an index, read from a statement of {@code cypher/schema}.
 *
 * @param type what it creates
 * @param name its name in the graph
 * @param labels one, or several of a full-text index
 * @param properties one, or several of a full-text index
 * @param by name, such as {@code fulltext.analyzer}; empty unless it is a full-text index
 */
public record SchemaStatement(
        Type type, String name, List<String> labels, List<String> properties, Map<String, Object> settings) {

    private static final String HEAD = "(?<name>\\w+) IF NOT EXISTS\\s+FOR \\((?<v>\\w+):(?<labels>[\\w|]+)\\)\\s+";
    private static final Pattern UNIQUE =
            Pattern.compile("CREATE CONSTRAINT " + HEAD + "REQUIRE (?<properties>\\k<v>\\.\\w+) IS UNIQUE");
    private static final Pattern RANGE =
            Pattern.compile("CREATE INDEX " + HEAD + "ON \\((?<properties>\\k<v>\\.\\w+)\\)");
    private static final Pattern FULLTEXT = Pattern.compile("CREATE FULLTEXT INDEX " + HEAD
            + "ON EACH \\[(?<properties>[\\w., ]+)]\\s+OPTIONS \\{indexConfig: \\{(?<settings>[^{}]*)}}");
    private static final Pattern SETTING =
            Pattern.compile("`(?<name>[\\w.]+)`: (?:'(?<text>\\w+)'|(?<truth>true|false))");

    public SchemaStatement {
        labels = List.copyOf(labels);
        properties = List.copyOf(properties);
        settings = Map.copyOf(settings);
    }

    /** What a statement creates: a constraint, or one of two sorts of index. */
    public enum Type {
        UNIQUE,
        RANGE,
        FULLTEXT
    }

    /**
     * Reads a statement; empty for one that changes data.
     *
     * @throws IllegalStateException for a schema statement of a form that a bulk load cannot make
     */
    public static Optional<SchemaStatement> of(String statement) {
        String schema = statement
                .lines()
                .filter(line -> !line.startsWith("//"))
                .collect(Collectors.joining("\n"))
                .strip();
        if (!schema.startsWith("CREATE ") && !schema.startsWith("DROP ")) {
            return Optional.empty();
        }
        Map<Type, Pattern> forms =
                new TreeMap<>(Map.of(Type.UNIQUE, UNIQUE, Type.RANGE, RANGE, Type.FULLTEXT, FULLTEXT));
        for (Map.Entry<Type, Pattern> form : forms.entrySet()) {
            Matcher matcher = form.getValue().matcher(schema);
            if (matcher.matches()) {
                return Optional.of(new SchemaStatement(
                        form.getKey(),
                        matcher.group("name"),
                        List.of(matcher.group("labels").split("\\|")),
                        Arrays.stream(matcher.group("properties").split(", "))
                                .map(property -> property.substring(property.indexOf('.') + 1))
                                .toList(),
                        form.getKey() == Type.FULLTEXT ? settings(matcher.group("settings")) : Map.of()));
            }
        }
        throw new IllegalStateException("bulk cannot make what this says; teach SchemaStatement to read it: " + schema);
    }

    private static Map<String, Object> settings(String text) {
        Map<String, Object> settings = new TreeMap<>();
        for (String each : text.split(", ")) {
            Matcher setting = SETTING.matcher(each);
            if (!setting.matches()) {
                throw new IllegalStateException("A setting of a full-text index cannot be read: " + each);
            }
            settings.put(
                    setting.group("name"),
                    setting.group("text") == null
                            ? (Object) Boolean.valueOf(setting.group("truth"))
                            : setting.group("text"));
        }
        return settings;
    }
}
