package org.dutygraph.bench;

import java.util.List;

/**
 * Chance without a state: what is thrown depends on the seed and on what it is thrown for, never on what was thrown
 * before. So a township's list is the same, however many others are made.
 */
record Dice(long seed) {

    /** Dice for one thing among others. */
    Dice of(String what) {
        long hash = seed ^ 0x9E3779B97F4A7C15L;
        for (int i = 0; i < what.length(); i++) {
            hash = (hash ^ what.charAt(i)) * 0x100000001B3L;
        }
        return new Dice(mixed(hash));
    }

    /** Dice for one thing of a numbered row. */
    Dice of(long number) {
        return new Dice(mixed(seed + (number + 1) * 0x9E3779B97F4A7C15L));
    }

    /** Evenly from 0 to below 1. */
    double share() {
        return (mixed(seed) >>> 11) * 0x1.0p-53;
    }

    /** Evenly from 0 to below a number. */
    int below(int number) {
        return (int) (share() * number);
    }

    /** Evenly from one number to another, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Whether something happens that happens so often. */
    boolean happens(double often) {
        return share() < often;
    }

    /** One of a list. */
    <T> T one(List<T> all) {
        return all.get(below(all.size()));
    }

    // The end of SplitMix64: every bit of the seed reaches every bit of what is thrown.
    private static long mixed(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
