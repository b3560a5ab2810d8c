package org.dutygraph.graph.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dutygraph.graph.schema.CypherFile;

/**
 * The options of Neo4j's offline importer for a folder of files that {@link ImportTable} wrote.
 *
 * @param nodes labels, joined by colons, to the name of their file
 * @param relationships type to the name of its file
 * @param spansLines whether a cell contains a line break, which makes the importer slower
 * @param longestCell number of characters of the longest cell; the importer's buffer has to hold it
 */
public record ImportScript(
        Map<String, String> nodes, Map<String, String> relationships, boolean spansLines, int longestCell) {

    /** Characters of the importer's buffer by default. */
    private static final int BUFFER = 4 << 20;

    public ImportScript {
        nodes = new TreeMap<>(nodes);
        relationships = new TreeMap<>(relationships);
    }

    /** Describes tables of nodes by their labels, joined by colons, and tables of relationships by their type. */
    public static ImportScript of(Map<String, ImportTable> nodes, Map<String, ImportTable> relationships) {
        boolean spansLines = false;
        int longestCell = 0;
        for (Map<String, ImportTable> tables : List.of(nodes, relationships)) {
            for (ImportTable table : tables.values()) {
                spansLines |= table.spansLines();
                longestCell = Math.max(longestCell, table.longestCell());
            }
        }
        return new ImportScript(files(nodes), files(relationships), spansLines, longestCell);
    }

    private static Map<String, String> files(Map<String, ImportTable> tables) {
        return tables.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, table -> table.getValue()
                .file()));
    }

    /** The name of a file of nodes; labels are joined by colons. */
    public static String nodesFile(String labels) {
        return "nodes-" + labels.replace(':', '-') + ".csv";
    }

    /** The name of a file of relationships. */
    public static String relationshipsFile(String type) {
        return "relationships-" + type + ".csv";
    }

    /**
     * The options that keep the nodes' numbers as their ids, which the free edition can; the importer then needs no table
     * of ids.
     *
     * @param folder where the files are
     */
    public List<String> optionsKeepingIds(Path folder) {
        return options(file -> folder.resolve(file).toString(), "actual");
    }

    private List<String> options(UnaryOperator<String> place, String ids) {
        List<String> options = new ArrayList<>();
        nodes.forEach((labels, file) -> options.add("--nodes=" + labels + "=" + place.apply(file)));
        relationships.forEach((type, file) -> options.add("--relationships=" + type + "=" + place.apply(file)));
        options.add("--id-type=" + ids);
        options.add("--array-delimiter=U+001F");
        options.add("--multiline-fields=" + spansLines);
        if (longestCell > BUFFER / 2) {
            options.add("--read-buffer-size=" + 2L * longestCell);
        }
        return options;
    }

    /** Writes the command for a Unix shell, {@code import.sh}, and the constraints and indexes, {@code schema.cypher}. */
    public void write(Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of("neo4j-admin database import full neo4j"));
        command.addAll(options(file -> file, "integer"));
        command.add("\"$@\"");
        Files.writeString(folder.resolve("import.sh"), String.join(" \\\n  ", command) + "\n");
        String schema = CypherFile.inFolder("cypher/schema").stream()
                .flatMap(script -> script.statements().stream())
                .map(statement -> statement + ";\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("schema.cypher"), schema);
    }
}
