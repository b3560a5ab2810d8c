package org.dutygraph.graph.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.schema.CypherFile;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** Writes the whole graph, or the part that the lists of one region reach, into a folder. */
public final class GraphExport {

    /** Nodes whose relationships are read by one statement. */
    private static final int BATCH = 2_000;

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
                ExportSink sink = sink(session, format, folder, region)) {
            return copy(session, sink, region);
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

    /** Two forms declare the properties before the first row; a pass of its own finds them. */
    private static ExportSink sink(Session session, ExportFormat format, Path folder, @Nullable String region)
            throws IOException {
        return switch (format) {
            case CYPHER -> new CypherScript(folder.resolve("graph.cypher"));
            case CSV -> {
                ImportColumns columns = new ImportColumns();
                copy(session, columns, region);
                yield new ImportFiles(folder, columns);
            }
            case GRAPHML -> {
                GraphMlKeys keys = new GraphMlKeys();
                copy(session, keys, region);
                yield new GraphMlFile(folder.resolve("graph.graphml"), keys);
            }
        };
    }

    /**
     * Sends the whole graph, or the part that one region reaches, to a sink, of which little is held in memory. Each statement
     * has a transaction of its own: one for all sees what others commit just as well, and the driver keeps each statement
     * with its parameters until their transaction ends, which are millions of keys.
     */
    public static Size copy(Session session, ExportSink sink, @Nullable String region) throws IOException {
        NodeNumbers numbers = new NodeNumbers();
        Result nodes = region == null
                ? session.run(CypherFile.statement("export/nodes"))
                : session.run(CypherFile.statement("export/nodes-of-region"), Map.of("region", region));
        while (nodes.hasNext()) {
            Record row = nodes.next();
            String key = row.get("key").asString();
            if (numbers.of(key) == 0) {
                sink.node(
                        numbers.add(key),
                        labels(row.get("labels")),
                        new TreeMap<>(row.get("properties").asMap()));
            }
        }
        if (region != null && numbers.size() == 0) {
            throw new IllegalArgumentException(
                    "no list of region “" + region + "” is in the graph; give the code of a region that has lists");
        }
        long written = 0;
        for (int first = 1; first <= numbers.size(); first += BATCH) {
            List<String> keys = IntStream.range(first, Math.min(first + BATCH, numbers.size() + 1))
                    .mapToObj(numbers::elementId)
                    .toList();
            Result relationships = session.run(CypherFile.statement("export/relationships"), Map.of("keys", keys));
            while (relationships.hasNext()) {
                Record row = relationships.next();
                int end = numbers.of(row.get("end").asString());
                if (end != 0) {
                    int start = numbers.of(row.get("start").asString());
                    sink.relationship(
                            new ExportSink.End(
                                    start, labels(row.get("startLabels")).get(0), id(row.get("startId"))),
                            new ExportSink.End(end, labels(row.get("endLabels")).get(0), id(row.get("endId"))),
                            row.get("type").asString(),
                            new TreeMap<>(row.get("properties").asMap()));
                    written++;
                }
            }
        }
        return new Size(numbers.size(), written);
    }

    private static List<String> labels(Value labels) {
        return labels.asList(Value::asString).stream().sorted().toList();
    }

    private static String id(Value id) {
        return id.isNull() ? "" : id.asString();
    }
}
