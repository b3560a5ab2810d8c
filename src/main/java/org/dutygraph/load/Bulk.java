package org.dutygraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dutygraph.graph.bulk.BulkGraph;
import org.dutygraph.graph.bulk.BulkWriter;
import org.dutygraph.graph.export.GraphExport;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.graph.write.PreparedList;
import org.dutygraph.matter.Decisions;
import org.dutygraph.resolve.ResolvedList;
import org.jspecify.annotations.Nullable;

/**
 * Very many files into a new graph by Neo4j's own offline importer: the graph that {@link Loading} makes of them. Files are
 * read twice, first for their titles alone: an older edition is written as such from the beginning.
 */
public final class Bulk {

    private final ListReader understanding;
    private final DecisionFile decisions;

    private Bulk(ListReader understanding, DecisionFile decisions) {
        this.understanding = understanding;
        this.decisions = decisions;
    }

    /** A bulk that goes by the decisions of a file. */
    public static Bulk of(ListReader understanding, DecisionFile decisions) {
        return new Bulk(understanding, decisions);
    }

    /**
     * What a bulk did.
     *
     * @param files what became of each file
     * @param size what the graph holds
     */
    public record Outcome(LoadSummary files, GraphExport.Size size) {}

    /**
     * Makes an embedded graph.
     *
     * @param folder empty, or not there yet
     * @param done is told of each file when it is taken in
     * @throws IllegalArgumentException where the folder cannot be used, with the cure
     * @throws DecisionFault where the decisions about matters cannot be followed; nothing is made then
     * @throws IOException where a file cannot be written; nothing is left then
     */
    public Outcome into(Path folder, List<Path> files, Consumer<LoadSummary.Entry> done) throws IOException {
        Decisions standing = decisions.read();
        try (BulkGraph graph = BulkGraph.in(folder);
                BulkWriter writer = graph.writer()) {
            Outcome outcome = write(files, writer, standing, done);
            graph.make();
            return outcome;
        }
    }

    /**
     * Writes the files for the importer of a server or a cluster, with the command.
     *
     * @param folder empty, or not there yet
     * @param done is told of each file when it is taken in
     * @throws IllegalArgumentException where the folder holds something
     * @throws DecisionFault where the decisions about matters cannot be followed; nothing is written then
     * @throws IOException where a file cannot be written
     */
    public Outcome csv(Path folder, List<Path> files, Consumer<LoadSummary.Entry> done) throws IOException {
        Decisions standing = decisions.read();
        Files.createDirectories(folder);
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new IllegalArgumentException(folder + " is not empty; give a folder that is, or a new one");
            }
        }
        try (BulkWriter writer = BulkWriter.into(folder)) {
            return write(files, writer, standing, done);
        }
    }

    private Outcome write(List<Path> files, BulkWriter writer, Decisions standing, Consumer<LoadSummary.Entry> done)
            throws IOException {
        Editions editions = Editions.of(files, understanding);
        LoadSummary.Gathering summary = LoadSummary.gather();
        Map<ParsedFile, PreparedFile> prepared = new IdentityHashMap<>();
        SplitLists<Path> parts = new SplitLists<>(understanding, (path, file) -> {
            PreparedFile known = prepared.remove(file);
            PreparedFile ready = known == null ? PreparedFile.of(file) : known;
            ResolvedList list = file.list();
            Optional<String> lacking = list == null ? Optional.empty() : editions.lacking(path);
            if (list != null && lacking.isPresent()) {
                done.accept(summary.add(file.partAlone(list.id(), lacking.get()), null));
                return;
            }
            LoadOutcome outcome = ready.list() == null ? null : write(writer, ready.list(), editions.standing(path));
            done.accept(summary.add(file, outcome));
        });
        ParallelMap.of(files, file -> PreparedFile.of(understanding.of(file)), (path, ready) -> {
            prepared.put(ready.file(), ready);
            parts.take(path, ready.file());
            prepared.clear();
        });
        parts.end();
        return new Outcome(summary.summary(), writer.finish(standing));
    }

    private static @Nullable LoadOutcome write(
            BulkWriter writer, PreparedList list, Optional<BulkWriter.Standing> standing) {
        if (standing.isEmpty()) {
            writer.writeReplaced(list);
            return null;
        }
        return writer.write(list, standing.get());
    }
}
