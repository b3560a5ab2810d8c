package org.dutygraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dutygraph.load.ListJson;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.LoadSummary;
import org.dutygraph.load.Loading;
import org.dutygraph.load.ParsedFile;
import org.dutygraph.source.file.Form;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code parse PATH…}: parses files without a graph. */
@Command(
        name = "parse",
        description = "Reads and understands duty lists without a graph; prints one JSON object per list.",
        mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {

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
    private AliasesOption aliases = new AliasesOption();

    @Mixin
    private SourceDefaultsOption defaults = new SourceDefaultsOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Path> files = Loading.files(paths);
        ListReader reader = defaults.in(aliases.reader());
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter messages = spec.commandLine().getErr();
        LoadSummary summary = Loading.parse(files, reader, file -> {
            if (format == Format.json) {
                print(file, out);
            }
        });
        if (format == Format.summary) {
            SummaryText.print(summary, out);
        }
        SummaryText.skipped(paths, messages);
        summary.faults().forEach(fault -> messages.println(fault.severity() + " " + fault.message()));
        messages.flush();
        return summary.needsReview() ? ExitCode.DONE_WITH_FAULTS : ExitCode.DONE;
    }

    private static void print(ParsedFile file, PrintWriter out) {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        out.println(mapper.writeValueAsString(ListJson.of(file)));
        out.flush();
    }
}
