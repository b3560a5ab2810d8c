package org.dutygraph.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The rules of {@code actors/subjects.yaml} and {@code actors/relations.yaml}, in the order of the files. */
public final class ActorRules {

    private static final Pattern FOUND_IN = Pattern.compile("（[QY] C[^）]*）");

    private ActorRules() {}

    /**
     * A rule as it is told to readers.
     *
     * @param name the value of {@code rule} of a performer or relation
     * @param title the same in Chinese
     * @param example words of clauses to which it applies
     */
    public record Description(String name, String title, String example) {}

    /** Every rule: those of subjects, then those of relations. */
    public static List<Description> descriptions() {
        return Stream.concat(subjects().stream(), relations().stream())
                .map(rule -> new Description(
                        rule.name(),
                        rule.title(),
                        FOUND_IN.matcher(rule.shows()).replaceAll("")))
                .toList();
    }

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
