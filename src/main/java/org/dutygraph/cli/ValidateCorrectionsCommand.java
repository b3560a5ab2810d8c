package org.dutygraph.cli;

import java.nio.file.Path;
import java.util.List;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.CorrectionRun;
import org.dutygraph.resolve.Correction;
import org.dutygraph.validation.SettledFile;
import org.dutygraph.validation.ValidationRefusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code validate corrections}: makes corrections of what coders settled against the program. */
@Command(
        name = "corrections",
        description =
                "Makes a correction of every settled disagreement in which the program is wrong; all of them, or none.")
final class ValidateCorrectionsCommand extends GraphCommand {

    @Parameters(paramLabel = "FILE", description = "disagreements.csv with yes or no in the column “settled”")
    private Path file = Path.of("disagreements.csv");

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            description = "the reason, kept with each (default: ${DEFAULT-VALUE})")
    private String why = "validation";

    @Option(names = "--by", paramLabel = "NAME", description = "who corrects (default: this machine's user)")
    private String by = who();

    @Mixin
    private AliasesOption aliases = new AliasesOption();

    @Mixin
    private DecisionsOption decisions = new DecisionsOption();

    @Override
    public Integer call() {
        try {
            SettledFile settled = SettledFile.read(file);
            try (Graph open = graph.open()) {
                CorrectionRun correcting = CorrectionRun.in(open, aliases.reader(), decisions.placing(open, graph));
                List<Correction> corrections = settled.corrections(
                        correcting::ofActor, correcting.standing(), CorrectionsCommand.now(), by, why);
                CorrectionsCommand.tell(this, decisions.path(graph), correcting.add(corrections));
            }
        } catch (ValidationRefusal refusal) {
            throw wrong(String.valueOf(refusal.getMessage()), refusal);
        }
        return ExitCode.DONE;
    }
}
