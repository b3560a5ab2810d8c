package org.dutygraph.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How long {@link Parts} take, measured by JMH in a process of their own, each beside its floor.
 *
 * <p>{@code -Ddutygraph.bench.parts} is an expression of which parts ({@code resultAs.*}), {@code
 * -Ddutygraph.bench.parts.seconds} for how many seconds each is measured (2).
 */
class PartsBench {

    private static final String WHICH = System.getProperty("dutygraph.bench.parts", ".*");
    private static final int SECONDS = Integer.getInteger("dutygraph.bench.parts.seconds", 2);
    private static final String FLOOR = "Floor";

    @Test
    void partsAreMeasured() throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(Parts.class.getName() + "\\.(" + WHICH + "|[a-z]+" + FLOOR + ")$")
                        .forks(1)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(SECONDS)
                        .measurementTime(TimeValue.seconds(1))
                        .jvmArgs("-Xmx2g", "-Dfile.encoding=UTF-8")
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Map<String, Result<?>> byName = new TreeMap<>();
        results.forEach(
                run -> byName.put(run.getParams().getBenchmark().replaceFirst(".*\\.", ""), run.getPrimaryResult()));
        Report report = new Report("parts", "Parts, by JMH");
        report.say(
                ("A list of an invented county, the names of its duties, the same list among the matters of 40 others, 1,000"
                                + " rows of a result, a statement of four lines. Microseconds, the mean of %d seconds after 2 in a process"
                                + " of its own, and the half-width of its 99.9%% interval; beside it the least that could be done with"
                                + " the same.")
                        .formatted(SECONDS));
        report.head("part", "µs", "±", "the least, µs", "ratio");
        for (String name : sorted(byName.keySet())) {
            Result<?> part = byName.get(name);
            Result<?> floor = byName.get(name.replaceFirst("[A-Z].*", "") + FLOOR);
            report.row(
                    words(name),
                    shown(part.getScore()),
                    Double.isNaN(part.getScoreError()) ? "–" : shown(part.getScoreError()),
                    shown(floor.getScore()),
                    String.format(Locale.ROOT, "%.1f", part.getScore() / floor.getScore()));
        }
        report.end();
        report.write();
    }

    /** Without the floors, each of which stands beside its parts. */
    private static List<String> sorted(Collection<String> names) {
        List<String> parts = new ArrayList<>(names);
        parts.removeIf(name -> name.endsWith(FLOOR));
        return parts;
    }

    /** {@code resultAsCsv} in words. */
    static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String shown(double micros) {
        return String.format(Locale.ROOT, micros < 100 ? "%.1f" : "%,.0f", micros);
    }
}
