package org.dutygraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dutygraph.edition.Edition;
import org.dutygraph.edition.EditionDiff;
import org.dutygraph.edition.ReportForm;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.editions.ListedEditions;
import org.dutygraph.graph.editions.ListedEditions.ListedEdition;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.ParsedFile;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.QueryRunner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff A [B]}: the changes between two editions of a list; two files need no graph. */
@Command(
        name = "diff",
        description = "Tells what changed between two editions of a list: duties added, ended, moved between the lists,"
                + " renamed, their departments and clauses. Two files are compared without a graph.")
final class DiffCommand extends GraphCommand {

    private static final Pattern LIST = Pattern.compile(".+/\\d{4}(?:-(?:\\d{2}|unknown))?");

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "the older edition: a list's id such as 990121101/2024-12, or a file; or a township (code or"
                    + " name) alone, for its two newest editions")
    private String first = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "B", description = "the newer edition: a list's id or a file")
    private @Nullable String second;

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "TEXT")
    private ReportForm format = ReportForm.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write into a file instead of standard output; docx and xlsx ask for one")
    private @Nullable Path file;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "language of the report (default: ${DEFAULT-VALUE})",
            defaultValue = "zh")
    private String language = "zh";

    @Mixin
    private AliasesOption aliases = new AliasesOption();

    @Mixin
    private DecisionsOption decisions = new DecisionsOption();

    @Override
    public Integer call() throws IOException {
        if (file == null && !format.isText()) {
            throw wrong("a " + format.word() + " is no text; name a file with -o FILE." + format.ending());
        }
        try (Sides sides = new Sides()) {
            EditionDiff diff = EditionDiff.of(
                    sides.first(),
                    sides.second(),
                    DecisionFile.at(decisions.path(graph)).read());
            print(diff);
            return sides.faults ? ExitCode.DONE_WITH_FAULTS : ExitCode.DONE;
        }
    }

    private void print(EditionDiff diff) throws IOException {
        if (file != null) {
            write(diff, file);
        } else if (format == ReportForm.TEXT && Ansi.AUTO.enabled()) {
            out().print(ReportForm.coloured(diff, language));
            out().flush();
        } else {
            try (OutputStream out = new WriterStream(out())) {
                format.write(diff, language, out);
            }
        }
    }

    private void write(EditionDiff diff, Path target) {
        try {
            WholeFile.write(target, out -> format.write(diff, language, out));
        } catch (IOException e) {
            throw wrong("the report cannot be written to " + target + ": " + e.getMessage(), e);
        }
        ReportForm.summary(diff, language).forEach(this::say);
    }

    /** The two editions; the graph is opened only if one of them is in it. */
    private final class Sides implements AutoCloseable {

        private @Nullable Graph open;
        private @Nullable ListReader reader;
        private @Nullable List<String> newest;
        private boolean faults;

        Edition first() {
            if (second != null) {
                return edition(first);
            }
            if (Files.isRegularFile(Path.of(first)) || LIST.matcher(first).matches()) {
                throw wrong("“%s” is one edition; give the other one too".formatted(first));
            }
            return listed(newest().get(1));
        }

        Edition second() {
            return second != null ? edition(second) : listed(newest().get(0));
        }

        private List<String> newest() {
            if (newest == null) {
                // Resolves a township's name to its code.
                SavedQuery query = Catalogue.pages().get("editions/of-township");
                Object code = QueryRunner.of(open().driver())
                        .bind(query, Map.of("township", first))
                        .get("township");
                newest = ListedEditions.in(open()).of(String.valueOf(code)).stream()
                        .map(ListedEdition::id)
                        .toList();
                if (newest.size() < 2) {
                    throw wrong(
                            newest.isEmpty()
                                    ? "the graph holds no list of “%s”".formatted(first)
                                    : "the graph holds one edition of “%s” alone (%s); load another, or give two lists or files"
                                            .formatted(first, newest.get(0)));
                }
            }
            return newest;
        }

        private Edition edition(String name) {
            if (Files.isRegularFile(Path.of(name))) {
                return inFile(Path.of(name));
            }
            if (!LIST.matcher(name).matches()) {
                throw wrong(
                        "“%s” is no file that is there, and no list's id such as 990121101/2024-12".formatted(name));
            }
            return listed(name);
        }

        private Edition inFile(Path path) {
            if (reader == null) {
                reader = aliases.reader();
            }
            ParsedFile parsed = reader.of(path);
            parsed.faults().forEach(fault -> say(fault.severity() + " " + fault.message()));
            if (parsed.list() == null) {
                throw wrong(path + " holds no list; see the faults above");
            }
            faults |= !parsed.isWhole();
            return Edition.of(parsed.list());
        }

        private Edition listed(String list) {
            ListedEditions listed = ListedEditions.in(open());
            return listed.edition(list).orElseThrow(() -> QueryFault.unknownList(list, listed.near(list)));
        }

        private Graph open() {
            if (open == null) {
                open = graph.open();
            }
            return open;
        }

        @Override
        public void close() {
            if (open != null) {
                open.close();
            }
        }
    }
}
