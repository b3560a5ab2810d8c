package org.dutygraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dutygraph.load.CorrectionFile;
import org.dutygraph.load.ListJson;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.LoadSummary;
import org.dutygraph.load.Loading;
import org.dutygraph.source.file.Form;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parse PATH…}: parses files without a graph. */
@Command(name = "parse", description = "Reads and understands duty lists without a graph; prints them as JSON.")
final class ParseCommand extends BaseCommand {

    /** The forms of the result. */
    enum Format {
        /** One object; of several lists, one array of them. */
        json,
        /** One object a line. */
        jsonl,
        summary
    }

    @Parameters(arity = "1..*", paramLabel = "PATH", description = Form.PATHS)
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "json")
    private Format format = Format.json;

    @Mixin
    private ReaderOptions options = new ReaderOptions();

    @Option(
            names = "--corrections",
            paramLabel = "FILE",
            description = "what people corrected: the corrections.tsv beside a graph")
    private @Nullable Path corrections;

    @Override
    public Integer call() {
        List<Path> files = Loading.files(paths);
        ListReader plain = options.reader();
        ListReader reader = corrections == null ? plain : plain.withCorrections(CorrectionFile.at(corrections));
        LoadSummary summary =
                switch (format) {
                    case json -> array(files, reader);
                    case jsonl -> Loading.parse(files, reader, file -> printJsonLine(ListJson.of(file)));
                    case summary -> Loading.parse(files, reader, file -> {});
                };
        if (format == Format.summary) {
            SummaryText.print(summary, out());
        }
        return SummaryText.messages(summary, paths, this);
    }

    /** Whether there is one list or several is known when the second comes: parts are joined. */
    private LoadSummary array(List<Path> files, ListReader reader) {
        List<ListJson> first = new ArrayList<>();
        AtomicInteger count = new AtomicInteger();
        LoadSummary summary = Loading.parse(files, reader, file -> {
            ListJson list = ListJson.of(file);
            switch (count.getAndIncrement()) {
                case 0 -> first.add(list);
                case 1 -> {
                    out().println("[");
                    printJson(first.get(0));
                    out().println(",");
                    printJson(list);
                }
                default -> {
                    out().println(",");
                    printJson(list);
                }
            }
        });
        if (count.get() > 1) {
            out().println("]");
        } else {
            printJson(first.isEmpty() ? first : first.get(0));
        }
        out().flush();
        return summary;
    }
}
