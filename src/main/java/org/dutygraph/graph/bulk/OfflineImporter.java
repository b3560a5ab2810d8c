package org.dutygraph.graph.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.graph.export.ImportScript;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.importer.ImportCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;

/** Runs {@code neo4j-admin database import full} inside this process. */
final class OfflineImporter {

    /** Bytes outside the heap; the importer's default is nine tenths of the free memory. */
    private static final long OFF_HEAP = 2L << 30;

    private OfflineImporter() {}

    /**
     * Makes the database {@code neo4j} from files.
     *
     * @param home the engine's home, without that database
     * @param folder where the files are; the importer's report goes there too
     * @throws GraphUnavailableException where the importer fails
     * @throws IOException where nothing can be written to the folder
     */
    static void run(Path home, Path folder, ImportScript files) throws IOException {
        List<String> options = new ArrayList<>(files.optionsKeepingIds(folder));
        options.add("--bad-tolerance=0");
        options.add("--max-off-heap-memory=" + Math.min(OFF_HEAP, Configuration.DEFAULT.maxOffHeapMemory()));
        options.add("--report-file=" + folder.resolve("import.report"));
        Path configuration = Files.createDirectories(folder.resolve("conf"));
        try (DefaultFileSystemAbstraction disk = new DefaultFileSystemAbstraction();
                PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            ImportCommand.Full command =
                    new ImportCommand.Full(new ExecutionContext(home, configuration, nowhere, nowhere, disk));
            new CommandLine(command).parseArgs(options.toArray(String[]::new));
            command.execute();
        } catch (Exception e) {
            Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
            throw new GraphUnavailableException(
                    "Neo4j's importer gave up: " + root.getClass().getSimpleName() + ": " + root.getMessage(), e);
        }
    }
}
