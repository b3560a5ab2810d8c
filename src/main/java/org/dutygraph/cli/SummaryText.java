package org.dutygraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.load.FileSummary;
import org.dutygraph.load.LoadSummary;
import org.dutygraph.source.file.SourceFiles;

/** The summary of a load: one line for each file, then one for all. */
final class SummaryText {

    private SummaryText() {}

    /**
     * Prints the skipped files and the faults as messages, and the summary as the result.
     *
     * @param paths the files and folders of the command
     * @return the exit code
     */
    static int tell(LoadSummary summary, List<Path> paths, BaseCommand command) {
        int code = messages(summary, paths, command);
        print(summary, command.out());
        return code;
    }

    /** Prints the skipped files and the faults as messages; returns the exit code. */
    static int messages(LoadSummary summary, List<Path> paths, BaseCommand command) {
        SourceFiles.passedOver(paths).forEach(file -> command.say("INFO " + file.name() + ": " + file.why()));
        summary.faults().forEach(fault -> command.say(fault.severity() + " " + fault.message()));
        return summary.needsReview() ? ExitCode.DONE_WITH_FAULTS : ExitCode.DONE;
    }

    /** One line for each file. */
    static void lines(LoadSummary summary, PrintWriter out) {
        summary.files().forEach(entry -> out.println(line(entry)));
        out.flush();
    }

    static void print(LoadSummary summary, PrintWriter out) {
        lines(summary, out);
        LoadOutcome total = summary.total();
        out.printf(
                "%d lists, %d duties, %d clauses, %d departments: %d new, %d changed, %d unchanged, %d removed; %d faults; %s%n",
                summary.lists(),
                summary.duties(),
                summary.clauses(),
                summary.departments(),
                total.created(),
                total.changed(),
                total.unchanged(),
                total.removed(),
                summary.faults().size(),
                summary.isWhole() ? "no lost text" : "some text was not taken over: see the faults of severity ERROR");
        out.flush();
    }

    private static String line(LoadSummary.Entry entry) {
        FileSummary file = entry.file();
        if (file.list() == null) {
            return "%s%s: no list; %d faults"
                    .formatted(file.file(), form(file), file.faults().size());
        }
        LoadOutcome outcome = entry.outcome();
        String effect = outcome == null
                ? "not written"
                : "%d new, %d changed, %d unchanged, %d removed%s"
                        .formatted(
                                outcome.created(),
                                outcome.changed(),
                                outcome.unchanged(),
                                outcome.removed(),
                                outcome.current() ? "" : "; an older edition, kept in the archive");
        return "%s%s: %s %s: %s; %d faults; %s"
                .formatted(
                        file.file(),
                        form(file),
                        file.list(),
                        file.township(),
                        counts(file),
                        file.faults().size(),
                        effect);
    }

    private static String form(FileSummary file) {
        return file.form().isEmpty() ? "" : " (" + file.form() + ")";
    }

    private static String counts(FileSummary file) {
        return "%d duties (%s), %d clauses".formatted(file.duties(), file.dutiesByKind(), file.clauses());
    }
}
