package org.dutygraph.load;

import java.nio.file.Path;
import java.util.List;
import org.dutygraph.parse.Fault;
import org.dutygraph.parse.ListParser;
import org.dutygraph.parse.ListReading;
import org.dutygraph.parse.Severity;
import org.dutygraph.resolve.ListResolver;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.source.Location;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.TabbedText;
import org.dutygraph.source.UnreadableSourceException;

/** From a file to a list understood; no graph is needed. */
public final class Understanding {

    private final ListResolver resolver;

    private Understanding(ListResolver resolver) {
        this.resolver = resolver;
    }

    /** Uses the tables of divisions and departments that the program ships. */
    public static Understanding bundled() {
        return new Understanding(ListResolver.bundled());
    }

    /** Reads and understands a file; one that cannot be read at all is a fault of its first line. */
    public UnderstoodFile of(Path file) {
        try {
            return of(TabbedText.read(file));
        } catch (UnreadableSourceException e) {
            Fault fault = new Fault(
                    Severity.ERROR,
                    "UNREADABLE_FILE",
                    file.toString(),
                    new Location(1),
                    e.getMessage(),
                    "a UTF-8 text file, a row a line, cells parted by tabs",
                    "save it in this form and load it again; nothing of it was taken over");
            return new UnderstoodFile(file.toString(), null, List.of(fault));
        }
    }

    /** Understands a source that has been read. */
    public UnderstoodFile of(SourceText source) {
        ListReading reading = ListParser.parse(source);
        if (reading.list() == null) {
            return new UnderstoodFile(source.name(), null, reading.faults());
        }
        ResolvedList resolved = resolver.resolve(reading.list());
        return new UnderstoodFile(source.name(), resolved, resolved.faults());
    }
}
