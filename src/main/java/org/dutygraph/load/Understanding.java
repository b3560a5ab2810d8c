package org.dutygraph.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutygraph.department.Aliases;
import org.dutygraph.department.DepartmentNames;
import org.dutygraph.parse.Fault;
import org.dutygraph.parse.KnownCells;
import org.dutygraph.parse.ListParser;
import org.dutygraph.parse.ListReading;
import org.dutygraph.parse.Severity;
import org.dutygraph.region.Divisions;
import org.dutygraph.resolve.ListResolver;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.source.Location;
import org.dutygraph.source.SourceFile;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;

/**
 * From a file to a list understood; no graph is needed. Safe to share: several threads may understand lists at once, and
 * each wording is understood once for all of them.
 */
public final class Understanding {

    private final ListResolver resolver;
    private final KnownCells cells;

    private Understanding(ListResolver resolver) {
        this(resolver, KnownCells.empty());
    }

    private Understanding(ListResolver resolver, KnownCells cells) {
        this.resolver = resolver;
        this.cells = cells;
    }

    /** Uses the tables of divisions and departments that the program ships. */
    public static Understanding bundled() {
        return new Understanding(ListResolver.bundled());
    }

    /** The same, but each list is understood as if it were the first. */
    static Understanding forgetting() {
        return new Understanding(ListResolver.bundled().forgetting(), KnownCells.none());
    }

    /**
     * The same, with a user's own names of departments before every rule.
     *
     * @param file tab-separated: name as written, region (or nothing), kind or identity
     * @throws UnreadableSourceException where the file cannot be read, or a line has another form; nothing is loaded then
     */
    public static Understanding withAliases(Path file) {
        Aliases aliases = read(file);
        if (!aliases.faults().isEmpty()) {
            throw new UnreadableSourceException(aliases.faults().stream()
                    .map(fault -> "%s:%d: found “%s”; expected %s; %s"
                            .formatted(file, fault.line(), fault.found(), fault.expected(), fault.remedy()))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        return new Understanding(
                ListResolver.of(Divisions.bundled(), DepartmentNames.bundled().with(aliases)));
    }

    private static Aliases read(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return Aliases.parse(lines);
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableSourceException(
                    "The alias file " + file + " cannot be read (" + e.getMessage()
                            + "); check that it exists and is UTF-8",
                    e);
        }
    }

    /** Reads and understands a file; one that cannot be read at all is a fault of its first line. */
    public UnderstoodFile of(Path file) {
        try {
            return of(SourceFile.read(file));
        } catch (UnreadableSourceException e) {
            return unreadable(file.toString(), e);
        }
    }

    /** Which list a file holds, told by its titles alone; nothing where it holds none or cannot be read. */
    Optional<ListName> nameOf(Path file) {
        try {
            return ListParser.heading(SourceFile.read(file))
                    .map(heading -> new ListName(resolver.township(heading.place()), heading.edition()));
        } catch (UnreadableSourceException e) {
            // Told where the file is understood.
            return Optional.empty();
        }
    }

    /** The same for a file's bytes, under the name that it was sent by. */
    public UnderstoodFile of(String name, byte[] bytes) {
        try {
            return of(SourceFile.of(name, bytes));
        } catch (UnreadableSourceException e) {
            return unreadable(name, e);
        }
    }

    static UnderstoodFile unreadable(String name, UnreadableSourceException cause) {
        Fault fault = new Fault(
                Severity.ERROR,
                "UNREADABLE_FILE",
                name,
                new Location(1),
                cause.getMessage(),
                "a duty list as text (tabs, commas or another delimiter) or in another form that the manual's page of lists names",
                "save it in one of these forms and load it again; nothing of it was taken over");
        return new UnderstoodFile(name, "", null, List.of(fault));
    }

    /** Understands a source that has been read. */
    public UnderstoodFile of(SourceText source) {
        ListReading reading = ListParser.parse(source, cells);
        if (reading.list() == null) {
            return new UnderstoodFile(source.name(), source.form(), null, reading.faults());
        }
        ResolvedList resolved = resolver.resolve(reading.list());
        return new UnderstoodFile(source.name(), source.form(), resolved, resolved.faults());
    }
}
