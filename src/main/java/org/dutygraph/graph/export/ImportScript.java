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
import java.util.stream.Stream;
import org.dutygraph.graph.schema.CypherFile;

/**
 * The options of Neo4j's offline importer for a folder of files that {@link ImportTable} wrote.
 *
 * @param nodes tables by their labels, joined by colons
 * @param relationships tables by their type
 */
public record ImportScript(Map<String, ImportTable> nodes, Map<String, ImportTable> relationships) {

    /** Characters of the importer's buffer by default. */
    private static final int BUFFER = 4 << 20;

    public ImportScript {
        nodes = new TreeMap<>(nodes);
        relationships = new TreeMap<>(relationships);
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
        nodes.forEach((labels, table) -> options.add("--nodes=" + labels + "=" + place.apply(table.file())));
        relationships.forEach(
                (type, table) -> options.add("--relationships=" + type + "=" + place.apply(table.file())));
        options.add("--id-type=" + ids);
        options.add("--array-delimiter=U+001F");
        // Line breaks in cells make the importer slower; its buffer has to hold the longest cell.
        options.add("--multiline-fields=" + tables().anyMatch(ImportTable::spansLines));
        int longestCell = tables().mapToInt(ImportTable::longestCell).max().orElse(0);
        if (longestCell > BUFFER / 2) {
            options.add("--read-buffer-size=" + 2L * longestCell);
        }
        return options;
    }

    private Stream<ImportTable> tables() {
        return Stream.of(nodes, relationships).flatMap(tables -> tables.values().stream());
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
