package org.dutygraph.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/** The rules of {@code actors/subjects.yaml} and {@code actors/relations.yaml}, in the order of the files. */
final class ActorRules {

    private ActorRules() {}

    static List<ActorRule> subjects() {
        return Subjects.RULES;
    }

    static List<ActorRule> relations() {
        return Relations.RULES;
    }

    private static List<ActorRule> read(String resource) {
        try (InputStream in = ActorRules.class.getResourceAsStream(resource)) {
            List<Map<String, Object>> entries = new Yaml()
                    .load(new InputStreamReader(
                            Objects.requireNonNull(in, () -> "missing resource " + resource), StandardCharsets.UTF_8));
            return entries.stream().map(ActorRule::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read; the program file is damaged", e);
        }
    }

    private static final class Subjects {
        static final List<ActorRule> RULES = read("/actors/subjects.yaml");
    }

    private static final class Relations {
        static final List<ActorRule> RULES = read("/actors/relations.yaml");
    }
}
