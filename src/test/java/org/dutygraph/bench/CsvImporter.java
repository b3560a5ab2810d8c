package org.dutygraph.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.importer.ImportCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/** Neo4j's importer on files that {@code bulk --csv} wrote, in this process. */
public final class CsvImporter {

    private CsvImporter() {}

    /**
     * Does what stands in the files' own command.
     *
     * @param home the engine's home, without a database
     */
    public static void run(Path files, Path home) throws IOException {
        List<String> options = new ArrayList<>(List.of("--id-type=integer", "--array-delimiter=U+001F"));
        Map<String, Path> all = new TreeMap<>();
        try (Stream<Path> csv = Files.list(files)) {
            csv.filter(file -> file.toString().endsWith(".csv"))
                    .forEach(file -> all.put(file.getFileName().toString().replace(".csv", ""), file));
        }
        all.forEach((name, file) -> options.add(
                name.startsWith("nodes-")
                        ? "--nodes=" + name.replace("nodes-", "").replace('-', ':') + "=" + file
                        : "--relationships=" + name.replace("relationships-", "") + "=" + file));
        if (Files.readString(files.resolve("import.sh")).contains("--multiline-fields=true")) {
            options.add("--multiline-fields=true");
        }
        options.add("--report-file=" + home.resolveSibling("import.report"));
        options.add("neo4j");
        Path conf = Files.createDirectories(home.resolve("conf"));
        try (PrintStream said = new PrintStream(Files.newOutputStream(home.resolveSibling("import.log")));
                DefaultFileSystemAbstraction disk = new DefaultFileSystemAbstraction()) {
            int code = new CommandLine(new ImportCommand.Full(new ExecutionContext(home, conf, said, said, disk)))
                    .execute(options.toArray(String[]::new));
            if (code != 0) {
                throw new IllegalStateException("the importer ended with " + code);
            }
        }
    }
}
