package org.dutygraph.load;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.graph.write.PartAloneException;
import org.dutygraph.graph.write.PreparedList;
import org.jspecify.annotations.Nullable;

/**
 * The common part of a load and a bulk load: files are read, parsed and prepared on all processors, the parts of one list
 * are joined, and the lists are written in the order of the files.
 */
final class ListFiles {

    private ListFiles() {}

    /**
     * A parsed file.
     *
     * @param list its list, prepared as far as possible without a graph; null if the file has none
     */
    record Prepared(ParsedFile file, @Nullable PreparedList list) {

        static Prepared of(ParsedFile file) {
            return new Prepared(file, file.list() == null ? null : PreparedList.of(file.list()));
        }
    }

    /**
     * Reads files and writes their lists.
     *
     * @param read reads and parses a file, on several threads
     * @param writer writes the list of a file, or of the last file of a joined list; returns null if it writes nothing, and
     *     throws {@link PartAloneException} for a part of a list in the graph
     * @param done called with each file after its list is written, once for a list of several files
     */
    static <T> LoadSummary write(
            List<T> files,
            Function<T, ParsedFile> read,
            ListReader reader,
            BiFunction<T, PreparedList, @Nullable LoadOutcome> writer,
            Consumer<LoadSummary.Entry> done) {
        LoadSummary.Gathering summary = new LoadSummary.Gathering();
        each(files, read, Prepared::of, reader, (from, file) -> done.accept(write(from, file, writer, summary)));
        return summary.summary();
    }

    private static <T> LoadSummary.Entry write(
            T from,
            Prepared prepared,
            BiFunction<T, PreparedList, @Nullable LoadOutcome> writer,
            LoadSummary.Gathering summary) {
        ParsedFile file = prepared.file();
        PreparedList list = prepared.list();
        try {
            return summary.add(file, list == null ? null : writer.apply(from, list));
        } catch (PartAloneException e) {
            return summary.add(file.partAlone(e.list(), e.lacking()), null);
        }
    }

    /** Reads files without writing; each is passed on and not kept. */
    static LoadSummary parse(List<Path> files, ListReader reader, Consumer<ParsedFile> parsed) {
        LoadSummary.Gathering summary = new LoadSummary.Gathering();
        each(files, reader::of, file -> new Prepared(file, null), reader, (path, prepared) -> {
            parsed.accept(prepared.file());
            summary.add(prepared.file(), null);
        });
        return summary.summary();
    }

    private static <T> void each(
            List<T> files,
            Function<T, ParsedFile> read,
            Function<ParsedFile, Prepared> prepare,
            ListReader reader,
            BiConsumer<T, Prepared> consumer) {
        SplitLists<T> parts = new SplitLists<>(reader::joined, prepare, consumer);
        ParallelMap.of(files, read.andThen(prepare), parts::take);
        parts.end();
    }
}
