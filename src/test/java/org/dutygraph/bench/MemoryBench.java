package org.dutygraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.dutygraph.graph.TestGraph;
import org.junit.jupiter.api.Test;

/**
 * How much memory the program holds at rest and at its peak, and the smallest heap with which it does its work; each in a
 * process of its own, seen from outside. Reads {@code /proc}: on Linux alone.
 *
 * <p>{@code -Ddutygraph.bench.memory} says how many lists are parsed, loaded, served, put into a bulk and copied (20), {@code
 * -Ddutygraph.bench.memory.heap} the heap in MiB (1024).
 */
class MemoryBench {

    private static final int LISTS = Integer.getInteger("dutygraph.bench.memory", 20);
    private static final int HEAP = Integer.getInteger("dutygraph.bench.memory.heap", 1024);
    private static final int PATIENCE = 40;
    private static final int[] HEAPS = {32, 48, 64, 96, 128, 192, 256, 384, 512, 1024};

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Report report = new Report("memory", "Memory");

    @Test
    void memoryIsMeasured() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "memory-").toAbsolutePath();
        try {
            Path lists = folder.resolve("lists");
            InventedLists.seed(1).write(lists, LISTS);
            Path one = Files.createDirectories(folder.resolve("one"));
            InventedLists.seed(1).write(one, 1);
            report.say(
                    "%d invented lists, heap at most %d MiB. Resident is what the system counts for the process (heap, classes,"
                                    .formatted(LISTS, HEAP)
                            + " compiled code, the engine's page cache); at rest four pages were asked and the heap was collected.");
            report.head("what", "resident at most, MiB", "resident at rest, MiB", "heap at rest, MiB");
            String graph = "embedded:" + folder.resolve("graph");
            ended("load", "load", lists.toString(), "--graph", graph);
            ended("parse", "parse", lists.toString(), "--format", "json");
            ended(
                    "bulk",
                    "bulk",
                    lists.toString(),
                    "--into",
                    folder.resolve("bulk").toString());
            served("serve, the sample county", "embedded:" + folder.resolve("sample"));
            served("serve, the " + LISTS + " lists", graph);
            report.end();
            report.say("Copies of the graph that the bulk made. Their memory must not grow with the number of lists.");
            report.head("copy", "MB", "seconds", "MB/s", "resident at most, MiB");
            String made = "embedded:" + folder.resolve("bulk");
            for (String format : List.of("cypher", "csv", "graphml")) {
                Path to = folder.resolve(format);
                copied("export, " + format, to, "export", to.toString(), "--format", format, "--graph", made);
            }
            Path dataset = folder.resolve("dataset");
            copied("dataset", dataset, "dataset", dataset.toString(), "--graph", made);
            Path file = folder.resolve("backup.zip");
            copied("backup", file, "backup", file.toString(), "--graph", made);
            copied("restore", file, "restore", file.toString(), "--graph", "embedded:" + folder.resolve("restored"));
            report.end();
            smallest(folder, one, graph);
            report.write();
        } finally {
            TestGraph.deleteFolder(folder);
        }
    }

    private void ended(String what, String... arguments) throws IOException, InterruptedException {
        report.row(what, shown(most(what, arguments)), "–", "–");
    }

    /** A command that writes or reads a copy of the graph. */
    private void copied(String what, Path copy, String... arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        double most = most(what, arguments);
        double seconds = (System.nanoTime() - start) / 1e9;
        double megabytes;
        try (Stream<Path> files = Files.walk(copy)) {
            megabytes = files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
        report.row(
                what,
                shown(megabytes),
                shown(seconds),
                String.format(Locale.ROOT, "%.1f", megabytes / seconds),
                shown(most));
    }

    /** How much memory a command holds at most, in MiB; it has to end well. */
    private double most(String what, String... arguments) throws IOException, InterruptedException {
        double most = 0;
        try (Child child = program(HEAP, arguments)) {
            Reading reading = new Reading(child);
            reading.start();
            int code = child.over();
            most = reading.most();
            if (code > 1) {
                throw new IllegalStateException(what + " ended with " + code + ": " + child.said());
            }
        }
        return most;
    }

    private void served(String what, String graph) throws IOException, InterruptedException {
        try (Child child = program(HEAP, "serve", "--port", "0", "--graph", graph)) {
            URI address = address(child.until("http://"));
            for (String page : List.of("", "departments", "api/queries/workload/department-workload", "search?q=安全")) {
                answers(address.resolve(page));
            }
            double heap = child.heapAfterCollection();
            report.row(what, shown(child.most()), shown(child.resident()), shown(heap));
        }
    }

    private void smallest(Path folder, Path one, String graph) throws Exception {
        report.head("one list", "smallest heap of those tried, MiB");
        report.row("parse", of(heap -> code(heap, "parse", one.toString()) <= 1));
        report.row("load, into a new graph", of(heap -> {
            Path fresh = folder.resolve("fresh-" + heap);
            int code = code(heap, "load", one.toString(), "--graph", "embedded:" + fresh);
            delete(fresh);
            return code <= 1;
        }));
        report.row("serve the " + LISTS + " lists, until the first page is whole", of(heap -> serves(heap, graph)));
        report.end();
        report.say("Tried: " + HEAPS[0] + " to " + HEAPS[HEAPS.length - 1]
                + " MiB, each half as much again, for %d seconds each;".formatted(PATIENCE)
                + " the engine's page cache and the JVM's own memory come on top.");
    }

    private static String of(IntPredicate works) {
        for (int heap : HEAPS) {
            if (works.test(heap)) {
                return Integer.toString(heap);
            }
        }
        return "more than " + HEAPS[HEAPS.length - 1];
    }

    private boolean serves(int heap, String graph) {
        try (Child child =
                program(heap, "serve", "--port", "0", "--graph", graph).within(PATIENCE)) {
            answers(address(child.until("http://")));
            return true;
        } catch (IOException | IllegalStateException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int code(int heap, String... arguments) {
        try (Child child = program(heap, arguments).within(PATIENCE)) {
            return child.over();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        TestGraph.deleteFolder(folder);
    }

    private static Child program(int heap, String... arguments) throws IOException {
        return Child.java(heap, "org.dutygraph.DutyGraph", arguments);
    }

    private void answers(URI page) throws IOException, InterruptedException {
        int status = client.send(
                        HttpRequest.newBuilder(page)
                                .timeout(Duration.ofSeconds(60))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException(page + " answered " + status);
        }
    }

    private static URI address(String line) {
        int start = line.indexOf("http://");
        return URI.create(line.substring(start, line.indexOf(' ', start)));
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    /** Reads the peak while the process lives: when it is over, nobody knows it. */
    private static final class Reading extends Thread {

        private final Child child;
        private volatile double most;

        Reading(Child child) {
            super("memory-reading");
            this.child = child;
            setDaemon(true);
        }

        double most() {
            return most;
        }

        @Override
        public void run() {
            try {
                while (true) {
                    most = Math.max(most, child.most());
                    Thread.sleep(50);
                }
            } catch (IOException e) {
                // It is over.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
