package org.dutygraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * One subject's part of {@code target/bench/report.md}. Parts are kept one by one, so that a subject can be measured
 * again alone; the report is put together anew with each.
 */
final class Report {

    /** Where figures, and graphs that are worth keeping, lie. */
    static final Path FOLDER = Path.of("target", "bench");

    private static final String GOALS = ".goals";
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path LOAD = Path.of("/proc/loadavg");

    private final String name;
    private final List<String> lines = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final Path folder;

    /**
     * A part.
     *
     * @param name of its file, by which parts are ordered
     * @param title what is measured
     */
    Report(String name, String title) {
        this(name, title, FOLDER);
    }

    /** The same in another folder. */
    Report(String name, String title, Path folder) {
        this.name = name;
        this.folder = folder;
        lines.add("## " + title);
        lines.add("");
        lines.add("Measured " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", load of the machine at the start "
                + first(LOAD, "").split(" ")[0] + ".");
        lines.add("");
    }

    void say(String line) {
        lines.add(line);
        lines.add("");
        System.err.println("[DutyGraph bench] " + line);
    }

    /** A table's head. */
    void head(String... columns) {
        row(columns);
        lines.add(Stream.of(columns).map(column -> "---").collect(Collectors.joining("|", "|", "|")));
    }

    /** A row of a table. */
    void row(String... cells) {
        String row =
                Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
        lines.add(row);
        System.err.println("[DutyGraph bench] " + row);
    }

    /** Ends a table. */
    void end() {
        lines.add("");
    }

    /** A figure that has to be as high as this, for the table at the top; the unit has its space before it. */
    void atLeast(String what, String unit, double asked, double seen) {
        goals.add(new Goal(what, unit, true, asked, seen));
    }

    /** A figure that must not be higher than this, for the table at the top; the unit has its space before it. */
    void atMost(String what, String unit, double asked, double seen) {
        goals.add(new Goal(what, unit, false, asked, seen));
    }

    /** Keeps this part, and puts the report together; for a subject that needs no graph. */
    void write() throws IOException {
        write(List.of("- without a graph"));
    }

    /** Keeps this part, and puts the report together. */
    void write(Driver engine) throws IOException {
        List<String> components = new ArrayList<>();
        try (Session session = engine.session()) {
            session.run("CALL dbms.components() YIELD name, versions RETURN name, versions[0] AS version")
                    .forEachRemaining(
                            row -> components.add("- " + row.get("name").asString() + " "
                                    + row.get("version").asString()));
        }
        write(components);
    }

    private void write(List<String> components) throws IOException {
        Path parts = Files.createDirectories(folder.resolve("parts"));
        Files.write(parts.resolve(name + ".md"), lines);
        Files.write(parts.resolve(name + GOALS), goals.stream().map(Goal::row).toList());
        List<String> report = new ArrayList<>(machine(components));
        report.addAll(List.of("## Goals", "", "Each verdict comes from the figures below it, of the same run.", ""));
        report.addAll(List.of(Goal.HEAD, "|---|---|---|---|"));
        report.addAll(all(parts, GOALS));
        report.add("");
        report.addAll(all(parts, ".md"));
        Files.write(folder.resolve("report.md"), report);
    }

    private static List<String> all(Path parts, String ending) throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(parts)) {
            for (Path part : files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                all.addAll(Files.readAllLines(part));
            }
        }
        return all;
    }

    private static List<String> machine(List<String> components) {
        List<String> said = new ArrayList<>(List.of("# How fast it is", ""));
        said.add("- machine: " + Runtime.getRuntime().availableProcessors() + " × "
                + first(PROCESSORS, "model name").replaceFirst("^[^:]*:\\s*", "") + ", "
                + first(MEMORY, "MemTotal").replaceFirst("^[^:]*:\\s*", "") + " memory");
        said.add("- system: " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch"));
        said.add("- Java " + Runtime.version() + ", heap at most "
                + Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MiB");
        said.addAll(components);
        said.add("");
        said.add("Times in milliseconds. p95: what 95 of 100 did not pass. The ratio is of the medians: how many times"
                + " as long as what was run beside.");
        said.add("");
        return said;
    }

    /** The first line of a system's file that begins with a word; nothing on a system without that file. */
    private static String first(Path file, String word) {
        try (Stream<String> all = Files.lines(file)) {
            return all.filter(line -> line.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse("(unknown)");
        } catch (IOException e) {
            return "(unknown)";
        }
    }
}
