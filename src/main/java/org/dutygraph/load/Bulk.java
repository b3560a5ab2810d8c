package org.dutygraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dutygraph.graph.bulk.BulkGraph;
import org.dutygraph.graph.bulk.BulkWriter;
import org.dutygraph.graph.export.GraphExport;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.graph.write.PartAloneException;
import org.dutygraph.graph.write.PreparedList;
import org.dutygraph.matter.Decisions;
import org.jspecify.annotations.Nullable;

/**
 * Creates a new graph from very many files with Neo4j's offline importer: the same graph that {@link Loading} creates. Files
 * are read twice, first only their titles, so that an older edition is written as such at once.
 */
public final class Bulk {

    private final ListReader reader;
    private final DecisionFile decisions;

    private Bulk(ListReader reader, DecisionFile decisions) {
        this.reader = reader;
        this.decisions = decisions;
    }

    /** A bulk load with the decisions of a file. */
    public static Bulk of(ListReader reader, DecisionFile decisions) {
        return new Bulk(reader.withCorrections(decisions.corrections()), decisions);
    }

    /**
     * The result of a bulk load.
     *
     * @param files the result of each file
     * @param size the size of the graph
     */
    public record Outcome(LoadSummary files, GraphExport.Size size) {}

    /**
     * Creates an embedded graph.
     *
     * @param folder an empty or new folder
     * @param done called with each file after it is written
     * @throws IllegalArgumentException if the folder cannot be used; the message has the remedy
     * @throws DecisionFileException if the decisions about matters are invalid; then nothing is created
     * @throws IOException if a file cannot be written; then nothing is left
     */
    public Outcome into(Path folder, List<Path> files, Consumer<LoadSummary.Entry> done) throws IOException {
        Decisions made = decisions.read();
        try (BulkGraph graph = BulkGraph.in(folder)) {
            Outcome outcome = write(files, graph.writer(), made, done);
            graph.make();
            return outcome;
        }
    }

    /**
     * Writes the files and the command for the importer of a server or cluster.
     *
     * @param folder an empty or new folder
     * @param done called with each file after it is written
     * @throws IllegalArgumentException if the folder is not empty
     * @throws DecisionFileException if the decisions about matters are invalid; then nothing is written
     * @throws IOException if a file cannot be written
     */
    public Outcome csv(Path folder, List<Path> files, Consumer<LoadSummary.Entry> done) throws IOException {
        Decisions made = decisions.read();
        Files.createDirectories(folder);
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new IllegalArgumentException(folder + " is not empty; give a folder that is, or a new one");
            }
        }
        try (BulkWriter writer = BulkWriter.into(folder)) {
            return write(files, writer, made, done);
        }
    }

    private Outcome write(List<Path> files, BulkWriter writer, Decisions made, Consumer<LoadSummary.Entry> done)
            throws IOException {
        Editions editions = Editions.of(files, reader);
        LoadSummary summary =
                ListFiles.write(files, reader::of, reader, (path, list) -> write(writer, editions, path, list), done);
        return new Outcome(summary, writer.finish(made));
    }

    private static @Nullable LoadOutcome write(BulkWriter writer, Editions editions, Path path, PreparedList list) {
        Optional<String> lacking = editions.lacking(path);
        if (lacking.isPresent()) {
            throw new PartAloneException(list.list().id(), lacking.get());
        }
        Optional<BulkWriter.Standing> standing = editions.standing(path);
        if (standing.isEmpty()) {
            writer.writeReplaced(list);
            return null;
        }
        return writer.write(list, standing.get());
    }
}
