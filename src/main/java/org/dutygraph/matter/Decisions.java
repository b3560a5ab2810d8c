package org.dutygraph.matter;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decisions of people about pairs of duties; they take precedence over every score.
 *
 * <p>A decision concerns two names, not two rows: it applies to every list with these names, and survives reloading. A later
 * line about the same pair replaces the earlier one, and a line {@code open} revokes it.
 *
 * <p>The lines are tab-separated: {@code decision, name, other name, by, on, note}; {@code #} starts a comment.
 */
public final class Decisions {

    private static final int NAMES = 3;

    private final Map<Pair, Decision> pairs;

    private Decisions(Map<Pair, Decision> pairs) {
        this.pairs = pairs;
    }

    /** No decisions. */
    public static Decisions none() {
        return new Decisions(Map.of());
    }

    /**
     * Reads the lines of a file.
     *
     * @throws WrongLine if a line is malformed, or contradicts others in effect
     */
    public static Decisions parse(List<String> lines) {
        DutyNameReader reader = DutyNameReader.bundled();
        Map<Pair, Decision> pairs = new TreeMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                Decision decision = Decision.of(number, line);
                Pair pair = Pair.of(reader.key(decision.name()), reader.key(decision.other()));
                if (decision.verdict() == Verdict.OPEN) {
                    pairs.remove(pair);
                } else if (pair.one().equals(pair.other())) {
                    throw new WrongLine(
                            number,
                            line,
                            "two names that differ",
                            "leave the line out: names of one wording are one matter");
                } else {
                    pairs.put(pair, decision);
                }
            }
        }
        Decisions decisions = new Decisions(pairs);
        decisions.refuseContradictions(reader);
        return decisions;
    }

    /** The line that records a decision. */
    public static String line(String verdict, String name, String other, String by, String on, String note) {
        return String.join(
                "\t",
                List.of(verdict, name, other, by, on, note).stream()
                        .map(field -> field.replaceAll("[\\t\\r\\n]+", " "))
                        .toList());
    }

    /** The decisions in effect, in line order. */
    public List<Decision> standing() {
        return pairs.values().stream()
                .sorted(Comparator.comparingInt(Decision::line))
                .toList();
    }

    /** The decisions in effect as lines; equal texts have equal effects. */
    public List<String> effects() {
        List<String> effects = new ArrayList<>();
        pairs.forEach((pair, decision) -> effects.add(decision.verdict() + "\t" + pair.one() + "\t" + pair.other()));
        return List.copyOf(effects);
    }

    boolean notSame(Set<String> ours, Set<String> theirs) {
        for (String one : ours) {
            for (String other : theirs) {
                Decision decision = pairs.get(Pair.of(one, other));
                if (decision != null && decision.verdict() == Verdict.NOT_SAME) {
                    return true;
                }
            }
        }
        return false;
    }

    /** For every key joined with others, the smallest of these keys. */
    Map<String, String> together() {
        Map<String, String> first = new HashMap<>();
        pairs.forEach((pair, decision) -> {
            if (decision.verdict() == Verdict.SAME) {
                String one = root(first, pair.one());
                String other = root(first, pair.other());
                if (one.compareTo(other) <= 0) {
                    first.put(other, one);
                } else {
                    first.put(one, other);
                }
            }
        });
        Map<String, String> roots = new HashMap<>();
        for (String key : new ArrayList<>(first.keySet())) {
            roots.put(key, root(first, key));
        }
        return roots;
    }

    /** The keys that a decision separates from others. */
    Set<String> keptApart() {
        Set<String> keys = new HashSet<>();
        pairs.forEach((pair, decision) -> {
            if (decision.verdict() == Verdict.NOT_SAME) {
                keys.add(pair.one());
                keys.add(pair.other());
            }
        });
        return keys;
    }

    /** The keys with different decisions in the next ones, sorted. */
    Set<String> changedKeys(Decisions next) {
        Set<String> keys = new TreeSet<>();
        addDifferences(this, next, keys);
        addDifferences(next, this, keys);
        Map<String, String> before = together();
        Map<String, String> after = next.together();
        Set<String> grouped = new TreeSet<>(before.keySet());
        grouped.addAll(after.keySet());
        grouped.removeIf(key -> before.getOrDefault(key, key).equals(after.getOrDefault(key, key)));
        keys.addAll(grouped);
        return keys;
    }

    private static void addDifferences(Decisions one, Decisions other, Set<String> keys) {
        one.pairs.forEach((pair, decision) -> {
            Decision there = other.pairs.get(pair);
            if (there == null || there.verdict() != decision.verdict()) {
                keys.add(pair.one());
                keys.add(pair.other());
            }
        });
    }

    /** Two separate matters cannot both be the same as a third. */
    private void refuseContradictions(DutyNameReader reader) {
        Map<String, String> together = together();
        for (Decision decision : standing()) {
            if (decision.verdict() == Verdict.NOT_SAME) {
                String one = reader.key(decision.name());
                String other = reader.key(decision.other());
                if (together.getOrDefault(one, one).equals(together.getOrDefault(other, other))) {
                    throw new WrongLine(
                            decision.line(),
                            decision.text(),
                            "that no other lines make both names the same as a third",
                            "take one of those lines back with a line “open”, or this one");
                }
            }
        }
    }

    private static String root(Map<String, String> first, String key) {
        String at = key;
        while (first.containsKey(at) && !first.get(at).equals(at)) {
            at = first.get(at);
        }
        return at;
    }

    /** The decision about two names. */
    public enum Verdict {
        /** The same matter. */
        SAME("same"),
        /** Two matters. */
        NOT_SAME("not-same"),
        /** An earlier decision is revoked: the score decides. */
        OPEN("open");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** The word in a line. */
        public String word() {
            return word;
        }

        /** The verdict of a word; empty for any other word. */
        public static Optional<Verdict> of(String word) {
            return Arrays.stream(values())
                    .filter(verdict -> verdict.word.equals(word))
                    .findFirst();
        }
    }

    /**
     * A line with a decision.
     *
     * @param line its number, from 1
     * @param verdict the decision
     * @param name one name
     * @param other the other name
     * @param by who decided; may be empty
     * @param on the day; may be empty
     * @param note why; may be empty
     */
    public record Decision(int line, Verdict verdict, String name, String other, String by, String on, String note) {

        static Decision of(int number, String line) {
            String[] field = line.split("\t", -1);
            if (field.length < NAMES || field[1].isBlank() || field[2].isBlank()) {
                throw new WrongLine(
                        number,
                        line,
                        "decision, name and other name, parted by tabs",
                        "write the missing name, or # before the line");
            }
            Verdict verdict = Verdict.of(field[0].strip())
                    .orElseThrow(() -> new WrongLine(
                            number,
                            field[0],
                            "same, not-same or open",
                            "write one of these; open takes an earlier decision back"));
            return new Decision(
                    number,
                    verdict,
                    field[1].strip(),
                    field[2].strip(),
                    optional(field, 3),
                    optional(field, 4),
                    optional(field, 5));
        }

        private static String optional(String[] field, int at) {
            return at < field.length ? field[at].strip() : "";
        }

        String text() {
            return Decisions.line(verdict.word(), name, other, by, on, note);
        }
    }

    /** An invalid line of decisions; the message has its number, its text and the remedy. */
    public static final class WrongLine extends IllegalArgumentException {

        @Serial
        private static final long serialVersionUID = 1;

        private final int line;

        WrongLine(int line, String found, String expected, String remedy) {
            super("line %d of the decisions: found “%s”; expected %s; %s".formatted(line, found, expected, remedy));
            this.line = line;
        }

        /** The line's number, from 1. */
        public int line() {
            return line;
        }
    }

    private record Pair(String one, String other) implements Comparable<Pair> {

        static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }

        @Override
        public int compareTo(Pair pair) {
            int order = one.compareTo(pair.one);
            return order != 0 ? order : other.compareTo(pair.other);
        }
    }
}
