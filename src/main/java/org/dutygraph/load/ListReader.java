package org.dutygraph.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dutygraph.department.Aliases;
import org.dutygraph.parse.ClauseCache;
import org.dutygraph.parse.Duty;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.Fault;
import org.dutygraph.parse.ListParser;
import org.dutygraph.parse.ListReading;
import org.dutygraph.parse.Severity;
import org.dutygraph.parse.SourceDefaults;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Corrections;
import org.dutygraph.resolve.ListResolver;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.source.Location;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.file.SourceFile;

/**
 * Reads, parses and resolves files, without a graph. Thread-safe; all threads share the caches.
 */
public final class ListReader {

    private final ListResolver tables;
    private final Aliases aliases;
    private final ClauseCache cells;
    private final SourceDefaults defaults;
    private final Supplier<Corrections> corrections;
    private volatile Corrected corrected;

    private ListReader(ListResolver tables, Aliases aliases) {
        this(tables, aliases, ClauseCache.empty(), SourceDefaults.NOTHING, Corrections::none);
    }

    private ListReader(
            ListResolver tables,
            Aliases aliases,
            ClauseCache cells,
            SourceDefaults defaults,
            Supplier<Corrections> corrections) {
        this.tables = tables;
        this.aliases = aliases;
        this.cells = cells;
        this.defaults = defaults;
        this.corrections = corrections;
        this.corrected = Corrected.of(tables, aliases, Corrections.none());
    }

    /** The resolver for some corrections; it is kept until they change. */
    private record Corrected(Corrections corrections, List<String> names, ListResolver resolver) {

        static Corrected of(ListResolver tables, Aliases aliases, Corrections corrections) {
            List<String> names = corrections.aliasLines();
            List<Aliases.Alias> all = new ArrayList<>(aliases.entries());
            all.addAll(Aliases.parse(names).entries());
            ListResolver named = all.isEmpty() ? tables : tables.with(new Aliases(all, List.of()));
            return new Corrected(corrections, names, named.with(corrections));
        }

        /** The same resolver, with its cache, where no name of a department is corrected otherwise. */
        Corrected by(Corrections now, ListResolver tables, Aliases aliases) {
            if (now.equals(corrections)) {
                return this;
            }
            return now.aliasLines().equals(names)
                    ? new Corrected(now, names, resolver.with(now))
                    : of(tables, aliases, now);
        }
    }

    private ListResolver resolver() {
        Corrected now = corrected.by(corrections.get(), tables, aliases);
        corrected = now;
        return now.resolver();
    }

    /** The same with a user's defaults for files that do not state township or edition. */
    public ListReader withDefaults(SourceDefaults defaults) {
        return new ListReader(tables, aliases, cells, defaults, corrections);
    }

    /** The same with the corrections of a file as it is when a list is read. */
    public ListReader withCorrections(CorrectionFile file) {
        return withCorrections(file::read);
    }

    /** The same with these corrections. */
    ListReader withCorrections(Supplier<Corrections> corrections) {
        return new ListReader(tables, aliases, cells, defaults, corrections);
    }

    /**
     * The same with a user's township and edition for files that do not state them; empty for none.
     *
     * @throws IllegalArgumentException as {@link SourceDefaultsParser#of} does
     */
    public ListReader withDefaults(String township, String edition) {
        return withDefaults(SourceDefaultsParser.of(township, edition, null));
    }

    /** Uses the bundled tables of divisions and departments. */
    public static ListReader bundled() {
        return new ListReader(ListResolver.bundled(), Aliases.none());
    }

    /** The same without caches. */
    static ListReader forgetting() {
        return new ListReader(
                ListResolver.bundled().forgetting(),
                Aliases.none(),
                ClauseCache.none(),
                SourceDefaults.NOTHING,
                Corrections::none);
    }

    /**
     * The same with a user's own names of departments, which precede every rule.
     *
     * @param file tab-separated: name as written, region (may be empty), kind or identity
     * @throws UnreadableSourceException if the file cannot be read, or a line has another form
     */
    public static ListReader withAliases(Path file) {
        return new ListReader(ListResolver.bundled(), aliases(file));
    }

