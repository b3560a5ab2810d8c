package org.dutygraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.Check;
import org.dutygraph.query.catalogue.CheckSeverity;
import org.dutygraph.query.check.AcceptedFindings;
import org.dutygraph.query.check.Checks;
import org.dutygraph.query.check.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: runs the checks and prints their findings; accepted ones do not make it fail. */
@Command(name = "check", description = "Runs the checks and prints what they find.")
final class CheckCommand extends GraphCommand {

    /** The forms of the findings. */
    enum Format {
        text,
        json
    }

    @Option(
            names = "--fail-on",
            paramLabel = "warning|error",
            defaultValue = "ERROR",
            description = "exit with 1 where a finding weighs so much (default: error)")
    private CheckSeverity failOn = CheckSeverity.ERROR;

    @Option(names = "--baseline", paramLabel = "FILE", description = "findings that are accepted, one a line")
    private @Nullable Path baseline;

    @Option(names = "--write-baseline", paramLabel = "FILE", description = "write a file that accepts all findings")
    private @Nullable Path writeBaseline;

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "text")
    private Format format = Format.text;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "language of titles and remedies (default: ${DEFAULT-VALUE})",
            defaultValue = "zh")
    private String language = "zh";

    @Mixin
    private QueriesOption queries = new QueriesOption();

    @Override
    public Integer call() {
        AcceptedFindings accepted = accepted();
        Catalogue catalogue = queries.catalogue();
        List<Check> checks = catalogue.checks();
        Checks.Outcome outcome;
        try (Graph open = graph.open()) {
            outcome = Checks.of(open.driver()).run(checks, accepted);
        }
        List<Finding> findings = outcome.findings();
        if (format == Format.json) {
            printJson(findings.stream().map(Finding::plain).toList());
        } else {
            print(checks, findings);
        }
        outcome.failed().forEach(failed -> say("ERROR " + failed.message()));
        accepted.unused(findings).forEach(key -> say("INFO the baseline accepts what is not found any more: " + key));
        writeBaseline(findings);
        boolean fails = findings.stream()
                .anyMatch(finding ->
                        !finding.accepted() && finding.check().severity().atLeast(failOn));
        boolean complete = catalogue.faults().isEmpty() && outcome.failed().isEmpty();
        return fails || !complete ? ExitCode.DONE_WITH_FAULTS : ExitCode.DONE;
    }

    private void print(List<Check> checks, List<Finding> findings) {
        @Nullable Check current = null;
        for (Finding finding : findings) {
            Check check = finding.check();
            if (check != current) {
                current = check;
                out().printf(
                                "%s %s %s: %s%n",
                                check.severity(),
                                check.address(),
                                check.query().title().in(language),
                                check.remedy().in(language));
            }
            String place = finding.place();
            out().printf(
                            "  %s%s%s%n",
                            finding.accepted() ? "(accepted) " : "",
                            finding.text(),
                            place.isEmpty() ? "" : "  " + place);
        }
        long accepted = findings.stream().filter(Finding::accepted).count();
        out().printf("%d checks, %d findings, %d of them accepted%n", checks.size(), findings.size(), accepted);
        out().flush();
    }

    private AcceptedFindings accepted() {
        if (baseline == null) {
            return AcceptedFindings.none();
        }
        try {
            return AcceptedFindings.read(baseline);
        } catch (IOException e) {
            throw wrong("--baseline: " + baseline + " cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private void writeBaseline(List<Finding> findings) {
        if (writeBaseline == null) {
            return;
        }
        try {
            AcceptedFindings.write(writeBaseline, findings);
        } catch (IOException e) {
            throw wrong("--write-baseline: " + writeBaseline + " cannot be written (" + e.getMessage() + ")", e);
        }
    }
}
