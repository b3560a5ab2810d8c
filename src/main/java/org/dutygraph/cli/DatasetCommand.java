package org.dutygraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.dutygraph.dataset.CorrectionsGiven;
import org.dutygraph.dataset.Dataset;
import org.dutygraph.dataset.DatasetScope;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.CorrectionConversion;
import org.dutygraph.load.CorrectionFile;
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
        DecisionFile file = DecisionFile.at(decisions.path(graph));
        CorrectionFile corrected = file.corrections();
        CorrectionsGiven corrections = new CorrectionsGiven();
        aliases.file().ifPresent(given -> corrections.with("ALIASES", given, CorrectionConversion.ofAliases(given)));
        corrections.with("DECISIONS", file.path(), CorrectionConversion.ofDecisions(file));
        corrections.with("CORRECTIONS", corrected.path(), corrected.read().standing());
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
