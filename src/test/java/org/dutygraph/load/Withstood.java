package org.dutygraph.load;

import java.util.List;
import java.util.function.Supplier;
import org.dutygraph.parse.Accounting;
import org.dutygraph.parse.ListParser;
import org.dutygraph.parse.ListReading;
import org.dutygraph.parse.Severity;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;

/** What any file must end in, whoever made it: a list, or a fault that says why there is none. */
final class Withstood {

    private static final ListReader READER = ListReader.bundled();

    private Withstood() {}

    /**
     * Reads and understands a file.
     *
     * @return the rows of which words are lost without a fault, as {@link Accounting#lost} tells them
     * @throws AssertionError where nothing is found, and nothing says so
     */
    static List<String> lost(String name, Supplier<SourceText> reading) {
        SourceText source;
        try {
            source = reading.get();
        } catch (UnreadableSourceException told) {
            if (!told.getMessage().contains(name)) {
                throw new AssertionError("the file is not named: " + told.getMessage(), told);
            }
            return List.of();
        }
        ListReading parsed = ListParser.parse(source);
        if (parsed.list() == null) {
            if (parsed.faults().stream().noneMatch(fault -> fault.severity() == Severity.ERROR)) {
                throw new AssertionError("neither a list nor an error: " + parsed.faults());
            }
            return List.of();
        }
        READER.of(source);
        return Accounting.lost(source, parsed);
    }
}
