package org.dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code src/main/scripts/dutygraph}: what it is for is that Java takes the program's classes from its archive. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptIT {

    private static final String FROM_ARCHIVE = "shared objects file (top)";

    @TempDir
    private Path home;

    @Test
    void classesComeFromTheArchive() throws Exception {
        Path jar = home.resolve("dutygraph.jar");
        try {
            Files.createLink(jar, Path.of(System.getProperty("dutygraph.jar")).toAbsolutePath());
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(Path.of(System.getProperty("dutygraph.jar")), jar);
        }
        Path unpacked = home.resolve("dutygraph-unpacked");
        // An earlier script left a folder where there is a link now.
        Files.createDirectory(unpacked);

        assertThat(run(jar)).contains("once; about a minute").contains("workload/department-workload");
        assertThat(unpacked).isSymbolicLink();
        assertThat(unpackedFolders()).hasSize(1);

        assertThat(run(jar)).doesNotContain("once; about a minute").contains("workload/department-workload");
        List<String> loaded = Files.readAllLines(home.resolve("loaded.txt"), StandardCharsets.UTF_8);
        assertThat(loaded)
                .filteredOn(line -> line.contains("org.dutygraph.cli.Program source"))
                .singleElement()
                .asString()
                .contains(FROM_ARCHIVE);
        assertThat(loaded).filteredOn(line -> line.contains(FROM_ARCHIVE)).hasSizeGreaterThan(500);
    }

    private List<Path> unpackedFolders() throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(path -> path.getFileName().toString().startsWith("dutygraph-unpacked."))
                    .toList();
        }
    }

    private String run(Path jar) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "sh", Path.of("src/main/scripts/dutygraph").toAbsolutePath().toString(), "queries"));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "DUTYGRAPH_JAR", jar.toString(),
                        "JAVA_OPTS", "-Xlog:class+load:file=" + home.resolve("loaded.txt")));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("said.txt").toFile())
                .start();
        int code = process.waitFor();
        String said = Files.readString(home.resolve("said.txt"));
        assertThat(code).as(said).isZero();
        return said;
    }
}
