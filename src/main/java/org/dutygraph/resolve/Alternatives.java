package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of plain words, the first match wins. Equivalent to the expression {@code one|two|three}, but one character
 * decides at most indexes of a text.
 */
final class Alternatives {

    private static final String METACHARACTERS = "\\[](){}?*+|.^$";

    private final Map<Character, List<String>> byFirst = new HashMap<>();

    /**
     * @param name of the list in {@code actors/words.yaml}, for messages
     * @throws IllegalStateException if a word contains a metacharacter
     */
    Alternatives(String name, List<String> words) {
        for (String word : words) {
            if (word.isEmpty() || word.chars().anyMatch(c -> METACHARACTERS.indexOf(c) >= 0)) {
                throw new IllegalStateException(
                        "actors/words.yaml: “" + word + "” in “" + name + "” must be a plain word, no expression");
            }
            byFirst.computeIfAbsent(word.charAt(0), key -> new ArrayList<>()).add(word);
        }
    }

    private List<String> candidates(String text, int at) {
        return at < text.length() ? byFirst.getOrDefault(text.charAt(at), List.of()) : List.of();
    }

    /** The end of the first word that begins here; -1 for none. */
    int endAt(String text, int at) {
        for (String word : candidates(text, at)) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return -1;
    }

    /** Whether a text contains one of the words. */
    boolean areIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (endAt(text, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** A text without the words, removed from left to right. */
    String removedFrom(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = endAt(text, at);
            if (end > 0) {
                at = end;
            } else {
                rest.append(text.charAt(at++));
            }
        }
        return rest.toString();
    }

    /** Whether one of the others begins here, possibly after some of these words. */
    boolean leadTo(Alternatives others, String text, int at) {
        if (others.endAt(text, at) > 0) {
            return true;
        }
        for (String word : candidates(text, at)) {
            if (text.startsWith(word, at) && leadTo(others, text, at + word.length())) {
                return true;
            }
        }
        return false;
    }
}
