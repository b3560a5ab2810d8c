package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutygraph.cli.ExitCode;
import org.dutygraph.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * A disk that is full at every step of what is written to it: each command runs with ever more room, until it has enough.
 * Before that it names the disk, and leaves nothing that somebody could take for its result.
 */
class DiskStepsSoak {

    /** Which commands, a regular expression of their names below. */
    private static final Pattern COMMANDS = Pattern.compile(System.getProperty("dutygraph.soak.commands", ".*"));

    private static final int MEGABYTES = 160;
    private static final int SECONDS = 240;

    /** As many steps between no room at all and enough. */
    private static final int STEPS = 12;

    @TempDir
    private Path folder;

    @Test
    void everyCommandIsDoneOrNamesTheDisk() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.of(SmallDisk.Kind.TMPFS, folder.resolve("disk"), MEGABYTES);
        assumeThat(mounted).as("a small file system can be mounted").isPresent();
        try (SmallDisk disk = mounted.orElseThrow()) {
            run(disk);
        }
    }

    private void run(SmallDisk disk) throws Exception {
        Path graph = folder.resolve("graph");
        Wordings wordings = Wordings.of(folder, 4);
        try (Graph open = Kills.open(graph)) {
            Wordings.load(open, wordings.old().files());
        }
        Path out = disk.path().resolve("out");
        String at = "embedded:" + graph;
        Path backup = folder.resolve("kept.zip");
        finish("backup", backup.toString(), "--graph", at);
        Map<String, List<String>> commands = new TreeMap<>(Map.of(
                "backup", List.of("backup", out + "/kept.zip", "--graph", at),
                "export csv", List.of("export", out + "/csv", "--format", "csv", "--graph", at),
                "export cypher", List.of("export", out + "/cypher", "--format", "cypher", "--graph", at),
                "export graphml", List.of("export", out + "/graphml", "--format", "graphml", "--graph", at),
                "dataset", List.of("dataset", out + "/dataset", "--graph", at),
                "cypher xlsx",
                        List.of(
                                "cypher",
                                "MATCH (n)-[r]->(m) RETURN n, type(r), m",
                                "--format",
                                "xlsx",
                                "-o",
                                out + "/rows.xlsx",
                                "--graph",
                                at),
                "query csv",
                        List.of(
                                "query",
                                "data/lists-loaded",
                                "--format",
                                "csv",
                                "-o",
                                out + "/rows.csv",
                                "--graph",
                                at),
                "template", List.of("template", "-o", out + "/template.xlsx"),
                "bulk", List.of("bulk", wordings.old().folder().toString(), "--into", out + "/bulk"),
                "restore", List.of("restore", backup.toString(), "--graph", "embedded:" + out + "/restored")));
        for (Map.Entry<String, List<String>> command : commands.entrySet()) {
            if (COMMANDS.matcher(command.getKey()).matches()) {
                SoakReport.timed(
                        "A disk that is full at every step of " + command.getKey(),
                        () -> steps(disk, out, command.getKey(), command.getValue()));
            }
        }
    }

    /** Runs a command with ever more room; how often it was refused. */
    private String steps(SmallDisk disk, Path out, String name, List<String> command) throws Exception {
        clear(disk, out);
        finish(command.toArray(String[]::new));
        Map<String, Long> whole = sizes(out);
        long needed = whole.values().stream().mapToLong(Long::longValue).sum();
        assertThat(needed).as(name).isPositive();
        int refused = 0;
        for (int step = 0; step < STEPS; step++) {
            clear(disk, out);
            long room = needed * step / STEPS;
            disk.fill(room);
            try (Children.Running run =
                    Children.program(folder.resolve("program.log"), command.toArray(String[]::new))) {
                int code = run.code(SECONDS);
                String what = "%s with %,d of %,d bytes: %s".formatted(name, room, needed, run.said());
                if (code == ExitCode.DONE) {
                    // What grows on the way, such as a store's logs, may need less than the whole has.
                    assertThat(sizes(out).keySet()).as(what).isEqualTo(whole.keySet());
                } else {
                    refused++;
                    assertThat(code).as(what).isIn(ExitCode.WRONG_USAGE, ExitCode.GRAPH_UNAVAILABLE);
                    assertThat(run.said()).as(what).containsAnyOf("No space left on device", "make room");
                    assertThat(run.said()).as(what).doesNotContain("defect", "\tat org.dutygraph");
                    assertThat(sizes(out).entrySet().stream()
                                    .filter(file -> file.getValue() > 0)
                                    .filter(file -> !file.getKey().endsWith("/lock")))
                            .as(what)
                            .isEmpty();
                }
            }
            disk.makeRoom();
        }
        assertThat(refused)
                .as("%s is refused where there is not half of the room", name)
                .isPositive();
        clear(disk, out);
        finish(command.toArray(String[]::new));
        return refused + " of " + STEPS + " times refused";
    }

    private static void clear(SmallDisk disk, Path out) throws IOException {
        disk.makeRoom();
        FileSystemUtils.deleteRecursively(out);
        Files.createDirectories(out);
    }

    private static Map<String, Long> sizes(Path out) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.put(out.relativize(file).toString(), Files.size(file));
            }
        }
        return sizes;
    }

    private void finish(String... command) throws Exception {
        try (Children.Running running = Children.program(folder.resolve("program.log"), command)) {
            assertThat(running.code(SECONDS)).as(running.said()).isLessThan(2);
        }
    }
}
