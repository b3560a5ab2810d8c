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
import org.dutygraph.validation.CodedSamples;
import org.dutygraph.web.Version;

/**
 * What people wrote beside a graph, by its name in a backup: {@code decisions.tsv}, {@code corrections.tsv}, and the coded
 * samples of {@code validation/}. Users and the audit log are not among it.
 */
final class FilesBesideGraph {

    private static final String CSV = ".csv";

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
        Path samples = samples();
        if (Files.isDirectory(samples)) {
            try (Stream<Path> coded = Files.walk(samples)) {
                coded.filter(file ->
                                Files.isRegularFile(file) && file.toString().endsWith(CSV))
                        .forEach(file -> files.put(
                                CodedSamples.NAME
                                        + "/"
                                        + samples.relativize(file).toString().replace('\\', '/'),
                                file));
            }
        }
        return files;
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
        return file.startsWith(samples()) && name.endsWith(CSV) ? Optional.of(file) : Optional.empty();
    }

    private Path samples() {
        return CodedSamples.beside(decisions, Version.BUILT).folder();
    }
}
