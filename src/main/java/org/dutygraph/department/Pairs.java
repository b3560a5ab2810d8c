package org.dutygraph.department;

import java.util.BitSet;

/**
 * A hash filter over the first two characters of many words: about one in thirty other pairs passes, no word is ever
 * rejected. Running text is tested at each character.
 */
final class Pairs {

    private static final int BITS = 1 << 16;

    private final long[] pairs = new long[BITS / Long.SIZE];
    private final BitSet alone = new BitSet();

    void add(String word) {
        if (word.length() == 1) {
            alone.set(word.charAt(0));
        } else {
            int bit = bit(word.charAt(0), word.charAt(1));
            pairs[bit >> 6] |= 1L << bit;
        }
    }

    /** Whether a word may begin with these two characters, or be the first alone. */
    boolean mayBegin(char one, char two) {
        int bit = bit(one, two);
        return (pairs[bit >> 6] & 1L << bit) != 0 || alone.get(one);
    }

    private static int bit(char one, char two) {
        return one * 0x9E37 + two * 0x85EB & BITS - 1;
    }
}
