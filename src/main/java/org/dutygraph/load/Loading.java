package org.dutygraph.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.source.file.Form;
import org.dutygraph.source.file.SourceFiles;
import org.jspecify.annotations.Nullable;

/** Loads files into the graph; each list is written in one transaction. */
public final class Loading {

    private final ListReader reader;
    private final @Nullable GraphWriter writer;
    private final @Nullable MatterPlacement matters;
    private final @Nullable CorrectionRun correcting;

    private Loading(
            ListReader reader,
            @Nullable GraphWriter writer,
            @Nullable MatterPlacement matters,
            @Nullable CorrectionRun correcting) {
        this.reader = reader;
        this.writer = writer;
        this.matters = matters;
        this.correcting = correcting;
    }

    /** Loads into a graph; then every duty is assigned to its matter. */
    public static Loading into(Graph graph, ListReader reader, MatterPlacement matters) {
        ListReader corrected = reader.withCorrections(matters.corrections());
        return new Loading(corrected, GraphWriter.of(graph), matters, CorrectionRun.in(graph, reader, matters));
    }

    /** Reads and parses, but writes nothing. */
    public static Loading dryRun(ListReader reader) {
        return new Loading(reader, null, null, null);
    }

    /**
     * The files under the given paths.
     *
     * @throws org.dutygraph.source.UnreadableSourceException if a path does not exist
     */
    public static List<Path> files(List<Path> paths) {
        return SourceFiles.under(paths);
    }

    /** Whether a file of this name has the ending of a readable form. */
    public static boolean knowsEnding(String name) {
        return Form.knowsEnding(name);
    }

    /** The endings of all readable forms, separated by commas: {@code .txt,.tsv}. */
    public static String endings() {
        return String.join(",", Form.allEndings());
    }

    /** All readable forms with their endings, in Chinese or English. */
    public static String forms(Locale language) {
        return Form.all(language);
    }

    /**
     * Loads files one after the other; the next ones are parsed while one is written.
     *
     * @param done called with each file after it is written
     * @throws DecisionFileException if the decisions about matters are invalid; then nothing is loaded
     */
    public LoadSummary load(List<Path> files, Consumer<LoadSummary.Entry> done) {
        return load(files, reader::of, done);
    }

    /**
     * Loads one file; if it is a part of a list, together with the other known parts.
     *
     * @param known finds the other parts, and records this one after it is written
     * @param done called with what was loaded, once for a list of several parts
     * @throws DecisionFileException as {@link #load}
     */
    public LoadSummary load(Path file, SplitListIndex known, Consumer<LoadSummary.Entry> done) {
        ParsedFile read = reader.of(file);
        List<ParsedFile> files = new ArrayList<>();
        known.beside(file, read).forEach(other -> files.add(reader.of(other)));
        files.add(read);
        LoadSummary summary = load(files, Function.identity(), done);
        known.take(file, read);
        return summary;
    }

    /** Writes parsed files, one after the other. */
    public LoadSummary loadParsed(List<ParsedFile> files) {
        return load(files, Function.identity(), entry -> {});
    }

    /** Parses files in their order without writing; each is passed on and not kept. */
    public static LoadSummary parse(List<Path> files, ListReader reader, Consumer<ParsedFile> parsed) {
        return ListFiles.parse(files, reader, parsed);
    }

    private <T> LoadSummary load(List<T> files, Function<T, ParsedFile> read, Consumer<LoadSummary.Entry> done) {
        if (matters != null) {
            // An invalid line, also of the corrections, must be found before anything is written.
            matters.decisions().read();
        }
        LoadSummary summary =
                ListFiles.write(files, read, reader, (from, list) -> writer == null ? null : writer.write(list), done);
        if (matters != null && correcting != null) {
            // A correction may have been made while lists were read, or a process have died between file and graph.
            correcting.settle(summary.files().stream()
                    .map(LoadSummary.Entry::outcome)
                    .filter(Objects::nonNull)
                    .map(LoadOutcome::list)
                    .toList());
            // Also if no list changed: a load that was interrupted before this left duties without matters.
            matters.place();
        }
        return summary;
    }
}
