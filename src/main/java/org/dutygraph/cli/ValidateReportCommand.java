package org.dutygraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.CorrectionFile;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.UncorrectedClauses;
import org.dutygraph.validation.CodedFile;
import org.dutygraph.validation.GoldCoding;
import org.dutygraph.validation.SettledFile;
import org.dutygraph.validation.ValidationRefusal;
import org.dutygraph.validation.ValidationReport;
import org.dutygraph.web.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code validate report}: precision, recall and F1 with intervals, agreement between coders, and their disagreements. */
@Command(
        name = "report",
        description = "Compares coded files with the graph and with each other: report.docx, report.csv, and"
                + " disagreements.csv to settle.")
final class ValidateReportCommand extends GraphCommand {

    @Option(names = "--coded", arity = "1..*", paramLabel = "FILE", description = "the file of a coder, one for each")
    private List<Path> coded = List.of();

    @Option(
            names = "--gold",
            paramLabel = "DIR",
            description = "truth made by hand as one more coder: a folder with roles.json and departments.tsv")
    private @Nullable Path gold;

    @Option(
            names = "--settled",
            paramLabel = "FILE",
            description = "the disagreements of an earlier report, with yes or no in the column “settled”")
    private @Nullable Path settled;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "an empty or new folder")
    private Path output = Path.of(".");

    @Mixin
    private AliasesOption aliases = new AliasesOption();

    @Mixin
    private DecisionsOption decisions = new DecisionsOption();

    @Override
    public Integer call() throws IOException {
        if (coded.isEmpty() && gold == null) {
            throw wrong("name the coders' files with --coded, or a folder of truth with --gold");
        }
        for (String name : List.of("report.csv", "report.docx", "disagreements.csv")) {
            if (Files.exists(output.resolve(name))) {
                throw wrong(output.resolve(name) + " exists already; name a new folder with --output");
            }
        }
        ValidationReport report;
        try {
            report = report();
        } catch (ValidationRefusal refusal) {
            throw wrong(String.valueOf(refusal.getMessage()), refusal);
        }
        Files.createDirectories(output);
        WholeFile.write(output.resolve("report.csv"), out -> out.write(report.csv()));
        WholeFile.write(output.resolve("report.docx"), out -> out.write(report.docx()));
        WholeFile.write(output.resolve("disagreements.csv"), out -> out.write(report.disagreements()));
        report.summary().forEach(line -> out().println(line));
        out().flush();
        say("report.docx, report.csv and disagreements.csv are in " + output);
        return ExitCode.DONE;
    }

    private ValidationReport report() throws IOException {
        List<CodedFile> files = coded.stream().map(CodedFile::read).toList();
        SettledFile agreed = settled == null ? null : SettledFile.read(settled);
        GoldCoding truth = gold == null ? null : GoldCoding.read(gold);
        CorrectionFile corrections = DecisionFile.at(decisions.path(graph)).corrections();
        ListReader names = aliases.reader().withCorrections(corrections);
        try (Graph open = graph.open()) {
            return ValidationReport.read(
                    LocalDate.now(),
                    Version.BUILT,
                    files,
                    truth,
                    agreed,
                    new ReportReader(
                            new ValidationReader(open), new UncorrectedClauses(open, aliases.reader(), corrections)),
                    names::meant);
        }
    }
}
