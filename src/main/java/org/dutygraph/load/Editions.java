package org.dutygraph.load;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dutygraph.graph.bulk.BulkWriter.Standing;
import org.dutygraph.parse.DutyKind;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of many files count, before the first is written. Of several editions of a township the newest is current.
 * Of several files of one list the last one counts, unless it is only a part of the one before.
 */
final class Editions {

    private final Map<String, TreeMap<String, OneList>> townships = new HashMap<>();
    private final Map<Path, ListName> names = new HashMap<>();

    private Editions() {}

    /** Reads the titles of all files. */
    static Editions of(List<Path> files, ListReader reader) {
        Editions editions = new Editions();
        ParallelMap.of(files, reader::nameOf, (file, name) -> name.ifPresent(known -> editions.add(file, known)));
        editions.townships.values().forEach(lists -> lists.values().forEach(OneList::finish));
        return editions;
    }

    private void add(Path file, ListName name) {
        names.put(file, name);
        lists(name).computeIfAbsent(name.edition(), key -> new OneList()).add(file, name.kinds());
    }

    private TreeMap<String, OneList> lists(ListName name) {
        return townships.computeIfAbsent(name.township(), key -> new TreeMap<>());
    }

    /** The standing of a file's list among its township's editions; empty if a later file has the same list. */
    Optional<Standing> standing(Path file) {
        ListName name = name(file);
        if (!file.equals(list(name).standing)) {
            return Optional.empty();
        }
        String next = lists(name).higherKey(name.edition());
        return Optional.of(new Standing(next == null, next));
    }

    /** The kinds that a file lacks and the previous file of the list has; empty if it may replace that file. */
    Optional<String> lacking(Path file) {
        return Optional.ofNullable(list(name(file)).refused.get(file))
                .map(kinds -> kinds.stream().map(DutyKind::title).collect(Collectors.joining("、")));
    }

    private OneList list(ListName name) {
        return Objects.requireNonNull(lists(name).get(name.edition()));
    }

    private ListName name(Path file) {
        return Objects.requireNonNull(names.get(file), () -> file + " had no list when its titles were read");
    }

    /** The files of one list in order, joined as {@link SplitLists} does and refused as the graph does. */
    private static final class OneList {
        private final Set<DutyKind> kinds = EnumSet.noneOf(DutyKind.class);
        private final Set<DutyKind> joined = EnumSet.noneOf(DutyKind.class);
        private final Map<Path, Set<DutyKind>> refused = new HashMap<>();
        private @Nullable Path standing;
        private @Nullable Path last;

        private void add(Path file, Set<DutyKind> fileKinds) {
            boolean complete = fileKinds.size() == DutyKind.values().length;
            if (complete || joined.stream().anyMatch(fileKinds::contains)) {
                finish();
            }
            joined.addAll(fileKinds);
            last = file;
            if (joined.size() == DutyKind.values().length) {
                finish();
            }
        }

        private void finish() {
            if (last == null) {
                return;
            }
            Set<DutyKind> lacking = EnumSet.copyOf(kinds);
            lacking.removeAll(joined);
            if (lacking.isEmpty()) {
                kinds.addAll(joined);
                standing = last;
            } else {
                refused.put(last, lacking);
            }
            joined.clear();
            last = null;
        }
    }
}
