package org.dutygraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dutygraph.load.Bulk;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.Loading;
import org.dutygraph.source.file.Form;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulk PATH…}: loads very many files into a new graph with Neo4j's offline importer. */
@Command(
        name = "bulk",
        description =
                "Makes a new graph of very many duty lists with Neo4j's own offline importer: the graph that `load`"
                        + " makes, in a fraction of the time.",
        mixinStandardHelpOptions = true)
final class BulkCommand implements Callable<Integer> {

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
    private AliasesOption aliases = new AliasesOption();

    @Mixin
    private SourceDefaultsOption defaults = new SourceDefaultsOption();

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description =
                    "what a person decided about matters (default: DUTYGRAPH_DECISIONS, or decisions.tsv beside DIR)")
    private @Nullable Path decisions;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<Path> files = Loading.files(paths);
        Path folder = target.graph != null ? target.graph : Objects.requireNonNull(target.files);
        Bulk bulk = Bulk.of(
                defaults.in(aliases.reader()),
                DecisionFile.at(DecisionsOption.path(
                        decisions, folder.toAbsolutePath().normalize().resolveSibling(DecisionFile.NAME))));
        Bulk.Outcome outcome;
        try (FileProgress progress = FileProgress.of("bulk", files.size())) {
            outcome = target.graph != null
                    ? bulk.into(folder, files, entry -> progress.step())
                    : bulk.csv(folder, files, entry -> progress.step());
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        int code = SummaryText.tell(outcome.files(), paths, spec.commandLine());
        spec.commandLine()
                .getErr()
                .printf(
                        target.graph != null
                                ? "%,d nodes and %,d relationships; open it with --graph embedded:%s%n"
                                : "%,d nodes and %,d relationships in files; read them with import.sh in %s%n",
                        outcome.size().nodes(),
                        outcome.size().relationships(),
                        folder);
        return code;
    }
}
