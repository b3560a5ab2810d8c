package org.dutygraph.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What people corrected: the lines of the files of aliases and decisions as they stand, without blank lines and comments. The
 * graph does not keep with which of them it was loaded.
 *
 * @param files by what they are called; those that are missing have no line
 */
record CorrectionLines(Map<String, Path> files) {

    void forEach(Consumer<List<Object>> row) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (Files.exists(file.getValue())) {
                long number = 0;
                for (String line : Files.readAllLines(file.getValue())) {
                    number++;
                    String entry = number == 1 ? line.replace("\uFEFF", "") : line;
                    if (!entry.isBlank() && !entry.startsWith("#")) {
                        row.accept(List.of(file.getKey() + ":" + number, file.getKey(), number, entry));
                    }
                }
            }
        }
    }

    /** The SHA-256 of each file; null for one that is missing. */
    Map<String, @Nullable String> hashes() throws IOException {
        Map<String, @Nullable String> hashes = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            hashes.put(
                    file.getKey(),
                    Files.exists(file.getValue()) ? DatasetFiles.hash(Files.readAllBytes(file.getValue())) : null);
        }
        return hashes;
    }
}
