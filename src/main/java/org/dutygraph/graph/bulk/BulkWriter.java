package org.dutygraph.graph.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dutygraph.graph.export.GraphExport;
import org.dutygraph.graph.export.ImportScript;
import org.dutygraph.graph.matters.PlacedLists;
import org.dutygraph.graph.schema.CypherFile;
import org.dutygraph.graph.schema.Schema;
import org.dutygraph.graph.write.DutyRows;
import org.dutygraph.graph.write.ListRows;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.graph.write.PreparedList;
import org.dutygraph.matter.Decisions;
import org.jspecify.annotations.Nullable;

/**
 * Writes lists into files for Neo4j's offline importer. They make the same graph as loading the lists one after the other.
 *
 * <p>Memory holds only the {@link SharedNodes}, a line for each list, and a text for each wording. Not thread-safe.
 */
public final class BulkWriter implements AutoCloseable {

    private final BulkFiles files;
    private final SharedNodes shared;
    private final BulkMatters matters;
    private final Path folder;
    private final ZonedDateTime loadedAt = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    private final Map<String, String> placed = new TreeMap<>();
    private final List<CypherFile> schema;

    private BulkWriter(Path folder, BulkFiles files, List<CypherFile> schema) {
        this.folder = folder;
        this.files = files;
        this.schema = schema;
        this.shared = new SharedNodes(files);
        this.matters = BulkMatters.in(folder, files);
    }

    /** Writes a graph into an empty folder; the program applies the schema when it opens the graph. */
    public static BulkWriter into(Path folder) {
        return new BulkWriter(folder, new BulkFiles(folder), List.of());
    }

    /** Writes a graph into an empty folder, and records that the whole schema is applied. */
    static BulkWriter withSchema(Path folder) {
        return new BulkWriter(folder, new BulkFiles(folder), CypherFile.inFolder("cypher/schema"));
    }

    /**
     * The place of a list among the editions of its township.
     *
     * @param current whether it is the newest
     * @param until the next edition; null for the newest
     */
    public record Standing(boolean current, @Nullable String until) {}

    /** Writes only the regions and actors of a list that a later file replaces, as loading both would leave them. */
    public void writeReplaced(PreparedList replaced) {
        shared.regions(replaced.rows().regions());
        shared.actors(replaced.rows().duties());
    }

    /** Writes a list. */
    public LoadOutcome write(PreparedList list, Standing standing) {
        ListRows rows = list.rows();
        shared.regions(rows.regions());
        shared.actors(rows.duties());
        String township = list.list().township().code();
        long listNumber = writeList(rows, standing);
        files.relationship(listNumber, "ISSUED_FOR", shared.region(township), Map.of());
        shared.list(listNumber, township);
        if (standing.current()) {
            files.relationship(shared.region(township), "CURRENT_LIST", listNumber, Map.of());
            matters.enter(shared.placeNames(township));
        }
        for (Map<String, Object> fault : rows.faults()) {
            files.relationship(files.node("Fault", fault), "FOUND_IN", listNumber, Map.of());
        }
        Map<String, Long> clauses = new HashMap<>();
        for (DutyRows duty : rows.duties()) {
            long number = write(duty, standing.current(), township, clauses);
            files.relationship(number, "LISTED_IN", listNumber, Map.of());
            if (standing.current()) {
                matters.place(number, duty.resolved());
                shared.pairs(duty);
            }
        }
        return new LoadOutcome(list.list().id(), rows.duties().size(), 0, 0, 0, standing.current());
    }

    private long writeList(ListRows rows, Standing standing) {
        Map<String, @Nullable Object> properties = new TreeMap<>(rows.listProperties());
        properties.putAll(rows.figures());
        String fingerprint = rows.fingerprint();
        properties.put("fingerprint", fingerprint);
        properties.put("loadedAt", loadedAt);
        properties.put("until", Objects.requireNonNullElse(standing.until(), "9999-12"));
        if (standing.current()) {
            properties.put("placed", fingerprint);
            placed.put((String) properties.get("id"), fingerprint);
        }
        return files.node("DutyList", properties);
    }

    private long write(DutyRows duty, boolean current, String township, Map<String, Long> clauses) {
        Map<String, Object> row = duty.dutyRow();
        long number = files.node(current ? "Duty" : "ArchivedDuty", map(row.get("properties")));
        files.relationship(number, "OF_TOWNSHIP", shared.region(township), Map.of());
        String category = (String) row.get("category");
        if (!category.isEmpty()) {
            files.relationship(number, "IN_CATEGORY", shared.category(category), Map.of());
        }
        duty.dutyActors.forEach(edge -> edge(number, edge));
        clauses.clear();
        for (Map<String, Object> clause : duty.clauses) {
            Map<String, Object> properties = map(clause.get("properties"));
            long node = files.node(current ? "Clause" : "ArchivedClause", properties);
            clauses.put((String) properties.get("id"), node);
            files.relationship(number, "HAS_CLAUSE", node, Map.of());
        }
        duty.clauseActors.forEach(edge -> edge(clauses.get((String) edge.get("clause")), edge));
        return number;
    }

    private void edge(long from, Map<String, Object> edge) {
        files.relationship(
                from,
                (String) edge.get("type"),
                shared.linked((String) edge.get("actor")),
                map(edge.get("properties")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) value;
    }

    /**
     * Writes the shared nodes, places every current duty, and closes the files.
     *
     * @return how much was written
     */
    public GraphExport.Size finish(Decisions decisions) throws IOException {
        matters.write(decisions, shared);
        shared.write();
        GraphExport.Size size = files.size();
        schema.forEach(version -> writeVersion(version, decisions));
        files.close();
        script().write(folder);
        return size;
    }

    ImportScript script() {
        return files.script();
    }

    /** Writes what {@code cypher/bookkeeping/remember-version} and {@code matter/set-stamp} write. */
    private void writeVersion(CypherFile version, Decisions decisions) {
        Map<String, Object> properties =
                new TreeMap<>(Map.of("id", version.name(), "checksum", version.checksum(), "appliedAt", loadedAt));
        if (version.name().equals(Schema.FIRST)) {
            properties.put("placed", PlacedLists.stamp(placed, decisions));
        }
        files.node("SchemaVersion", properties);
    }

    @Override
    public void close() {
        try {
            matters.close();
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The files in " + folder + " cannot be closed", e);
        }
    }
}
