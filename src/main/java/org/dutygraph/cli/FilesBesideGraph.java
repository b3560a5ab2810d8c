package org.dutygraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dutygraph.load.CorrectionFile;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.query.catalogue.QueryFolder;
import org.dutygraph.validation.CodedSamples;
import org.dutygraph.web.Version;

/**
 * What people wrote beside a graph, by its name in a backup: {@code decisions.tsv}, {@code corrections.tsv}, the coded
 * samples of {@code validation/}, and the queries of {@code queries/}. Users and the audit log are not among it.
 */
final class FilesBesideGraph {

    private static final String CSV = ".csv";
    private static final String CYPHER = ".cypher";

    private final Path decisions;

    private FilesBesideGraph(Path decisions) {
        this.decisions = decisions;
    }

    /** The files beside a file of decisions, which need not exist and may have another name. */
    static FilesBesideGraph of(Path decisions) {
        return new FilesBesideGraph(decisions.toAbsolutePath().normalize());
    }

    /** Those that exist. */
    Map<String, Path> existing() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (String name : List.of(DecisionFile.NAME, CorrectionFile.NAME)) {
            Path file = at(name).orElseThrow();
            if (Files.exists(file)) {
                files.put(name, file);
            }
        }
        addAll(files, CodedSamples.NAME, samples(), CSV);
        addAll(files, QueryFolder.NAME, queries(), CYPHER);
        return files;
    }

    private static void addAll(Map<String, Path> files, String name, Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .forEach(file -> files.put(
                            name + "/" + folder.relativize(file).toString().replace('\\', '/'), file));
        }
    }

    /** Where a file of a backup belongs; empty where the name is none of these. */
    Optional<Path> at(String name) {
        if (name.equals(DecisionFile.NAME)) {
            return Optional.of(decisions);
        }
        if (name.equals(CorrectionFile.NAME)) {
            return Optional.of(decisions.resolveSibling(name));
        }
        Path file = decisions.resolveSibling(name).normalize();
        boolean known =
                file.startsWith(samples()) && name.endsWith(CSV) || file.startsWith(queries()) && name.endsWith(CYPHER);
        return known ? Optional.of(file) : Optional.empty();
    }

    private Path samples() {
        return CodedSamples.beside(decisions, Version.BUILT).folder();
    }

    private Path queries() {
        return QueryFolder.beside(decisions).path();
    }
}
