package org.dutygraph.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Correction.OfActor;
import org.dutygraph.resolve.Correction.OfMatter;
import org.dutygraph.resolve.Correction.OfName;
import org.jspecify.annotations.Nullable;

/** The files of corrections that a dataset is made with: their hashes go into the manifest, their corrections into a table. */
public final class CorrectionsGiven {

    private record Given(Path path, List<Correction> corrections) {}

    private final Map<String, Given> files = new LinkedHashMap<>();

    /**
     * Adds a file.
     *
     * @param code what it is called in the code list {@code correction}
     * @param path where it is; it may be missing
     * @param corrections those in force in it
     */
    public CorrectionsGiven with(String code, Path path, List<Correction> corrections) {
        files.put(code, new Given(path, List.copyOf(corrections)));
        return this;
    }

    /**
     * Gives the rows of the table, each correction once.
     *
     * @param applied ids of the corrections that the lists were written with; those that no file has follow without content
     */
    void forEach(List<String> applied, Consumer<List<@Nullable Object>> row) {
        Set<String> seen = new HashSet<>();
        files.forEach((code, file) -> file.corrections().stream()
                .filter(one -> seen.add(one.id()))
                .forEach(one -> row.accept(row(code, one))));
        applied.stream().filter(seen::add).forEach(id -> row.accept(filled(Arrays.asList(id, "MISSING"))));
    }

    private static List<@Nullable Object> row(String code, Correction one) {
        List<@Nullable Object> row = new ArrayList<>(List.of(one.id(), code));
        row.addAll(Arrays.asList(one.change().kind(), filled(one.at()), filled(one.by()), filled(one.why())));
        if (one.change() instanceof OfActor actor) {
            row.addAll(Arrays.asList(
                    actor.clause(), text(actor.was()), text(actor.is()), actor.words(), null, actor.duty(), null));
        } else if (one.change() instanceof OfName name) {
            row.addAll(Arrays.asList(null, null, name.identity(), name.name(), filled(name.region()), null, null));
        } else if (one.change() instanceof OfMatter matter) {
            row.addAll(Arrays.asList(null, null, matter.verdict(), null, null, matter.name(), filled(matter.other())));
        }
        return filled(row);
    }

    /** A row with nothing in the columns that it does not have. */
    private static List<@Nullable Object> filled(List<? extends @Nullable Object> cells) {
        List<@Nullable Object> row = new ArrayList<>(cells);
        row.addAll(Collections.nCopies(DatasetTable.of("corrections").columns().size() - row.size(), null));
        return row;
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String text(Correction.@Nullable Part part) {
        return part == null ? null : part.toString();
    }

    /** The SHA-256 of each file; null for one that is missing. */
    Map<String, @Nullable String> hashes() throws IOException {
        Map<String, @Nullable String> hashes = new LinkedHashMap<>();
        for (Map.Entry<String, Given> file : files.entrySet()) {
            Path path = file.getValue().path();
            hashes.put(file.getKey(), Files.exists(path) ? DatasetFiles.hash(Files.readAllBytes(path)) : null);
        }
        return hashes;
    }
}
