package org.dutygraph.graph.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dutygraph.graph.export.GraphExport;
import org.dutygraph.graph.export.ImportScript;
import org.dutygraph.graph.export.ImportTable;
import org.jspecify.annotations.Nullable;

/** A graph as files for Neo4j's offline importer, written as it comes: nodes and relationships in any order. */
final class BulkFiles implements BulkSink {

    private static final String FOUND = " searchName searchWithin";
    private static final String SPAN = "surface start:long end:long";
    private static final String DUTY =
            "id label kind number:long name line:long place row:string[] ended:boolean workMode departments:long"
                    + " fingerprint searchUpstream searchTownship searchBodies" + FOUND;
    private static final String CLAUSE =
            "id side number:long text phase heading basis line:long place start:long end:long";
    private static final String COUNTED = " categories:string[] basic:long[] cooperative:long[] withdrawn:long[]"
            + " upstream:long[] township:long[] led:long performed:long ambiguous:long silentLeads:long silentSharers:long"
            + " actions:string[] actionsUpstream:long[] actionsTownship:long[]"
            + " reportsFrom:string[] reportsTo:string[] reportsClauses:long[] reportsDuties:long[]"
            + " loadDepartments:string[] loadCategories:string[] loadLed:long[] loadShared:long[] loadTaken:long[]";
    private static final String SPREAD =
            " townships:long basic:long cooperative:long withdrawn:long wordings:long witness witnesses:string[] witnessed:long[]";
    private static final String LISTED = SPAN + " position:long";

    /** The properties of what carries these labels. */
    private static final Map<String, String> NODES = Map.ofEntries(
            Map.entry("Region", "id name level" + FOUND),
            Map.entry("Actor:Region:Township", "id name level" + FOUND),
            Map.entry(
                    "DutyList",
                    "id edition until title source faults:long loadedAt:datetime fingerprint placed" + COUNTED),
            Map.entry("Duty", DUTY),
            Map.entry("ArchivedDuty", DUTY),
            Map.entry("Clause", CLAUSE),
            Map.entry("ArchivedClause", CLAUSE),
            Map.entry("Category", "id name" + FOUND),
            Map.entry(
                    "Actor:Department",
                    "id name kind known:boolean leads:long shares:long takenOver:long partners:string[] partnerDuties:long[] mostShared:long"
                            + FOUND),
            Map.entry("DepartmentKind", "id name" + FOUND),
            Map.entry("Function", "id name"),
            Map.entry("Actor:Party", "id name"),
            Map.entry("Actor:OpenClass", "id name"),
            Map.entry("Fault", "id severity code line:long place found expected remedy"),
            Map.entry("Matter", "id name key" + SPREAD + FOUND));

    /** The properties of a relationship; types that are not here have none. */
    private static final Map<String, String> RELATIONSHIPS = Map.ofEntries(
            Map.entry("LED_BY", LISTED),
            Map.entry("SHARED_WITH", LISTED),
            Map.entry("TAKEN_OVER_BY", LISTED),
            Map.entry("NAMES", LISTED),
            Map.entry("PERFORMED_BY", SPAN + " basis lead:boolean"),
            Map.entry("WITH", SPAN),
            Map.entry("CONSULTS", SPAN),
            Map.entry("REPORTS_TO", SPAN),
            Map.entry("UNDER", SPAN),
            Map.entry("CONCERNS", "score:double evidence wording"),
            Map.entry("TOUCHES", "score:double evidence relation sameness:double samenessEvidence"));

    private final Path folder;
    private final Map<String, ImportTable> nodes = new TreeMap<>();
    private final Map<String, ImportTable> relationships = new TreeMap<>();
    private long numbers;
    private long nodeCount;
    private long relationshipCount;

    BulkFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public long number() {
        return ++numbers;
    }

    @Override
    public void node(long number, String labels, Map<String, ? extends @Nullable Object> properties) {
        nodes.computeIfAbsent(labels, this::nodeTable).row(properties, number);
        nodeCount++;
    }

    @Override
    public void relationship(long start, String type, long end, Map<String, ? extends @Nullable Object> properties) {
        relationships.computeIfAbsent(type, this::relationshipTable).row(properties, start, end);
        relationshipCount++;
    }

    private ImportTable nodeTable(String labels) {
        String columns = NODES.get(labels);
        if (columns == null) {
            throw new IllegalStateException("no columns are stated for nodes with the labels " + labels);
        }
        return table(ImportScript.nodesFile(labels), List.of(":ID"), columns);
    }

    private ImportTable relationshipTable(String type) {
        return table(
                ImportScript.relationshipsFile(type),
                List.of(":START_ID", ":END_ID"),
                RELATIONSHIPS.getOrDefault(type, ""));
    }

    private ImportTable table(String file, List<String> keys, String columns) {
        try {
            return new ImportTable(folder.resolve(file), keys, columns);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + folder.resolve(file), e);
        }
    }

    @Override
    public GraphExport.Size size() {
        return new GraphExport.Size(nodeCount, relationshipCount);
    }

    /** Closes the files, and puts the importer's command beside them. */
    @Override
    public void finish() throws IOException {
        close();
        script().write(folder);
    }

    private ImportScript script() {
        Map<String, String> nodeFiles = new TreeMap<>();
        Map<String, String> relationshipFiles = new TreeMap<>();
        nodes.keySet().forEach(labels -> nodeFiles.put(labels, ImportScript.nodesFile(labels)));
        relationships.keySet().forEach(type -> relationshipFiles.put(type, ImportScript.relationshipsFile(type)));
        boolean spansLines = nodes.values().stream().anyMatch(ImportTable::spansLines)
                || relationships.values().stream().anyMatch(ImportTable::spansLines);
        return new ImportScript(nodeFiles, relationshipFiles, spansLines);
    }

    @Override
    public void close() throws IOException {
        for (ImportTable table : nodes.values()) {
            table.close();
        }
        for (ImportTable table : relationships.values()) {
            table.close();
        }
    }
}
