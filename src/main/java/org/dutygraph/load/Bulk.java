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
 * Makes a new graph of very many files with Neo4j's own offline importer: the same graph as {@link Loading} makes. Files are
 * read twice, first for their titles alone, so that an older edition is written as such from the beginning.
 */
public final class Bulk {

    private final ListReader reader;
    private final DecisionFile decisions;

    private Bulk(ListReader reader, DecisionFile decisions) {
        this.reader = reader;
        this.decisions = decisions;
    }

    /** A bulk that follows the decisions of a file. */
    public static Bulk of(ListReader reader, DecisionFile decisions) {
        return new Bulk(reader, decisions);
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
     * @param done is given each file when it is written
     * @throws IllegalArgumentException where the folder cannot be used, with the cure
     * @throws DecisionFault where the decisions about matters cannot be followed; nothing is made then
     * @throws IOException where a file cannot be written; nothing is left then
     */
    public Outcome into(Path folder, List<Path> files, Consumer<LoadSummary.Entry> done) throws IOException {
        Decisions standing = decisions.read();
        try (BulkGraph graph = BulkGraph.in(folder)) {
            Outcome outcome = write(files, graph.writer(), standing, done);
            graph.make();
            return outcome;
        }
    }

    /**
     * Writes the files for the importer of a server or a cluster, with the command.
     *
     * @param folder empty, or not there yet
     * @param done is given each file when it is written
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
        Editions editions = Editions.of(files, reader);
        LoadSummary summary =
                ListFiles.write(files, reader::of, reader, (path, list) -> write(writer, editions, path, list), done);
        return new Outcome(summary, writer.finish(standing));
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
