package org.dutygraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dutygraph.query.format.ResultFormat;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.RowSink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options for the form of a result, and where it goes. */
final class ResultOptions {

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "TABLE")
    private ResultFormat format = ResultFormat.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write into a file instead of standard output")
    private @Nullable Path file;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "language of titles (default: ${DEFAULT-VALUE})",
            defaultValue = "zh")
    private String language = "zh";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    ResultFormat format() {
        return format;
    }

    /**
     * Runs a query and writes its result; a file is renamed to its name when it is complete.
     *
     * @throws CommandLine.ParameterException a workbook to standard output, or the file cannot be written
     */
    void write(Citation citation, Consumer<RowSink> run) {
        try {
            if (file == null) {
                toStandardOutput(citation, run);
            } else {
                WholeFile.write(file, out -> run.accept(format.open(out, citation, language)));
            }
        } catch (IOException e) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "the result cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }

    private void toStandardOutput(Citation citation, Consumer<RowSink> run) throws IOException {
        if (format == ResultFormat.XLSX) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "a workbook is no text; name a file with -o FILE.xlsx");
        }
        try (OutputStream out = new WriterStream(command.commandLine().getOut())) {
            run.accept(format.open(out, citation, language));
        }
        if (format.isJson() || format.isGraph()) {
            command.commandLine().getOut().println();
        }
    }
}
