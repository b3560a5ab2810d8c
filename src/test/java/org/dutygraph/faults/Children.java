package org.dutygraph.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dutygraph.DutyGraph;

/** Processes of Java with this build's classes; these start faster than the packaged program. */
final class Children {

    /** Long enough for a machine that has much else to do. */
    private static final int PATIENCE = 90;

    private static final Children SMALL = java(
            "-Xmx1g",
            "-XX:TieredStopAtLevel=1",
            // As much as without the option before; what it gives by itself fills up in a long run, and nothing links
            // then.
            "-XX:ReservedCodeCacheSize=240m",
            "-Xshare:auto",
            // The tests' classes bring a log of their own along.
            "-Dlogback.configurationFile=logback.xml");

    private final List<String> options;

    private Children(List<String> options) {
        this.options = List.copyOf(options);
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
        return main(type.getName(), arguments);
    }

    /** The same, of a class that the build does not know. */
    ProcessBuilder main(String type, List<String> arguments) {
        List<String> line = new ArrayList<>(options);
        line.addAll(List.of(
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), type));
        line.addAll(arguments);
        return new ProcessBuilder(line);
    }

    /** The program as a process of a person, who gives the password of a server's graph by the environment. */
    static Running program(Path log, String... arguments) throws IOException {
        return program(PATIENCE, log, arguments);
    }

    /** The same, of a person who waits so many seconds for a graph. */
    static Running program(int patience, Path log, String... arguments) throws IOException {
        return program(patience, Map.of(), log, arguments);
    }

    /** The same, with more of the environment. */
    static Running program(int patience, Map<String, String> environment, Path log, String... arguments)
            throws IOException {
        ProcessBuilder builder = SMALL.main(DutyGraph.class, List.of(arguments));
        builder.environment().put("DUTYGRAPH_PASSWORD", ServerProcess.PASSWORD);
        builder.environment().put("DUTYGRAPH_PATIENCE", String.valueOf(patience));
        builder.environment().putAll(environment);
        return running(builder, log);
    }

    /** A holder of an embedded graph; see {@link GraphHolder}. */
    static Running holder(Path log, Path graph) throws IOException {
        return running(SMALL.main(GraphHolder.class, List.of(graph.toString())), log);
    }

    /** A loader into a graph that tells of each list that it wrote; see {@link Loader}. */
    static Running loader(Path log, String graph, Path folder) throws IOException {
        return running(SMALL.main(Loader.class, List.of(graph, folder.toString())), log);
    }

    /** Starts a process. */
    static Running running(ProcessBuilder builder, Path log) throws IOException {
        return new Running(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    }

    /**
     * A process of Java, killed when it is closed.
     *
     * @param log what it says on both outputs
     */
    record Running(Process process, Path log) implements AutoCloseable {

        private static final int STEP = 5;

        /** Waits until it has said this; fails where it ends before, or does not say it in time. */
        void awaitSaid(String words, int seconds) throws IOException, InterruptedException {
            if (!says(words, seconds * 1000L)) {
                throw new AssertionError("never said “" + words + "”: " + said());
            }
        }

        /** Whether it says this within so long; no longer waited for where it ends. */
        boolean says(String words, long milliseconds) throws IOException, InterruptedException {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
            boolean over = false;
            while (!said().contains(words)) {
                if (over || System.nanoTime() - end >= 0) {
                    return false;
                }
                over = over(STEP);
            }
            return true;
        }

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

        @Override
        public void close() {
            kill();
        }

        /** kill -9. */
        void kill() {
            process.destroyForcibly().onExit().join();
        }

        String said() throws IOException {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        }
    }
}
