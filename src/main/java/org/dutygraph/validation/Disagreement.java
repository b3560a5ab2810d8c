package org.dutygraph.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.validation.Coding.Marks;
import org.jspecify.annotations.Nullable;

/**
 * A body in a role of a clause on which coders and program do not agree.
 *
 * @param body the word for it, a coder's before the program's
 * @param key what tells it from other bodies, whatever it is called
 * @param programId its id where the program has it; else null
 * @param votes of each coder, in their order; {@link Vote#NONE} for one who did not code the clause
 * @param settled what they settled on; null while it is open
 */
public record Disagreement(
        ClauseReading clause,
        String role,
        String body,
        String key,
        @Nullable String programId,
        List<Vote> votes,
        @Nullable Vote settled) {

    public Disagreement {
        votes = List.copyOf(votes);
    }

    /** Whether a body has the role, by one coder. */
    public enum Vote {
        YES("yes"),
        NO("no"),
        DISPUTED("?"),
        NONE("");

        private final String word;

        Vote(String word) {
            this.word = word;
        }

        /** The word for it in a table. */
        public String word() {
            return word;
        }

        /** By its word, in English or Chinese; empty for any other. */
        public static Optional<Vote> of(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "yes", "是" -> Optional.of(YES);
                case "no", "否" -> Optional.of(NO);
                case "?", "？" -> Optional.of(DISPUTED);
                default -> Optional.empty();
            };
        }

        private static Vote of(@Nullable Marks marks, String role, String key) {
            if (marks == null) {
                return NONE;
            }
            if (marks.disputed(role).contains(key)) {
                return DISPUTED;
            }
            return marks.bodies(role).containsKey(key) ? YES : NO;
        }
    }

    /** Whether the program has it. */
    public boolean inProgram() {
        return programId != null;
    }

    /** The same, settled otherwise; null: open. */
    Disagreement settled(@Nullable Vote vote) {
        return new Disagreement(clause, role, body, key, programId, votes, vote);
    }

    /** What tells a row of disagreements from others. */
    String name() {
        return name(clause.id(), role, key);
    }

    static String name(String clause, String role, String key) {
        return String.join("\t", clause, role, key);
    }

    /**
     * All of them, in the order of the clauses.
     *
     * @param settled by {@link #name()}
     */
    static List<Disagreement> of(List<Coding> codings, List<ClauseReading> read, Map<String, Vote> settled) {
        List<Disagreement> found = new ArrayList<>();
        for (ClauseReading clause : read) {
            Marks program = Coding.of(clause);
            for (String role : Coding.ROLES) {
                Map<String, String> words = new LinkedHashMap<>();
                codings.forEach(coding -> {
                    Marks marks = coding.clauses().get(clause.id());
                    if (marks != null) {
                        marks.bodies(role).forEach(words::putIfAbsent);
                        marks.disputed(role).forEach(key -> words.putIfAbsent(key, key));
                    }
                });
                program.bodies(role).forEach(words::putIfAbsent);
                words.forEach((key, word) -> {
                    List<Vote> votes = codings.stream()
                            .map(coding -> Vote.of(coding.clauses().get(clause.id()), role, key))
                            .toList();
                    Set<Vote> all = new TreeSet<>(votes);
                    all.remove(Vote.NONE);
                    if (all.isEmpty()) {
                        return;
                    }
                    all.add(Vote.of(program, role, key));
                    if (all.size() > 1) {
                        found.add(new Disagreement(
                                clause,
                                role,
                                word,
                                key,
                                id(clause, role, key),
                                votes,
                                settled.get(name(clause.id(), role, key))));
                    }
                });
            }
        }
        return found;
    }

    private static @Nullable String id(ClauseReading clause, String role, String key) {
        return clause.parts().stream()
                .filter(part -> part.role().equals(role) && SameBody.of(part).equals(key))
                .map(ClauseReading.Part::id)
                .findFirst()
                .orElse(null);
    }

    /**
     * The coding by what is settled, else by what all coders of the clause say; what they do not agree on is disputed.
     *
     * @param name what it is called
     */
    static Coding settled(String name, List<Coding> codings, List<Disagreement> disagreements) {
        Map<String, Marks> clauses = new LinkedHashMap<>();
        for (Coding coding : codings) {
            coding.clauses().forEach((clause, marks) -> {
                Marks together = clauses.computeIfAbsent(
                        clause, each -> new Marks(new LinkedHashMap<>(), new LinkedHashMap<>(), marks.draw()));
                marks.bodies().forEach((role, bodies) -> together.bodies()
                        .computeIfAbsent(role, each -> new LinkedHashMap<>())
                        .putAll(bodies));
            });
        }
        for (Disagreement one : disagreements) {
            Marks marks = clauses.get(one.clause().id());
            Set<Vote> votes = new TreeSet<>(one.votes());
            votes.remove(Vote.NONE);
            Vote vote = one.settled() != null
                    ? one.settled()
                    : votes.size() == 1 ? votes.iterator().next() : Vote.DISPUTED;
            if (marks == null) {
                continue;
            }
            Map<String, String> bodies = marks.bodies().computeIfAbsent(one.role(), each -> new LinkedHashMap<>());
            if (vote == Vote.YES) {
                bodies.put(one.key(), one.body());
            } else {
                bodies.remove(one.key());
            }
            if (vote == Vote.DISPUTED) {
                marks.disputed()
                        .computeIfAbsent(one.role(), each -> new LinkedHashSet<>())
                        .add(one.key());
            }
        }
        return new Coding(name, clauses);
    }
}
