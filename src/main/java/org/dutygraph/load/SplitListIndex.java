package org.dutygraph.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.resolve.ResolvedList;

/**
 * Which of the files that were loaded hold parts of a list. When one of them comes again, or a further one, the list is
 * loaded with all its parts: a part alone would take the duties of the others out.
 */
public final class SplitListIndex {

    private final SortedMap<Path, Part> parts = new TreeMap<>();

    private record Part(String list, Set<DutyKind> kinds) {}

    /** None is known yet. */
    public static SplitListIndex none() {
        return new SplitListIndex();
    }

    private SplitListIndex() {}

    /** Remembers what a file holds now. */
    void take(Path from, ParsedFile file) {
        ResolvedList list = file.list();
        if (list != null && SplitLists.isPart(file)) {
            parts.put(from, new Part(list.id(), kinds(file)));
        } else {
            parts.remove(from);
        }
    }

    /** The other files that are still there and hold other parts of the list that a file holds a part of, in the order of their names. */
    List<Path> beside(Path from, ParsedFile file) {
        ResolvedList list = file.list();
        if (list == null || !SplitLists.isPart(file)) {
            return List.of();
        }
        Set<DutyKind> kinds = kinds(file);
        return parts.entrySet().stream()
                .filter(known -> !known.getKey().equals(from)
                        && known.getValue().list().equals(list.id())
                        && known.getValue().kinds().stream().noneMatch(kinds::contains)
                        && Files.exists(known.getKey()))
                .map(known -> known.getKey())
                .toList();
    }

    private static Set<DutyKind> kinds(ParsedFile file) {
        Set<DutyKind> kinds = EnumSet.allOf(DutyKind.class);
        kinds.removeIf(kind -> file.duties(kind) == 0);
        return kinds;
    }
}
