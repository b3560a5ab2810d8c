package org.dutygraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import me.tongfei.progressbar.ProgressBar;
import org.dutygraph.load.Bulk;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.Loading;
import org.dutygraph.source.file.Form;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bulk PATH…}: loads very many files into a new graph with Neo4j's offline importer. */
@Command(
        name = "bulk",
        description =
                "Makes a new graph of very many duty lists with Neo4j's own offline importer: the graph that `load`"
                        + " makes, in a fraction of the time.")
final class BulkCommand extends BaseCommand {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = Form.PATHS)
    private List<Path> paths = List.of();

    @ArgGroup(multiplicity = "1")
    private Target target = new Target();

    /** The folder to write; exactly one of the two. */
    static final class Target {

        @Option(
                names = "--into",
                required = true,
                paramLabel = "DIR",
                description = "an empty or new folder, which will hold the graph: serve --graph embedded:DIR")
        private @Nullable Path graph;

        @Option(
                names = "--csv",
                required = true,
                paramLabel = "DIR",
                description =
                        "an empty or new folder for the importer's files and its command, import.sh, to be run on a"
                                + " server or a cluster")
        private @Nullable Path files;
    }

    @Mixin
    private ReaderOptions options = new ReaderOptions();

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description =
                    "what a person decided about matters (default: DUTYGRAPH_DECISIONS, or decisions.tsv beside DIR)")
    private @Nullable Path decisions;

    @Override
    public Integer call() throws IOException {
        List<Path> files = Loading.files(paths);
        Path folder = target.graph != null ? target.graph : Objects.requireNonNull(target.files);
        Bulk bulk = Bulk.of(
                options.reader(),
                DecisionFile.at(DecisionsOption.path(
                        decisions, folder.toAbsolutePath().normalize().resolveSibling(DecisionFile.NAME))));
        Bulk.Outcome outcome;
        try (ProgressBar progress = FileProgress.of("bulk", files.size())) {
            outcome = target.graph != null
                    ? bulk.into(folder, files, entry -> progress.step())
                    : bulk.csv(folder, files, entry -> progress.step());
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage(), e);
        }
        int code = SummaryText.tell(outcome.files(), paths, this);
        String done = target.graph != null
                ? "%,d nodes and %,d relationships; open it with --graph embedded:%s"
                : "%,d nodes and %,d relationships in files; read them with import.sh in %s";
        say(done.formatted(outcome.size().nodes(), outcome.size().relationships(), folder));
        return code;
    }
}
