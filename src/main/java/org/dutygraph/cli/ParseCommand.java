package org.dutygraph.cli;

import java.nio.file.Path;
import java.util.List;
import org.dutygraph.load.ListJson;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.LoadSummary;
import org.dutygraph.load.Loading;
import org.dutygraph.source.file.Form;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parse PATH…}: parses files without a graph. */
@Command(
        name = "parse",
        description = "Reads and understands duty lists without a graph; prints one JSON object per list.")
final class ParseCommand extends BaseCommand {

    /** The forms of the result. */
    enum Format {
        json,
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

    @Override
    public Integer call() {
        List<Path> files = Loading.files(paths);
        ListReader reader = options.reader();
        LoadSummary summary = Loading.parse(files, reader, file -> {
            if (format == Format.json) {
                printJson(ListJson.of(file));
            }
        });
        if (format == Format.summary) {
            SummaryText.print(summary, out());
        }
        return SummaryText.messages(summary, paths, this);
    }
}
