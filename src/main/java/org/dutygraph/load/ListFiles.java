package org.dutygraph.load;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.graph.write.PartAloneException;
import org.dutygraph.graph.write.PreparedList;
import org.jspecify.annotations.Nullable;

/**
 * What a load and a bulk do alike: files are read, understood and prepared by all processors, the parts of one list are
 * joined, and the lists are written in the order of the files.
 */
final class ListFiles {

    private ListFiles() {}

    /**
     * A file that was understood.
     *
     * @param list its list, worked out as far as it can be without a graph; null where the file holds none
     */
    record Prepared(ParsedFile file, @Nullable PreparedList list) {

        static Prepared of(ParsedFile file) {
            return new Prepared(file, file.list() == null ? null : PreparedList.of(file.list()));
        }
    }

    /**
     * Writes lists.
     *
     * @param <T> what a file came from
     */
    interface Writer<T> {

        /**
         * Writes a list.
         *
         * @param from what its file came from; where it was joined of parts, what the last of them came from
         * @return what changed; null where nothing was written
         * @throws PartAloneException where it is a mere part of a list that stands
         */
        @Nullable
        LoadOutcome write(T from, PreparedList list);
    }

    /**
     * Reads files and writes their lists.
     *
     * @param read reads and understands a file, on several threads
     * @param done is given each file when its list is written, a list of several files once
     */
    static <T> LoadSummary write(
            List<T> files,
            Function<T, ParsedFile> read,
            ListReader reader,
            Writer<T> writer,
            Consumer<LoadSummary.Entry> done) {
        LoadSummary.Gathering summary = LoadSummary.gather();
        each(files, read, Prepared::of, reader, (from, file) -> done.accept(write(from, file, writer, summary)));
        return summary.summary();
    }

    private static <T> LoadSummary.Entry write(
            T from, Prepared prepared, Writer<T> writer, LoadSummary.Gathering summary) {
        ParsedFile file = prepared.file();
        PreparedList list = prepared.list();
        try {
            return summary.add(file, list == null ? null : writer.write(from, list));
        } catch (PartAloneException e) {
            return summary.add(file.partAlone(e.list(), e.lacking()), null);
        }
    }

    /** Reads files and writes nothing; each is handed over and then forgotten. */
    static LoadSummary understand(List<Path> files, ListReader reader, Consumer<ParsedFile> understood) {
        LoadSummary.Gathering summary = LoadSummary.gather();
        each(files, reader::of, file -> new Prepared(file, null), reader, (path, prepared) -> {
            understood.accept(prepared.file());
            summary.add(prepared.file(), null);
        });
        return summary.summary();
    }

    private static <T> void each(
            List<T> files,
            Function<T, ParsedFile> read,
            Function<ParsedFile, Prepared> prepare,
            ListReader reader,
            BiConsumer<T, Prepared> taker) {
        SplitLists<T> parts = new SplitLists<>(reader::joined, prepare, taker);
        ParallelMap.of(files, read.andThen(prepare), parts::take);
        parts.end();
    }
}
