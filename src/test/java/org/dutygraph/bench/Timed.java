package org.dutygraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the same thing took, again and again, in milliseconds. */
final class Timed {

    private final List<Double> millis = new ArrayList<>();

    /** Something that is timed; what it throws fails the measurement. */
    interface Step {
        void run() throws Exception;
    }

    /** Runs a step for warming, then measures it. */
    static Timed of(int warming, int measured, Step step) throws Exception {
        Timed timed = new Timed();
        for (int i = 0; i < warming + measured; i++) {
            long start = System.nanoTime();
            step.run();
            if (i >= warming) {
                timed.add((System.nanoTime() - start) / 1e6);
            }
        }
        return timed;
    }

    void add(double each) {
        millis.add(each);
    }

    int size() {
        return millis.size();
    }

    /** The time that so many of a hundred did not pass: the nearest rank. */
    double at(int percent) {
        double[] sorted = millis.stream().mapToDouble(each -> each).sorted().toArray();
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    /** A time as the report writes it. */
    static String shown(double millis) {
        return String.format(Locale.ROOT, millis < 100 ? "%.1f" : "%,.0f", millis);
    }

    /** How many times as long as another. */
    String ratio(Timed beside) {
        return String.format(Locale.ROOT, "%.1f", at(50) / Math.max(0.001, beside.at(50)));
    }
}
