package org.dutygraph.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.dutygraph.graph.BulkWriter.Standing;

/**
 * Which of many files count, known before the first is taken in: of several editions of a township the newest is current,
 * of several files of one list the last one stands.
 */
final class Editions {

    private final Map<String, TreeMap<String, Path>> townships = new HashMap<>();
    private final Map<Path, ListName> names = new HashMap<>();

    private Editions() {}

    /** Reads the titles of all files. */
    static Editions of(List<Path> files, Understanding understanding) {
        Editions editions = new Editions();
        Ahead.of(files, understanding::nameOf, (file, name) -> name.ifPresent(known -> editions.add(file, known)));
        return editions;
    }

    private void add(Path file, ListName name) {
        names.put(file, name);
        townships.computeIfAbsent(name.township(), any -> new TreeMap<>()).put(name.edition(), file);
    }

    /** How a file's list stands; nothing where a later file has the same list. */
    Optional<Standing> standing(Path file) {
        ListName name = Objects.requireNonNull(names.get(file), () -> file + " had no list when its titles were read");
        TreeMap<String, Path> all = Objects.requireNonNull(townships.get(name.township()));
        if (!file.equals(all.get(name.edition()))) {
            return Optional.empty();
        }
        String next = all.higherKey(name.edition());
        return Optional.of(new Standing(next == null, next));
    }
}
