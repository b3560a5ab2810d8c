package org.dutygraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.export.ExportFormat;
import org.dutygraph.graph.export.GraphExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export DIR}: writes the graph, or the part of one region's lists, for another Neo4j or program. */
@Command(
        name = "export",
        description =
                "Writes the whole graph into a folder: as a Cypher script, as files for Neo4j's importer, or as GraphML.")
final class ExportCommand extends GraphCommand {

    @Parameters(index = "0", paramLabel = "DIR", description = "an empty or new folder")
    private Path folder = Path.of(".");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "cypher (a script), csv (files for neo4j-admin, with the command), graphml")
    private ExportFormat format = ExportFormat.CYPHER;

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "only the lists of this region and what they link to")
    private @Nullable String region;

    @Override
    public Integer call() throws IOException {
        try (Graph open = graph.open()) {
            GraphExport.Size size = GraphExport.of(open).write(format, folder, region);
            say("%d nodes and %d relationships in %s".formatted(size.nodes(), size.relationships(), folder));
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage(), e);
        }
    }
}
