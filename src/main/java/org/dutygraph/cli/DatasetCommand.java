package org.dutygraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dutygraph.dataset.Dataset;
import org.dutygraph.dataset.DatasetScope;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.web.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dataset DIR}: writes the graph as tidy tables for research, with codebook, load scripts and manifest. */
@Command(
        name = "dataset",
        description =
                "Writes the graph into a folder as tidy CSV tables with description, codebook, scripts that load them"
                        + " (R, Python, Stata, SQL), manifest and citation.")
final class DatasetCommand extends GraphCommand {

    @Parameters(index = "0", paramLabel = "DIR", description = "an empty or new folder")
    private Path folder = Path.of(".");

    @Option(names = "--region", paramLabel = "CODE", description = "only the lists of this region")
    private @Nullable String region;

    @Option(
            names = "--edition",
            paramLabel = "YYYY-MM",
            description = "only the lists in force in this month (default: every edition)")
    private @Nullable String edition;

    @Mixin
    private AliasesOption aliases = new AliasesOption();

    @Mixin
    private DecisionsOption decisions = new DecisionsOption();

    @Override
    public Integer call() throws IOException {
        Map<String, Path> corrections = new LinkedHashMap<>();
        aliases.file().ifPresent(file -> corrections.put("ALIASES", file));
        corrections.put("DECISIONS", decisions.path(graph));
        corrections.put(
                "CORRECTIONS",
                DecisionFile.at(decisions.path(graph)).corrections().path());
        try (Graph open = graph.open()) {
            Map<String, Long> rows = Dataset.of(open, Version.BUILT, new DatasetScope(region, edition, corrections))
                    .write(folder);
            rows.forEach((table, number) -> say("%8d  %s".formatted(number, table)));
            say("%d tables in %s".formatted(rows.size(), folder));
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage(), e);
        }
    }
}
