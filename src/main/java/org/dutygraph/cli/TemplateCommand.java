package org.dutygraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.dutygraph.load.ListTemplate;
import org.dutygraph.load.SourceDefaultsParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code template}: writes an empty list to fill in. */
@Command(
        name = "template",
        description = "Writes an empty list with explained columns; filled in, `load` reads it.",
        mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        byte[] bytes;
        try {
            ListTemplate template = ListTemplate.of(SourceDefaultsParser.of(township, edition, null));
            bytes = format == Format.xlsx ? template.xlsx() : template.csv();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        if (output == null && format == Format.csv) {
            spec.commandLine().getOut().print(new String(bytes, StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
        Path file = output == null ? Path.of("list.xlsx") : output;
        if (Files.exists(file)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), file + " exists already; name a new file with -o, or move it away");
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            out.write(bytes);
        }
        spec.commandLine().getErr().println("wrote " + file + "; fill it in, then: load " + file);
        spec.commandLine().getErr().flush();
        return ExitCode.DONE;
    }
}