    /** The names of a file, none of them at fault; throws what {@link #withAliases} does. */
    static Aliases aliases(Path file) {
        Aliases aliases = read(file);
        if (!aliases.faults().isEmpty()) {
            throw new UnreadableSourceException(aliases.faults().stream()
                    .map(fault -> "%s:%d: found “%s”; expected %s; %s"
                            .formatted(file, fault.line(), fault.found(), fault.expected(), fault.remedy()))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        return aliases;
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

    /** Reads and parses a file; one that cannot be read gets a fault on its first line. */
    public ParsedFile of(Path file) {
        try {
            return of(SourceFile.read(file));
        } catch (UnreadableSourceException e) {
            return unreadable(file.toString(), e);
        }
    }

    /** Reads only the titles of a file; empty if it has no list or cannot be read. */
    Optional<ListName> nameOf(Path file) {
        try {
            return ListParser.heading(SourceFile.read(file), defaults)
                    .map(heading ->
                            new ListName(tables.township(place(heading.place())), heading.edition(), heading.kinds()));
        } catch (UnreadableSourceException e) {
            // Parsing the file reports it.
            return Optional.empty();
        }
    }

    /** Parses the bytes of a file that was sent under a name. */
    public ParsedFile of(String name, byte[] bytes) {
        try {
            return of(SourceFile.of(name, bytes));
        } catch (UnreadableSourceException e) {
            return unreadable(name, e);
        }
    }

    static ParsedFile unreadable(String name, UnreadableSourceException cause) {
        Fault fault = new Fault(
                Severity.ERROR,
                "UNREADABLE_FILE",
                name,
                new Location(1),
                cause.getMessage(),
                "a duty list as text (tabs, commas or another delimiter) or in another form that the manual's page of lists names",
                "save it in one of these forms and load it again; nothing of it was taken over");
        return new ParsedFile(name, SourceText.fileName(name), "", null, List.of(fault));
    }

    /** Parses and resolves a source. */
    public ParsedFile of(SourceText source) {
        ListReading reading = ListParser.parse(source, cells, defaults);
        if (reading.list() == null) {
            return new ParsedFile(source.name(), source.citation(), source.form(), null, reading.faults());
        }
        ResolvedList resolved = resolver().resolve(applyDefaults(reading.list()));
        return new ParsedFile(source.name(), source.citation(), source.form(), resolved, resolved.faults());
    }

    /**
     * The body that a person means by a word in the lists of a place.
     *
     * @param place the names of its regions, the widest first, as a title has them
     */
    public Actor meant(String place, String word) {
        return resolver().meant(place, word);
    }

    /** Resolves a list that was parsed before. */
    ResolvedList resolved(DutyList list) {
        return resolver().resolve(list);
    }

    /** A document may name only its township, although several have that name: then the user's township decides. */
    private String place(String written) {
        String place = defaults.place();
        return !place.isEmpty()
                        && place.endsWith(written)
                        && !tables.township(written).equals(tables.township(place))
                ? place
                : written;
    }

    private DutyList applyDefaults(DutyList list) {
        String place = place(list.place());
        List<Fault> faults = new ArrayList<>(list.faults());
        if (!defaults.place().isEmpty() && !tables.township(place).equals(tables.township(defaults.place()))) {
            faults.add(contradiction(list, list.place(), defaults.place(), "--township"));
        }
        if (!defaults.edition().isEmpty() && !list.edition().equals(defaults.edition())) {
            faults.add(contradiction(list, list.edition(), defaults.edition(), "--edition"));
        }
        return new DutyList(
                list.file(),
                list.source(),
                list.sha256(),
                list.title(),
                place,
                list.edition(),
                list.duties(),
                faults,
                list.kinds());
    }

    /** Joins the parts of one list; each row names its file. */
    ParsedFile joined(List<ParsedFile> parts) {
        List<DutyList> lists = parts.stream()
                .map(part -> Objects.requireNonNull(part.list()).list())
                .toList();
        List<Duty> duties = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> missing = new HashSet<>();
        for (DutyList list : lists) {
            String file = SourceText.fileName(list.file());
            list.duties().forEach(duty -> duties.add(duty.in(file)));
            list.faults().stream()
                    .filter(fault -> !fault.code().equals("NO_SECTION")
                            || !isOfAnotherPart(fault, lists) && missing.add(fault.found()))
                    .forEach(faults::add);
        }
        DutyList first = lists.get(0);
        String name = first.file()
                + lists.stream()
                        .skip(1)
                        .map(list -> " + " + SourceText.fileName(list.file()))
                        .collect(Collectors.joining());
        String source = lists.stream().map(DutyList::source).collect(Collectors.joining(" + "));
        String title = first.title().replaceFirst("(?:基本|配合|上级部门收回)履职事项清单$", "履职事项清单");
        ResolvedList resolved = resolver()
                .resolve(new DutyList(
                        name,
                        source,
                        lists.stream().map(DutyList::sha256).collect(Collectors.joining(" ")),
                        title,
                        first.place(),
                        first.edition(),
                        duties,
                        faults,
                        lists.stream().flatMap(list -> list.kinds().stream()).collect(Collectors.toSet())));
        String forms = parts.stream().map(ParsedFile::form).distinct().collect(Collectors.joining(" + "));
        return new ParsedFile(name, source, forms, resolved, resolved.faults());
    }

    /** Whether a kind that one file lacks is in another file. */
    private static boolean isOfAnotherPart(Fault fault, List<DutyList> lists) {
        return lists.stream().flatMap(list -> list.duties().stream()).anyMatch(duty -> fault.found()
                .contains(duty.kind().title()));
    }

    private static Fault contradiction(DutyList list, String found, String value, String option) {
        return new Fault(
                Severity.WARNING,
                "SAID_OTHERWISE",
                list.file(),
                new Location(1),
                found,
                "“" + value + "”, as was said by " + option + "; the document's own word stands",
                "correct the document if it is wrong, or load it without " + option);
    }
}
