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
 * What Neo4j's offline importer is told about a folder of files.
 *
 * @param nodes labels, parted by colons, to the name of their file
 * @param relationships type to the name of its file
 * @param spansLines whether a cell goes over several lines, which the importer reads more slowly
 */
public record ImportScript(Map<String, String> nodes, Map<String, String> relationships, boolean spansLines) {

    public ImportScript {
        nodes = new TreeMap<>(nodes);
        relationships = new TreeMap<>(relationships);
    }

    /** The name of a file of nodes; labels parted by colons. */
    public static String nodesFile(String labels) {
        return "nodes-" + labels.replace(':', '-') + ".csv";
    }

    /** The name of a file of relationships. */
    public static String relationshipsFile(String type) {
        return "relationships-" + type + ".csv";
    }

    /** The importer's options; {@code place} says where a file lies. */
    List<String> options(UnaryOperator<String> place) {
        List<String> options = new ArrayList<>();
        nodes.forEach((labels, file) -> options.add("--nodes=" + labels + "=" + place.apply(file)));
        relationships.forEach((type, file) -> options.add("--relationships=" + type + "=" + place.apply(file)));
        options.add("--id-type=integer");
        options.add("--array-delimiter=U+001F");
        options.add("--multiline-fields=" + spansLines);
        return options;
    }

    /** Writes the command for a Unix shell, {@code import.sh}, and the constraints and indexes, {@code schema.cypher}. */
    public void write(Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of("neo4j-admin database import full neo4j"));
        command.addAll(options(file -> file));
        command.add("\"$@\"");
        Files.writeString(folder.resolve("import.sh"), String.join(" \\\n  ", command) + "\n");
        String schema = CypherFile.inFolder("cypher/schema").stream()
                .flatMap(script -> script.statements().stream())
                .map(statement -> statement + ";\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("schema.cypher"), schema);
    }
}
