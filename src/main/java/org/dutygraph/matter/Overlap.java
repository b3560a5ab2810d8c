package org.dutygraph.matter;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.text.Bag;

/** How far concepts are the same: by the word, or by one word that ends or begins with the other. */
final class Overlap {

    /** 农民合作社 is a 合作社: the end of a Chinese compound says what it is. */
    private static final double SORT_OF = 0.75;

    /** 统计 alone says little of 党内统计. */
    private static final double GENERAL = 0.4;

    /** 林权 and 林权登记: what begins alike is about the same thing, but need not be the same. */
    private static final double BEGINS_ALIKE = 0.4;

    /** Below this weight a word is too common to stand for the longer one. */
    static final double SPECIFIC = 0.45;

    private Overlap() {}

    /** The part of a's weight that b has too, 0 to 1. */
    static double part(Bag a, Bag b) {
        double shared = 0;
        for (Map.Entry<String, Double> entry : a.weights().entrySet()) {
            shared += entry.getValue() * likest(entry.getKey(), b);
        }
        return shared == 0 ? 0 : shared / a.total();
    }

    /** Both parts as one number: their harmonic mean. */
    static double mutual(Bag a, Bag b) {
        return harmonic(part(a, b), part(b, a));
    }

    static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    /** The specific concepts that both have, in the order of their characters. */
    static Set<String> shared(Bag a, Bag b) {
        Set<String> shared = new TreeSet<>();
        a.weights().forEach((concept, weight) -> {
            if (weight >= SPECIFIC && likest(concept, b) > 0) {
                shared.add(concept);
            }
        });
        return shared;
    }

    /** Weight of the specific concepts that both have. */
    static double sharedWeight(Bag a, Bag b) {
        double weight = 0;
        for (Map.Entry<String, Double> entry : a.weights().entrySet()) {
            if (entry.getValue() >= SPECIFIC) {
                weight += entry.getValue() * likest(entry.getKey(), b);
            }
        }
        return weight;
    }

    /** The part of a's weight that b has by the very same concepts. */
    static double exact(Bag a, Bag b) {
        return a.coveredBy(b);
    }

    /** The specific concepts that both have, the very same. */
    static Set<String> exactly(Bag a, Bag b) {
        Set<String> same = new TreeSet<>();
        a.weights().forEach((concept, weight) -> {
            if (weight >= SPECIFIC && b.weights().containsKey(concept)) {
                same.add(concept);
            }
        });
        return same;
    }

    static double likest(String concept, Bag bag) {
        if (bag.weights().containsKey(concept)) {
            return 1;
        }
        double best = 0;
        for (Map.Entry<String, Double> other : bag.weights().entrySet()) {
            best = Math.max(best, like(concept, other.getKey(), other.getValue()));
        }
        return best;
    }

    private static double like(String one, String other, double weight) {
        if (weight < SPECIFIC) {
            return 0;
        }
        String shorter = one.length() < other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        if (shorter.length() < 2 || shorter.length() == longer.length()) {
            return 0;
        }
        if (longer.endsWith(shorter)) {
            return shorter.equals(one) ? SORT_OF : GENERAL;
        }
        return longer.startsWith(shorter) ? BEGINS_ALIKE : 0;
    }
}
