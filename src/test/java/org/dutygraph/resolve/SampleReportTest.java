package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.parse.ListParser;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Measures the actors of one whole list of the sample county against the truth made by hand, and fails below the values
 * once reached ({@code gold/sample.properties}). It runs everywhere; {@link GoldReportTest} needs the real lists.
 */
class SampleReportTest {

    private static final String LIST = "/samples/yunling-linhe-2025-12.txt";
    private static final String TRUTH = "/samples/linhe-2025-12.yaml";

    private final Map<String, int[]> scores = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    @Test
    void losesNoGround() throws IOException {
        Map<String, ResolvedClause> clauses = clauses();
        Map<String, Map<String, Object>> truth = truth();
        count("clauses", "", truth.keySet(), clauses.keySet());
        truth.forEach((id, expected) -> {
            ResolvedClause clause = clauses.get(id);
            if (clause != null) {
                measure(id, expected, clause);
            }
        });
        System.out.println("Sample report (right, too many, missed)");
        scores.forEach((measure, score) ->
                System.out.printf("%-12s %.3f (%d, %d, %d)%n", measure, f1(score), score[0], score[1], score[2]));
        misses.forEach(System.out::println);

        Properties ratchet = new Properties();
        try (InputStream in = open("/gold/sample.properties")) {
            ratchet.load(in);
        }
        assertThat(ratchet.stringPropertyNames()).isEqualTo(scores.keySet());
        scores.forEach((measure, score) -> assertThat(f1(score))
                .as(measure)
                .isGreaterThanOrEqualTo(Double.parseDouble(ratchet.getProperty(measure))));
    }

    private void measure(String id, Map<String, Object> expected, ResolvedClause clause) {
        Set<String> disputed = words(expected, "disputed");
        count(
                "basis",
                id,
                Set.of((String) expected.get("basis")),
                Set.of(clause.basis().name()));
        count("performers", id, words(expected, "by"), without(disputed, surfaces(clause.performers().stream())));
        count(
                "lead",
                id,
                words(expected, "lead"),
                without(disputed, surfaces(clause.performers().stream().filter(Performer::lead))));
        Set<String> wanted = new TreeSet<>();
        for (Role role : Role.values()) {
            words(expected, role.name()).forEach(word -> wanted.add(role + " " + word));
        }
        Set<String> found = new TreeSet<>();
        for (Relation relation : clause.relations()) {
            if (!disputed.contains(relation.mention().surface())) {
                found.add(relation.role() + " " + relation.mention().surface());
            }
        }
        count("relations", id, wanted, found);
    }

    /** The township stands for itself where nobody is written, and has no words. */
    private static Set<String> surfaces(Stream<Performer> performers) {
        return performers
                .map(performer -> performer.mention().surface())
                .filter(surface -> !surface.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> without(Set<String> disputed, Set<String> words) {
        words.removeAll(disputed);
        return words;
    }

    @SuppressWarnings("unchecked")
    private static Set<String> words(Map<String, Object> expected, String key) {
        return new LinkedHashSet<>((List<String>) expected.getOrDefault(key, List.of()));
    }

    private void count(String measure, String id, Set<String> expected, Set<String> found) {
        int right = (int) expected.stream().filter(found::contains).count();
        int[] score = scores.computeIfAbsent(measure, name -> new int[3]);
        score[0] += right;
        score[1] += found.size() - right;
        score[2] += expected.size() - right;
        if (!expected.equals(found)) {
            misses.add("%s %s: expected %s, found %s".formatted(measure, id, expected, found));
        }
    }

    private static double f1(int[] score) {
        int all = 2 * score[0] + score[1] + score[2];
        return all == 0 ? 0 : 2.0 * score[0] / all;
    }

    private static Map<String, Map<String, Object>> truth() throws IOException {
        try (InputStream in = open(TRUTH)) {
            return new Yaml().load(in);
        }
    }

    private static Map<String, ResolvedClause> clauses() throws IOException {
        try (InputStream in = open(LIST)) {
            ResolvedList list = ListResolver.bundled()
                    .resolve(Objects.requireNonNull(ListParser.parse(SourceFile.of(LIST, in.readAllBytes()))
                            .list()));
            Map<String, ResolvedClause> clauses = new LinkedHashMap<>();
            for (ResolvedDuty duty : list.duties()) {
                for (ResolvedClause clause : duty.clauses()) {
                    clauses.put(clause.id().substring(list.id().length() + 1), clause);
                }
            }
            return clauses;
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(SampleReportTest.class.getResourceAsStream(resource), resource);
    }
}
