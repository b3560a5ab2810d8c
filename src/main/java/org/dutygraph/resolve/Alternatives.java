package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plain words of which the first match wins, as in the expression {@code one|two|three}. Every character of every text is
 * tested, and for most of them one look-up of that character is enough.
 */
final class Alternatives {

    private final Map<Character, List<String>> byFirst = new HashMap<>();

    Alternatives(List<String> words) {
        for (String word : words) {
            byFirst.computeIfAbsent(word.charAt(0), key -> new ArrayList<>()).add(word);
        }
    }

    /** The end of the first word that begins here; -1 for none. */
    int endAt(String text, int at) {
        for (String word : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return -1;
    }
}
