package org.dutygraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dutygraph.load.ListTemplate;
import org.dutygraph.load.SourceDefaultsParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code template}: writes an empty list to fill in. */
@Command(name = "template", description = "Writes an empty list with explained columns; filled in, `load` reads it.")
final class TemplateCommand extends BaseCommand {

    /** The forms of a template. */
    enum Format {
        xlsx,
        csv
    }

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "xlsx")
    private Format format = Format.xlsx;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "a new file (default: standard output for csv, list.xlsx for xlsx)")
    private @Nullable Path output;

    @Option(names = "--township", paramLabel = "CODE", description = "the township whose title is written in")
    private @Nullable String township;

    @Option(names = "--edition", paramLabel = "YYYY-MM", description = "the month that is written in, such as 2025-07")
    private @Nullable String edition;

    @Override
    public Integer call() throws IOException {
        byte[] bytes = bytes();
        if (output == null && format == Format.csv) {
            out().print(new String(bytes, StandardCharsets.UTF_8));
            out().flush();
            return ExitCode.DONE;
        }
        Path file = output == null ? Path.of("list.xlsx") : output;
        if (Files.exists(file)) {
            throw wrong(file + " exists already; name a new file with -o, or move it away");
        }
        WholeFile.write(file, out -> out.write(bytes));
        say("wrote " + file + "; fill it in, then: load " + file);
        return ExitCode.DONE;
    }

    private byte[] bytes() {
        try {
            ListTemplate template = ListTemplate.of(SourceDefaultsParser.of(township, edition, null));
            return format == Format.xlsx ? template.xlsx() : template.csv();
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage(), e);
        }
    }
}
