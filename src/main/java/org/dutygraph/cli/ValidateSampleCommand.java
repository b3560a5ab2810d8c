package org.dutygraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dutygraph.graph.Graph;
import org.dutygraph.validation.SampleBook;
import org.dutygraph.validation.ValidationRefusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code validate sample}: a random sample of clauses to code by hand. */
@Command(
        name = "sample",
        description = "Draws a random sample of clauses to code by hand; what the program read is not in it.")
final class ValidateSampleCommand extends GraphCommand {

    @Option(names = "--clauses", required = true, paramLabel = "N", description = "how many clauses")
    private int clauses;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "a number; the same graph and the same number give the same sample (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "only the lists of this region and what lies below it")
    private String region = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "a new file; .xlsx has drop-downs and instructions, .csv the same rows")
    private Path output = Path.of("sample.xlsx");

    @Override
    public Integer call() throws IOException {
        String name = output.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
            throw wrong("-o " + output + ": name a file that ends in .xlsx or .csv");
        }
        if (Files.exists(output)) {
            throw wrong(output + " exists already; name a new file with -o, or move it away");
        }
        SampleBook book;
        try (Graph open = graph.open()) {
            book = SampleBook.drawn(new ValidationReader(open), region, clauses, seed);
        } catch (ValidationRefusal refusal) {
            throw wrong(String.valueOf(refusal.getMessage()), refusal);
        }
        WholeFile.write(output, out -> out.write(name.endsWith(".csv") ? book.csv() : book.xlsx()));
        say("%d clauses of %d strata in %s; a copy for each coder, then: validate report --coded FILE --output DIR"
                .formatted(book.size(), book.strata(), output));
        return ExitCode.DONE;
    }
}
