package org.dutygraph.text;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Weighted concepts of a text, in the order of their characters. Immutable. */
public final class Bag {

    private static final Bag EMPTY = new Bag(Map.of());

    private final Map<String, Double> weights;
    private final double total;
    private final double square;

    private Bag(Map<String, Double> weights) {
        this.weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        double sum = 0;
        double squares = 0;
        for (double weight : this.weights.values()) {
            sum += weight;
            squares += weight * weight;
        }
        this.total = sum;
        this.square = squares;
    }

    /** The empty bag. */
    public static Bag empty() {
        return EMPTY;
    }

    /** A builder of bags. */
    public static Gathering gather() {
        return new Gathering();
    }

    /** Concept → weight, above 0. */
    public Map<String, Double> weights() {
        return weights;
    }

    /** Sum of all weights. */
    public double total() {
        return total;
    }

    public boolean isEmpty() {
        return weights.isEmpty();
    }

    /** The cosine similarity of two bags, 0 to 1; 0 where one is empty. */
    public double cosine(Bag other) {
        double product = 0;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            product += entry.getValue() * other.weights.getOrDefault(entry.getKey(), 0.0);
        }
        return product == 0 ? 0 : product / Math.sqrt(square * other.square);
    }

    /** The share of this bag's weight whose concepts the other bag has, 0 to 1; 0 for an empty bag. */
    public double coveredBy(Bag other) {
        double shared = 0;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            if (other.weights.containsKey(entry.getKey())) {
                shared += entry.getValue();
            }
        }
        return shared == 0 ? 0 : shared / total;
    }

    /** The same with the square root of every weight, so that repeated words add less. */
    public Bag damped() {
        Map<String, Double> damped = new TreeMap<>();
        weights.forEach((concept, weight) -> damped.put(concept, Math.sqrt(weight)));
        return new Bag(damped);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bag bag && weights.equals(bag.weights);
    }

    @Override
    public int hashCode() {
        return weights.hashCode();
    }

    @Override
    public String toString() {
        return weights.toString();
    }

    /** Builds a bag. */
    public static final class Gathering {

        private final Map<String, Double> weights = new TreeMap<>();

        private Gathering() {}

        /** Adds to a concept's weight. */
        public Gathering add(String concept, double weight) {
            weights.merge(concept, weight, Double::sum);
            return this;
        }

        /** Keeps the greater of a concept's weights. */
        public Gathering most(String concept, double weight) {
            weights.merge(concept, weight, Math::max);
            return this;
        }

        /** Adds all of a bag. */
        public Gathering addAll(Bag bag) {
            bag.weights().forEach(this::add);
            return this;
        }

        /** The bag. */
        public Bag toBag() {
            return new Bag(weights);
        }
    }
}
