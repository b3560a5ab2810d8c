package org.dutygraph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/**
 * One statement of {@code guard/*.yaml}.
 *
 * @param code the reason it is refused for; empty where it passes
 * @param about what it tries
 * @param statement the statement
 */
public record GuardCorpus(String code, String about, String statement) {

    public static List<GuardCorpus> read(String file) {
        try (InputStream in = new ClassPathResource("guard/" + file).getInputStream()) {
            List<GuardCorpus> corpus = new ArrayList<>();
            for (Object each : (List<?>) new Yaml().load(in)) {
                Map<?, ?> group = (Map<?, ?>) each;
                String code = group.get("code") == null ? "" : String.valueOf(group.get("code"));
                String about = String.valueOf(group.get("about"));
                if (group.get("statements") instanceof List<?> statements) {
                    statements.forEach(
                            statement -> corpus.add(new GuardCorpus(code, about, String.valueOf(statement))));
                }
                if (group.get("repeated") instanceof Map<?, ?> repeated) {
                    corpus.add(new GuardCorpus(code, about, repeat(repeated)));
                }
            }
            return List.copyOf(corpus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String repeat(Map<?, ?> repeated) {
        return String.valueOf(repeated.get("before"))
                + String.valueOf(repeated.get("part")).repeat((Integer) repeated.get("times"))
                + repeated.get("after");
    }

    @Override
    public String toString() {
        String line = statement.replaceAll("\\s+", " ");
        return (code.isEmpty() ? "" : code + ": ") + line.substring(0, Math.min(80, line.length()));
    }
}
