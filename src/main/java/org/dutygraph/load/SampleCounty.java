package org.dutygraph.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.editions.ListedEditions;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.file.SourceFile;

/** The invented county in the program, for a first look. */
public final class SampleCounty {

    private static final List<String> FILES = List.of(
            "yunling-linhe-2024-12.txt",
            "yunling-linhe-2025-12.txt",
            "yunling-songping-2025-07.txt",
            "yunling-chengguan-2025-07.txt");

    private SampleCounty() {}

    /** The sample's lists as sources; their names begin with {@code samples/}. */
    public static List<SourceText> sources() {
        return FILES.stream().map(SampleCounty::source).toList();
    }

    /** Loads the sample into a graph without lists; empty if there is a list. */
    public static Optional<LoadSummary> loadIfEmpty(Graph graph, ListReader reader, MatterPlacement matters) {
        if (!ListedEditions.in(graph).isEmpty()) {
            return Optional.empty();
        }
        List<ParsedFile> files = sources().stream().map(reader::of).toList();
        return Optional.of(Loading.into(graph, reader, matters).loadParsed(files));
    }

    private static SourceText source(String file) {
        String name = "samples/" + file;
        try (InputStream in = SampleCounty.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return SourceFile.of(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
