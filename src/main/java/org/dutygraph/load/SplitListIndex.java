package org.dutygraph.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.resolve.ResolvedList;

/**
 * Remembers which loaded files are parts of a list. When a part is loaded again, or another one, the list is loaded with all
 * its parts: a part alone would remove the duties of the others.
 */
public final class SplitListIndex {

    private final SortedMap<Path, Part> parts = new TreeMap<>();

    private record Part(String list, Set<DutyKind> kinds) {}

    /** An empty index. */
    public static SplitListIndex none() {
        return new SplitListIndex();
    }

    private SplitListIndex() {}

    /** Records the current content of a file. */
    void take(Path from, ParsedFile file) {
        ResolvedList list = file.list();
        if (list != null && SplitLists.isPart(file)) {
            parts.put(from, new Part(list.id(), kinds(file)));
        } else {
            parts.remove(from);
        }
    }

    /** The existing files with other parts of the same list as a file, in the order of their names. */
    List<Path> beside(Path from, ParsedFile file) {
        ResolvedList list = file.list();
        if (list == null || !SplitLists.isPart(file)) {
            return List.of();
        }
        Set<DutyKind> kinds = kinds(file);
        return parts.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(from)
                        && entry.getValue().list().equals(list.id())
                        && entry.getValue().kinds().stream().noneMatch(kinds::contains)
                        && Files.exists(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<DutyKind> kinds(ParsedFile file) {
        Set<DutyKind> kinds = EnumSet.allOf(DutyKind.class);
        kinds.removeIf(kind -> !file.holds(kind));
        return kinds;
    }
}
