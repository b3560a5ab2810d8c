package org.dutygraph.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.dutygraph.load.ListReader;
import org.dutygraph.parse.ClauseCache;
import org.dutygraph.parse.ListParser;
import org.dutygraph.parse.SourceDefaults;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.api.Test;

/**
 * How many megabytes of lists are understood in a second, on one thread and on two, beside what is the least: decoding the
 * bytes and splitting them into rows. Every pass begins without a memory, as a load does.
 *
 * <p>{@code -Ddutygraph.bench.parse} says how many lists (200).
 */
class ParseBench {

    private static final int LISTS = Integer.getInteger("dutygraph.bench.parse", 200);
    private static final int WARMING = 4;
    private static final int REPEATS = 7;
    private static final double DEMAND = 25;

    private final Report report = new Report("parse", "Lists understood");
    private final List<byte[]> files = new ArrayList<>();
    private double megabytes;

    @Test
    void listsAreUnderstood() throws Exception {
        InventedLists lists = InventedLists.seed(1);
        for (int i = 0; i < LISTS; i++) {
            files.add(lists.text(i).getBytes(StandardCharsets.UTF_8));
        }
        megabytes = files.stream().mapToInt(file -> file.length).sum() / 1e6;
        report.say(
                "%,d invented lists, %.1f MB, in memory; the median of %d passes after %d. On two threads %.0f MB/s are asked for."
                        .formatted(LISTS, megabytes, REPEATS, WARMING, DEMAND));
        report.head("what", "threads", "MB/s", "ms a list", "processor ms a list", "share of the floor's speed");
        for (int threads = 1; threads <= 2; threads++) {
            double floor = measure("rows alone (the floor)", threads, 0, () -> this::rows);
            measure("parsed", threads, floor, () -> {
                ClauseCache cells = ClauseCache.empty();
                return file -> ListParser.parse(SourceFile.of("list.txt", file), cells, SourceDefaults.NOTHING)
                        .faults()
                        .size();
            });
            double speed = measure("parsed and resolved", threads, floor, () -> {
                ListReader understanding = ListReader.bundled();
                return file -> understanding.of("list.txt", file).duties();
            });
            if (threads == 2) {
                report.atLeast("lists parsed and resolved, two threads", " MB/s", DEMAND, speed);
            }
        }
        report.end();
        report.write();
    }

    private int rows(byte[] file) {
        return SourceFile.of("list.txt", file).rows().size();
    }

    private double measure(String what, int threads, double floor, Supplier<ToIntFunction<byte[]>> reader)
            throws Exception {
        long[] processor = {0};
        Timed timed = new Timed();
        for (int pass = 0; pass < WARMING + REPEATS; pass++) {
            ToIntFunction<byte[]> each = reader.get();
            long before = Processor.nanos();
            double millis = Timed.of(0, 1, () -> all(threads, each)).at(50);
            if (pass >= WARMING) {
                timed.add(millis);
                processor[0] += Processor.nanos() - before;
            }
        }
        double speed = megabytes / (timed.at(50) / 1000);
        report.row(
                what,
                Integer.toString(threads),
                shown(speed),
                shown(timed.at(50) / LISTS),
                shown(processor[0] / 1e6 / REPEATS / LISTS),
                floor == 0 ? "–" : shown(speed / floor));
        return speed;
    }

    /** Each thread takes the next list, so that those of one county are read side by side. */
    private void all(int threads, ToIntFunction<byte[]> reader) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            AtomicInteger next = new AtomicInteger();
            Callable<Integer> work = () -> {
                int found = 0;
                for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                    found += reader.applyAsInt(files.get(i));
                }
                return found;
            };
            for (Future<Integer> done : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
