package org.dutygraph.graph.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.schema.CypherFile;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** Writes the whole graph, or the part that the lists of one region reach, into a folder. */
public final class GraphExport {

    private final Graph graph;

    private GraphExport(Graph graph) {
        this.graph = graph;
    }

    /** An export of an open graph. */
    public static GraphExport of(Graph graph) {
        return new GraphExport(graph);
    }

    /**
     * What was written.
     *
     * @param nodes number of nodes
     * @param relationships number of relationships
     */
    public record Size(long nodes, long relationships) {}

    /**
     * Writes into a folder, which is created if missing.
     *
     * @param region a region's code; null for the whole graph
     * @throws IllegalArgumentException where the folder holds files already, or the region is not in the graph
     * @throws IOException where the folder cannot be written
     */
    public Size write(ExportFormat format, Path folder, @Nullable String region) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IllegalArgumentException(folder + " is not empty; give a folder that is, or a new one");
            }
        }
        try (Session session = graph.session(AccessMode.READ);
                Transaction transaction = session.beginTransaction();
                ExportSink sink = sink(format, folder)) {
            return copy(transaction, sink, region);
        } catch (IOException e) {
            deleteFiles(folder);
            throw new IOException(folder + " cannot be written (" + e.getMessage() + "); nothing was left there", e);
        } catch (RuntimeException e) {
            deleteFiles(folder);
            throw graph.outage("Nothing was exported: ", e);
        }
    }

    /** Deletes a partial export, which could be mistaken for the whole; the folder was empty before. */
    private static void deleteFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static ExportSink sink(ExportFormat format, Path folder) throws IOException {
        return switch (format) {
            case CYPHER -> new CypherScript(folder.resolve("graph.cypher"));
            case CSV -> new ImportFiles(folder);
            case GRAPHML -> new GraphMlFile(folder.resolve("graph.graphml"));
        };
    }

    /** Sends the whole graph, or the part that one region reaches, to a sink. */
    public static Size copy(Transaction transaction, ExportSink sink, @Nullable String region) throws IOException {
        Map<String, @Nullable Object> parameters = Collections.singletonMap("region", region);
        Map<String, Long> numbers = new HashMap<>();
        Result nodes = transaction.run(CypherFile.statement("export/nodes"), parameters);
        while (nodes.hasNext()) {
            Record row = nodes.next();
            long number = numbers.size() + 1L;
            numbers.put(row.get("key").asString(), number);
            List<String> labels = row.get("labels").asList(label -> label.asString()).stream()
                    .sorted()
                    .toList();
            sink.node(number, labels, new TreeMap<>(row.get("properties").asMap()));
        }
        if (region != null && numbers.isEmpty()) {
            throw new IllegalArgumentException(
                    "no list of region “" + region + "” is in the graph; give the code of a region that has lists");
        }
        long written = 0;
        Result relationships = transaction.run(CypherFile.statement("export/relationships"));
        while (relationships.hasNext()) {
            Record row = relationships.next();
            Long start = numbers.get(row.get("start").asString());
            Long end = numbers.get(row.get("end").asString());
            if (start != null && end != null) {
                sink.relationship(
                        start,
                        end,
                        row.get("type").asString(),
                        new TreeMap<>(row.get("properties").asMap()));
                written++;
            }
        }
        return new Size(numbers.size(), written);
    }
}
