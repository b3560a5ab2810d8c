package org.dutygraph.department;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** One case of a YAML file of cases. */
record Spec(Map<String, Object> fields) {

    static Stream<Spec> all(String resource) {
        InputStream in = Spec.class.getResourceAsStream(resource);
        List<Map<String, Object>> cases = new Yaml().load(in);
        return cases.stream().map(Spec::new);
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    String text(String field) {
        return String.valueOf(fields.get(field));
    }

    List<String> list(String field) {
        return ((List<?>) fields.get(field)).stream().map(String::valueOf).toList();
    }

    /** A list that a spec may leave out. */
    List<String> optional(String field) {
        return fields.containsKey(field) ? list(field) : List.of();
    }

    static String identity(Resolution resolution) {
        if (resolution instanceof Resolution.Known known) {
            return known.id().text();
        }
        return resolution instanceof Resolution.OpenClass open
                ? "open " + open.place().code() + ":" + open.className()
                : "unknown " + ((Resolution.Unknown) resolution).id().text();
    }

    @Override
    public String toString() {
        return String.valueOf(fields);
    }
}
