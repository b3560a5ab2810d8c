package org.dutygraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process that is measured from outside; closing it stops it. */
final class Child implements AutoCloseable {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final long start = System.nanoTime();
    private final BufferedReader lines;
    private final StringBuilder said = new StringBuilder();

    private Child(List<String> line) throws IOException {
        process = new ProcessBuilder(line).redirectErrorStream(true).start();
        lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts whatever program. */
    static Child of(List<String> line) throws IOException {
        return new Child(line);
    }

    /** Starts a class of this class path, with a heap of at most so many MiB. */
    static Child java(int heap, String type, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                tool("java"),
                "--add-opens",
                "java.base/java.nio=ALL-UNNAMED",
                "-Xmx" + heap + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                type));
        line.addAll(List.of(arguments));
        return new Child(line);
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /**
     * Waits until it says a word.
     *
     * @return the line that holds it
     * @throws IllegalStateException where it ended without
     */
    String until(String word) throws IOException {
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            said.append(text).append('\n');
            if (text.contains(word)) {
                return text;
            }
        }
        throw new IllegalStateException("It never said “" + word + "”: " + said);
    }

    /** Waits until it is over; its exit code. */
    int over() throws IOException, InterruptedException {
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            said.append(text).append('\n');
        }
        return process.waitFor();
    }

    /** Kills it after so many seconds: with a heap that is too small, Java may collect for ever and never say that it is full. */
    Child within(int seconds) {
        CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS)
                .execute(() -> process.toHandle().destroyForcibly());
        return this;
    }

    void stop() {
        process.toHandle().destroy();
    }

    /** Milliseconds since its start. */
    double millis() {
        return (System.nanoTime() - start) / 1e6;
    }

    /** All that it said so far. */
    String said() {
        return said.toString();
    }

    /** MiB of memory that it holds now. */
    double resident() throws IOException {
        return status("VmRSS:");
    }

    /** MiB of memory that it held at most; its last reading where it is over. */
    double most() throws IOException {
        return status("VmHWM:");
    }

    private double status(String field) throws IOException {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith(field))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024.0;
        }
    }

    /** MiB of its heap in use after a full collection. */
    double heapAfterCollection() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd says nothing of the heap");
        }
        return Long.parseLong(used.group(1)) / 1024.0;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        try (Child jcmd = of(List.of(tool("jcmd"), Long.toString(process.pid()), command))) {
            jcmd.over();
            return jcmd.said();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        try {
            over();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
