package org.dutygraph.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How a name is spelled in pinyin: whole syllables or their first letters, from any character on, characters may be left
 * out. A character with several readings may be spelled in each of them, so that no table of phrases decides.
 */
public final class Spelling {

    private static final Map<Character, List<String>> READINGS = new ConcurrentHashMap<>();
    private static final int NOT = Integer.MAX_VALUE;

    private final List<List<String>> readings;

    private Spelling(List<List<String>> readings) {
        this.readings = readings;
    }

    /** The spelling of a name. */
    public static Spelling of(String name) {
        return new Spelling(name.chars()
                .mapToObj(character -> READINGS.computeIfAbsent((char) character, Spelling::readings))
                .toList());
    }

    /** What was typed as letters, in lower case without blanks and marks; empty where it is no pinyin. */
    public static Optional<String> typed(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replace("ü", "v").replaceAll("[\\s'’]", "");
        return letters.matches("[a-z]{2,40}") ? Optional.of(letters) : Optional.empty();
    }

    /**
     * How far the letters are from the name: the number of characters that are left out between those spelled, twice, and 1
     * where the first one is left out; empty where they do not spell it.
     */
    public OptionalInt distance(String letters) {
        int size = readings.size();
        // The least cost of the letters from a place on, with the next character spelled.
        int[][] costs = new int[letters.length() + 1][size + 1];
        int best = NOT;
        for (int from = letters.length() - 1; from >= 0; from--) {
            for (int at = size - 1; at >= 0; at--) {
                costs[from][at] = cost(letters, from, at, costs);
                if (from == 0 && costs[from][at] != NOT) {
                    best = Math.min(best, costs[from][at] + (at == 0 ? 0 : 1));
                }
            }
        }
        return best == NOT ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private int cost(String letters, int from, int at, int[][] costs) {
        int best = NOT;
        for (String reading : readings.get(at)) {
            if (reading.startsWith(letters.substring(from))) {
                return 0;
            }
            for (int taken : new int[] {1, reading.length()}) {
                if (letters.startsWith(reading.substring(0, taken), from)) {
                    best = Math.min(best, rest(from + taken, at + 1, costs));
                }
            }
        }
        return best;
    }

    private int rest(int from, int next, int[][] costs) {
        int best = NOT;
        for (int at = next; at < readings.size(); at++) {
            if (costs[from][at] != NOT) {
                best = Math.min(best, costs[from][at] + 2 * (at - next));
            }
        }
        return best;
    }

    private static List<String> readings(char character) {
        String[] tones = PinyinHelper.toHanyuPinyinStringArray(character);
        return tones == null
                ? List.of()
                : Arrays.stream(tones)
                        .map(reading -> reading.replace("u:", "v").replaceAll("[0-9]", ""))
                        .distinct()
                        .toList();
    }
}
