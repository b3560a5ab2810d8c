package org.dutygraph.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.graph.write.PartAloneException;
import org.dutygraph.graph.write.PreparedList;
import org.dutygraph.source.file.SkippedFile;
import org.dutygraph.source.file.SourceFile;
import org.dutygraph.source.file.SourceFiles;
import org.jspecify.annotations.Nullable;

/** From files to the graph: one list is one transaction. */
public final class Loading {

    private final ListReader understanding;
    private final @Nullable GraphWriter writer;
    private final @Nullable MatterPlacement matters;

    private Loading(ListReader understanding, @Nullable GraphWriter writer, @Nullable MatterPlacement matters) {
        this.understanding = understanding;
        this.writer = writer;
        this.matters = matters;
    }

    /** Loads into a graph; then every duty is placed. */
    public static Loading into(Graph graph, ListReader understanding, MatterPlacement matters) {
        return new Loading(understanding, GraphWriter.of(graph), matters);
    }

    /** Reads and understands, but writes nothing. */
    public static Loading dryRun(ListReader understanding) {
        return new Loading(understanding, null, null);
    }

    /**
     * The files under the given paths.
     *
     * @throws org.dutygraph.source.UnreadableSourceException where a path does not exist
     */
    public static List<Path> files(List<Path> paths) {
        return SourceFiles.under(paths);
    }

    /** The files of the given folders and archives that are not read, mostly because their ending is of no form that can be. */
    public static List<SkippedFile> passedOver(List<Path> paths) {
        return SourceFiles.passedOver(paths);
    }

    /** Whether a file of this name is of a form that can be read, as far as its ending says. */
    public static boolean knowsEnding(String name) {
        return SourceFile.hasKnownEnding(name);
    }

    /** The endings of the forms that can be read, parted by commas: {@code .txt,.tsv}. */
    public static String endings() {
        return String.join(",", SourceFile.ENDINGS);
    }

    /**
     * Loads files one after the other; the next ones are read and understood while one is written.
     *
     * @param done is told of each file when it is in the graph
     * @throws DecisionFault where the decisions about matters cannot be followed; nothing is loaded then
     */
    public LoadSummary load(List<Path> files, Consumer<LoadSummary.Entry> done) {
        return load(files, understanding::of, done);
    }

    /**
     * Loads a file that came by itself; where it holds a part of a list, together with the other parts that are known.
     *
     * @param known is asked for the other parts, and told of this one when it is in the graph
     * @param done is told of what was loaded, a list of several parts once
     * @throws DecisionFault as {@link #load}
     */
    public LoadSummary load(Path file, SplitListIndex known, Consumer<LoadSummary.Entry> done) {
        ParsedFile read = understanding.of(file);
        List<ParsedFile> files = new ArrayList<>();
        known.beside(file, read).forEach(other -> files.add(understanding.of(other)));
        files.add(read);
        LoadSummary summary = load(files, any -> any, done);
        known.take(file, read);
        return summary;
    }

    /** Writes files that have been understood, one after the other. */
    public LoadSummary loadUnderstood(List<ParsedFile> files) {
        return load(files, file -> file, entry -> {});
    }

    /** Reads and understands files, in their order; each is handed over and then forgotten. */
    public static LoadSummary understand(List<Path> files, ListReader understanding, Consumer<ParsedFile> understood) {
        LoadSummary.Gathering summary = LoadSummary.gather();
        SplitLists<Path> parts = new SplitLists<>(understanding, (path, file) -> {
            understood.accept(file);
            summary.add(file, null);
        });
        ParallelMap.of(files, understanding::of, parts::take);
        parts.end();
        return summary.summary();
    }

    private <T> LoadSummary load(List<T> files, Function<T, ParsedFile> step, Consumer<LoadSummary.Entry> done) {
        readDecisions();
        LoadSummary.Gathering summary = LoadSummary.gather();
        Map<ParsedFile, PreparedFile> prepared = new IdentityHashMap<>();
        SplitLists<T> parts = new SplitLists<>(understanding, (any, file) -> {
            PreparedFile known = prepared.remove(file);
            PreparedFile ready = known == null ? PreparedFile.of(file) : known;
            done.accept(write(file, ready.list(), summary));
        });
        ParallelMap.of(files, file -> PreparedFile.of(step.apply(file)), (from, ready) -> {
            prepared.put(ready.file(), ready);
            parts.take(from, ready.file());
            prepared.clear();
        });
        parts.end();
        finish();
        return summary.summary();
    }

    /** Before anything is written, so that a wrong line is not found when it is too late. */
    private void readDecisions() {
        if (matters != null) {
            matters.decisions().read();
        }
    }

    /** Even where no list changed: a load that was stopped before this leaves duties without their matters. */
    private void finish() {
        if (matters != null) {
            matters.place();
        }
    }

    private LoadSummary.Entry write(ParsedFile file, @Nullable PreparedList list, LoadSummary.Gathering summary) {
        try {
            return summary.add(file, list == null || writer == null ? null : writer.write(list));
        } catch (PartAloneException e) {
            return summary.add(file.partAlone(e.list(), e.lacking()), null);
        }
    }
}
