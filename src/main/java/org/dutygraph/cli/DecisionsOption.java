package org.dutygraph.cli;

import java.nio.file.Path;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.MatterPlacement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the file of the user's decisions about matters. */
final class DecisionsOption {

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "what a person decided about matters; `matters --review` writes such lines (default:"
                    + " DUTYGRAPH_DECISIONS, or decisions.tsv beside the folder of the graph)")
    private @Nullable Path file;

    /** The file, which need not exist. */
    Path path(GraphOption graph) {
        return path(file, graph.beside(DecisionFile.NAME));
    }

    /** The given file, else that of DUTYGRAPH_DECISIONS, else the default. */
    static Path path(@Nullable Path given, Path byDefault) {
        return GraphOption.choose(given, "DUTYGRAPH_DECISIONS", byDefault);
    }

    /** Places the duties of an open graph by these decisions. */
    MatterPlacement placing(Graph open, GraphOption graph) {
        return MatterPlacement.in(open, DecisionFile.at(path(graph)));
    }
}
