package org.dutygraph.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dutygraph.graph.export.GraphExport;
import org.dutygraph.graph.export.ImportScript;
import org.dutygraph.graph.export.ImportTable;
import org.dutygraph.resolve.Role;
import org.jspecify.annotations.Nullable;

/**
 * A graph as files for Neo4j's offline importer, written row by row; nodes and relationships may come in any order. A node has
 * a number, from 1. Not thread-safe.
 */
final class BulkFiles implements Closeable {

    private static final String SEARCH = " searchName searchWithin";
    private static final String SPAN = "surface start:long end:long";
    private static final String DUTY =
            "id label kind number:long name line:long place part:long row:string[] ended:boolean workMode writtenDepartments writtenTakers departments:long"
                    + " fingerprint searchUpstream searchTownship searchBodies topics topicsOfName" + SEARCH;
    private static final String CLAUSE =
            "id side number:long text phase heading basis line:long place part:long start:long end:long corrections:string[]";
    private static final String FIGURES = " categories:string[] basic:long[] cooperative:long[] withdrawn:long[]"
            + " takenOver:long[] ended:long[] upstream:long[] township:long[] led:long performed:long written:long ambiguous:long silentLeads:long silentSharers:long"
            + " actions:string[] actionsUpstream:long[] actionsTownship:long[] reportsFrom:string[] reportsTo:string[]"
            + " reportsClauses:long[] reportsDuties:long[] loadDepartments:string[] loadCategories:string[] loadLed:long[]"
            + " loadLedShared:long[] loadSole:long[] loadFirst:long[] loadShared:long[] loadTaken:long[]";
    private static final String STATISTICS =
            " townships:long basic:long cooperative:long withdrawn:long wordings:long witness witnesses:string[]"
                    + " witnessed:long[]";
    private static final String LISTED = SPAN + " position:long";

    /** The properties of nodes by their labels. */
    private static final Map<String, String> NODES = Map.ofEntries(
            Map.entry("Region", "id name level" + SEARCH),
            Map.entry("Actor:Region:Township", "id name level" + SEARCH),
            Map.entry(
                    "DutyList",
                    "id edition until title place order:string[] source sha256 corrections:string[] faults:long loadedAt:datetime fingerprint placed"
                            + FIGURES),
            Map.entry("Duty", DUTY),
            Map.entry("ArchivedDuty", DUTY),
            Map.entry("Clause", CLAUSE),
            Map.entry("ArchivedClause", CLAUSE),
            Map.entry("Category", "id name" + SEARCH),
            Map.entry(
                    "Actor:Department",
                    "id name kind known:boolean functions:string[] management managementSource leads:long leadsShared:long leadsSole:long leadsFirst:long shares:long"
                            + " takenOver:long partners:string[] partnerDuties:long[] mostShared:long"
                            + SEARCH),
            Map.entry("DepartmentKind", "id name" + SEARCH),
            Map.entry("Function", "id name"),
            Map.entry("Actor:Party", "id name"),
            Map.entry("Actor:OpenClass", "id name"),
            Map.entry("Fault", "id severity code line:long place part:long found expected remedy parsing:boolean"),
            Map.entry("Matter", "id name key" + STATISTICS + SEARCH),
            Map.entry("SchemaVersion", "id checksum appliedAt:datetime placed"));

    /** The properties of relationships by their type; other types have none. */
    private static final Map<String, String> RELATIONSHIPS = new TreeMap<>(Map.ofEntries(
            Map.entry("LED_BY", LISTED + " basis silent:boolean"),
            Map.entry("SHARED_WITH", LISTED + " silent:boolean"),
            Map.entry("TAKEN_OVER_BY", LISTED),
            Map.entry("NAMES", LISTED),
            Map.entry("PERFORMED_BY", SPAN + " basis lead:boolean organ rule corrected"),
            Map.entry("CONCERNS", "score:double evidence wording"),
            Map.entry("TOUCHES", "score:double evidence relation sameness:double samenessEvidence")));

    static {
        for (Role role : Role.values()) {
            RELATIONSHIPS.put(role.name(), SPAN + " organ direction rule corrected");
        }
    }

    private final Path folder;
    private final Map<String, ImportTable> nodes = new TreeMap<>();
    private final Map<String, ImportTable> relationships = new TreeMap<>();
    private long numbers;
    private long nodeCount;
    private long relationshipCount;

    BulkFiles(Path folder) {
        this.folder = folder;
    }

    /** The number of a node that is written later. */
    long number() {
        return ++numbers;
    }

    /** Writes a node; returns its number. */
    long node(String labels, Map<String, ? extends @Nullable Object> properties) {
        long number = number();
        node(number, labels, properties);
        return number;
    }

    /** Writes a node with a number from {@link #number()}; labels are joined by colons, null properties are left out. */
    void node(long number, String labels, Map<String, ? extends @Nullable Object> properties) {
        nodes.computeIfAbsent(labels, this::nodeTable).row(properties, number);
        nodeCount++;
    }

    /** Writes a relationship between two nodes, given by their numbers. */
    void relationship(long start, String type, long end, Map<String, ? extends @Nullable Object> properties) {
        relationships.computeIfAbsent(type, this::relationshipTable).row(properties, start, end);
        relationshipCount++;
    }

    private ImportTable nodeTable(String labels) {
        String columns = NODES.get(labels);
        if (columns == null) {
            throw new IllegalStateException("no columns are given for nodes with the labels " + labels);
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

    GraphExport.Size size() {
        return new GraphExport.Size(nodeCount, relationshipCount);
    }

    ImportScript script() {
        return new ImportScript(nodes, relationships);
    }

    @Override
    public void close() throws IOException {
        for (Map<String, ImportTable> tables : List.of(nodes, relationships)) {
            for (ImportTable table : tables.values()) {
                table.close();
            }
        }
    }
}
