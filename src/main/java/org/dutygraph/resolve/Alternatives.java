package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plain words of which one may stand at a place; where several do, the first of the list. The same as an expression {@code
 * one|two|three}, but most places of a text are settled by one character.
 */
final class Alternatives {

    private static final String SIGNS = "\\[](){}?*+|.^$";

    private final Map<Character, List<String>> byFirst = new HashMap<>();

    /**
     * @param name of the list in {@code actors/words.yaml}, for a message
     * @throws IllegalStateException where a word has a sign of an expression
     */
    Alternatives(String name, List<String> words) {
        for (String word : words) {
            if (word.isEmpty() || word.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0)) {
                throw new IllegalStateException(
                        "actors/words.yaml: “" + word + "” in “" + name + "” must be a plain word, no expression");
            }
            byFirst.computeIfAbsent(word.charAt(0), any -> new ArrayList<>()).add(word);
        }
    }

    /** Those that stand at this place, in the order of the list. */
    private List<String> beginningWith(String text, int at) {
        return at < text.length() ? byFirst.getOrDefault(text.charAt(at), List.of()) : List.of();
    }

    /** Where the first of them that stands at this place ends; -1 where none does. */
    int endAt(String text, int at) {
        for (String word : beginningWith(text, at)) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return -1;
    }

    /** Whether any stands anywhere in a text. */
    boolean standIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (endAt(text, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** A text without them, from left to right. */
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

    /** Whether any number of these, and then one of the others, stand at a place. */
    boolean leadTo(Alternatives others, String text, int at) {
        if (others.endAt(text, at) > 0) {
            return true;
        }
        for (String word : beginningWith(text, at)) {
            if (text.startsWith(word, at) && leadTo(others, text, at + word.length())) {
                return true;
            }
        }
        return false;
    }
}
