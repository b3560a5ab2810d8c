package org.dutygraph.cli;

import picocli.CommandLine.Command;

/** {@code validate sample|report|corrections}: how far the reading of clauses can be trusted, by hand coding. */
@Command(
        name = "validate",
        description =
                "Validates who does what in clauses by hand coding: draws a sample, reports on coded files, corrects"
                        + " what coders settled.",
        subcommands = {ValidateSampleCommand.class, ValidateReportCommand.class, ValidateCorrectionsCommand.class})
final class ValidateCommand extends BaseCommand {

    @Override
    public Integer call() {
        throw wrong("say what to do: validate sample, validate report, or validate corrections");
    }
}
