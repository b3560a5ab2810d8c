package org.dutygraph.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dutygraph.DutyGraph;

/** Processes of Java with this build's classes; these start faster than the packaged program. */
final class Children {

    /** Long enough for a machine that has much else to do. */
    private static final int PATIENCE = 90;

    private final List<String> line;

    private Children(List<String> line) {
        this.line = line;
    }

    /** Java with these options of its own. */
    static Children java(String... options) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("--add-opens", "java.base/java.nio=ALL-UNNAMED"));
        line.addAll(List.of(options));
        return new Children(line);
    }

    /** A class with a main method. */
    ProcessBuilder main(Class<?> type, List<String> arguments) {
        line.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                type.getName()));
        line.addAll(arguments);
        return new ProcessBuilder(line);
    }

    /** The program as a process of a person, who gives the password of a server's graph by the environment. */
    static Running program(Path log, String... arguments) throws IOException {
        return program(PATIENCE, log, arguments);
    }

    /** The same, of a person who waits so many seconds for a graph. */
    static Running program(int patience, Path log, String... arguments) throws IOException {
        // The tests' classes bring a log of their own along.
        ProcessBuilder builder = java(
                        "-Xmx1g", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Dlogback.configurationFile=logback.xml")
                .main(DutyGraph.class, List.of(arguments));
        builder.environment().put("DUTYGRAPH_PASSWORD", ServerProcess.PASSWORD);
        builder.environment().put("DUTYGRAPH_PATIENCE", String.valueOf(patience));
        return new Running(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    }

    /**
     * A process of the program.
     *
     * @param log what it says on both outputs
     */
    record Running(Process process, Path log) {

        /** Waits until it is over; fails where it is not in time. */
        int code(int seconds) throws IOException, InterruptedException {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("not over after " + seconds + " s: " + said());
            }
            return process.exitValue();
        }

        boolean over(long milliseconds) throws InterruptedException {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        String said() throws IOException {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        }
    }
}
