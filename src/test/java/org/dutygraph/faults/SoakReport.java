package org.dutygraph.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/** What soaks did, one line each, in {@code target/soak/report.md}; a soak that fails leaves no line. */
final class SoakReport {

    private static final Path FILE = Path.of("target/soak/report.md");

    private SoakReport() {}

    /** Runs a soak and writes down what it says of itself, and how long it took. */
    static void timed(String title, Callable<String> soak) throws Exception {
        long begin = System.nanoTime();
        String outcome = soak.call();
        say("- %s: %s; %d s".formatted(title, outcome, (System.nanoTime() - begin) / 1_000_000_000L));
    }

    static void say(String line) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.err.println("[DutyGraph soak] " + line);
    }
}
