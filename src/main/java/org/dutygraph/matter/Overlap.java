package org.dutygraph.matter;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.text.Bag;

/** The overlap of concepts: equal words, or one word that ends or begins with the other. */
final class Overlap {

    /** 农民合作社 is a 合作社: the end of a Chinese compound is its head noun. */
    private static final double SORT_OF = 0.75;

    /** 统计 alone says little of 党内统计. */
    private static final double GENERAL = 0.4;

    /** 林权 and 林权登记: a common beginning means a related subject, which need not be the same. */
    private static final double BEGINS_ALIKE = 0.4;

    /** Below this weight a word is too common to match a longer one. */
    static final double SPECIFIC = 0.45;

    private Overlap() {}

    /** The share of a's weight that b has too, 0 to 1. */
    static double part(Bag a, Bag b) {
        double shared = 0;
        for (Map.Entry<String, Double> entry : a.weights().entrySet()) {
            shared += entry.getValue() * likest(entry.getKey(), b);
        }
        return shared == 0 ? 0 : shared / a.total();
    }

    /** The harmonic mean of both shares. */
    static double mutual(Bag a, Bag b) {
        return harmonic(part(a, b), part(b, a));
    }

    static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    /** The common specific concepts, sorted. */
    static Set<String> shared(Bag a, Bag b) {
        Set<String> shared = new TreeSet<>();
        a.weights().forEach((concept, weight) -> {
            if (weight >= SPECIFIC && likest(concept, b) > 0) {
                shared.add(concept);
            }
        });
        return shared;
    }

    /** The weight of the common specific concepts. */
    static double sharedWeight(Bag a, Bag b) {
        double weight = 0;
        for (Map.Entry<String, Double> entry : a.weights().entrySet()) {
            if (entry.getValue() >= SPECIFIC) {
                weight += entry.getValue() * likest(entry.getKey(), b);
            }
        }
        return weight;
    }

    /** The equal specific concepts of both. */
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
