package org.dutygraph.matter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a person decided about pairs of duties; it wins over every score.
 *
 * <p>A decision is about two names, not about two rows: it holds wherever a list has these names, and survives every
 * loading. A later line about the same pair takes the earlier one's place, and a line {@code open} takes it back.
 *
 * <p>The file is tab-separated: {@code decision, name, other name, by, on, note}; {@code #} begins a comment.
 */
public final class Decisions {

    private static final int NAMES = 3;

    private final Map<Pair, Decision> pairs;

    private Decisions(Map<Pair, Decision> pairs) {
        this.pairs = pairs;
    }

    /** No decision at all. */
    public static Decisions none() {
        return new Decisions(Map.of());
    }

    /**
     * Reads the lines of a file.
     *
     * @throws IllegalArgumentException where a line is not understood; the message names it and says what was expected
     */
    public static Decisions parse(List<String> lines) {
        WordingReader reader = WordingReader.bundled();
        Map<Pair, Decision> pairs = new TreeMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] field = line.split("\t", -1);
            if (field.length < NAMES || field[1].isBlank() || field[2].isBlank()) {
                throw new IllegalArgumentException("line " + number
                        + " of the decisions has no two names: “" + line
                        + "”; write decision, name and other name, parted by tabs");
            }
            Pair pair = Pair.of(reader.key(field[1]), reader.key(field[2]));
            switch (field[0].strip()) {
                case "same" -> pairs.put(pair, Decision.SAME);
                case "not-same" -> pairs.put(pair, Decision.NOT_SAME);
                case "open" -> pairs.remove(pair);
                default ->
                    throw new IllegalArgumentException("line " + number + " of the decisions says “" + field[0]
                            + "”; write same, not-same, or open to take a decision back");
            }
        }
        return new Decisions(pairs);
    }

    /** The line that records a decision. */
    public static String line(String decision, String name, String other, String by, String on, String note) {
        return String.join(
                "\t",
                List.of(decision, name, other, by, on, note).stream()
                        .map(field -> field.replaceAll("[\\t\\r\\n]+", " "))
                        .toList());
    }

    boolean notSame(Set<String> ours, Set<String> theirs) {
        for (String one : ours) {
            for (String other : theirs) {
                if (pairs.get(Pair.of(one, other)) == Decision.NOT_SAME) {
                    return true;
                }
            }
        }
        return false;
    }

    /** For every key that a person put together with others, the smallest key of them all. */
    Map<String, String> together() {
        Map<String, String> first = new HashMap<>();
        pairs.forEach((pair, decision) -> {
            if (decision == Decision.SAME) {
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

    /** The keys that some decision keeps apart from others. */
    Set<String> keptApart() {
        Set<String> keys = new HashSet<>();
        pairs.forEach((pair, decision) -> {
            if (decision == Decision.NOT_SAME) {
                keys.add(pair.one());
                keys.add(pair.other());
            }
        });
        return keys;
    }

    private static String root(Map<String, String> first, String key) {
        String at = key;
        while (first.containsKey(at) && !first.get(at).equals(at)) {
            at = first.get(at);
        }
        return at;
    }

    private enum Decision {
        SAME,
        NOT_SAME
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
