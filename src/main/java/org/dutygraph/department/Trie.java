package org.dutygraph.department;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A map from words to values that finds the words beginning at an index of a text. */
final class Trie<V> {

    private static final int SMALL = 1 << 10;

    // Indexed by first character, since most characters of running text begin no word; small tries share slots.
    private final Node<V>[] first;

    private final Pairs pairs;

    private Trie(int width, Pairs pairs) {
        this.first = firstNodes(width);
        this.pairs = pairs;
    }

    /**
     * For many words, searched at every character.
     *
     * @param pairs receives their first characters; several tries may share it
     */
    static <V> Trie<V> large(Pairs pairs) {
        return new Trie<>(Character.MAX_VALUE + 1, pairs);
    }

    /** For a few words. */
    static <V> Trie<V> small() {
        return new Trie<>(SMALL, new Pairs());
    }

    /** A found word: its end index and its value. */
    record Found<V>(int end, V value) {}

    /** Adds a word; returns its previous value, or null. */
    @Nullable
    V put(String word, V value) {
        if (word.isEmpty()) {
            throw new IllegalArgumentException("an empty word stands for nothing");
        }
        pairs.add(word);
        Node<V> node = first[slot(word.charAt(0))];
        if (node == null) {
            node = new Node<>();
            first[slot(word.charAt(0))] = node;
        }
        for (int i = depth(); i < word.length(); i++) {
            node = node.childOrNew(word.charAt(i));
        }
        V before = node.value;
        node.value = value;
        return before;
    }

    /** Whether any word begins with this character. */
    boolean begins(String text, int at) {
        return node(text.charAt(at)) != null;
    }

    /** Whether a word begins with these two characters, or is the first one alone. */
    boolean mayBegin(char one, char two) {
        @Nullable Node<V> node = pairs.mayBegin(one, two) ? node(one) : null;
        return node != null && (node.value != null || node.child(two) != null);
    }

    /** The longest accepted word that begins here, or null. */
    @Nullable
    Found<V> longest(String text, int at, Predicate<Found<V>> accepted) {
        Found<V> best = null;
        for (Found<V> found : all(text, at)) {
            if (accepted.test(found)) {
                best = found;
            }
        }
        return best;
    }

    /** All words that begin here, the shortest first. */
    List<Found<V>> all(String text, int at) {
        if (at >= text.length()) {
            return List.of();
        }
        @Nullable Node<V> node = node(text.charAt(at));
        if (node == null) {
            return List.of();
        }
        List<Found<V>> found = null;
        int end = at + 1;
        while (node != null) {
            V value = node.value;
            if (value != null) {
                if (found == null) {
                    found = new ArrayList<>(3);
                }
                found.add(new Found<>(end, value));
            }
            node = end < text.length() ? node.child(text.charAt(end)) : null;
            end++;
        }
        return found == null ? List.of() : found;
    }

    private @Nullable Node<V> node(char first) {
        @Nullable Node<V> node = this.first[slot(first)];
        return node == null || depth() == 1 ? node : node.child(first);
    }

    // If several first characters share a slot, its node has them as children.
    private int slot(char c) {
        return c & first.length - 1;
    }

    private int depth() {
        return first.length > Character.MAX_VALUE ? 1 : 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <V> Node<V>[] firstNodes(int width) {
        return new Node[width];
    }

    private static final class Node<V> {
        // Most nodes have few children; going through them is faster than a binary search.
        private static final int FEW = 8;

        private char[] chars = new char[0];
        private Node<V>[] children = none();
        private @Nullable V value;

        @Nullable
        Node<V> child(char c) {
            if (chars.length > FEW) {
                int at = Arrays.binarySearch(chars, c);
                return at < 0 ? null : children[at];
            }
            for (int at = 0; at < chars.length; at++) {
                if (chars[at] == c) {
                    return children[at];
                }
            }
            return null;
        }

        Node<V> childOrNew(char c) {
            int at = Arrays.binarySearch(chars, c);
            if (at >= 0) {
                return children[at];
            }
            int to = -at - 1;
            char[] wider = new char[chars.length + 1];
            Node<V>[] more = Arrays.copyOf(children, children.length + 1);
            System.arraycopy(chars, 0, wider, 0, to);
            System.arraycopy(chars, to, wider, to + 1, chars.length - to);
            System.arraycopy(children, to, more, to + 1, children.length - to);
            wider[to] = c;
            more[to] = new Node<>();
            chars = wider;
            children = more;
            return more[to];
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static <V> Node<V>[] none() {
            return new Node[0];
        }
    }
}
