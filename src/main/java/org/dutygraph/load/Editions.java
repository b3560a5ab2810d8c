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
 * Tells which of many files count before the first is written: of several editions of a township the newest is current, of
 * several files of one list the last one counts that is not a mere part of the one before.
 */
final class Editions {

    private final Map<String, TreeMap<String, OneList>> townships = new HashMap<>();
    private final Map<Path, ListName> names = new HashMap<>();

    private Editions() {}

    /** Reads the titles of all files. */
    static Editions of(List<Path> files, ListReader reader) {
        Editions editions = new Editions();
        ParallelMap.of(files, reader::nameOf, (file, name) -> name.ifPresent(known -> editions.add(file, known)));
        editions.townships.values().forEach(lists -> lists.values().forEach(OneList::handOn));
        return editions;
    }

    private void add(Path file, ListName name) {
        names.put(file, name);
        lists(name).computeIfAbsent(name.edition(), key -> new OneList()).take(file, name.kinds());
    }

    private TreeMap<String, OneList> lists(ListName name) {
        return townships.computeIfAbsent(name.township(), key -> new TreeMap<>());
    }

    /** The place of a file's list among its township's editions; empty where a later file has the same list. */
    Optional<Standing> standing(Path file) {
        ListName name = name(file);
        if (!file.equals(list(name).standing)) {
            return Optional.empty();
        }
        String next = lists(name).higherKey(name.edition());
        return Optional.of(new Standing(next == null, next));
    }

    /** Which of the three lists a file lacks that the one before it has; empty where it may replace that one. */
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

    /** The files of one list one after the other, joined as {@link SplitLists} does and refused as the graph does. */
    private static final class OneList {
        private final Set<DutyKind> kinds = EnumSet.noneOf(DutyKind.class);
        private final Set<DutyKind> held = EnumSet.noneOf(DutyKind.class);
        private final Map<Path, Set<DutyKind>> refused = new HashMap<>();
        private @Nullable Path standing;
        private @Nullable Path last;

        private void take(Path file, Set<DutyKind> has) {
            boolean whole = has.size() == DutyKind.values().length;
            if (whole || held.stream().anyMatch(has::contains)) {
                handOn();
            }
            held.addAll(has);
            last = file;
            if (held.size() == DutyKind.values().length) {
                handOn();
            }
        }

        private void handOn() {
            if (last == null) {
                return;
            }
            Set<DutyKind> lacking = EnumSet.copyOf(kinds);
            lacking.removeAll(held);
            if (lacking.isEmpty()) {
                kinds.addAll(held);
                standing = last;
            } else {
                refused.put(last, lacking);
            }
            held.clear();
            last = null;
        }
    }
}
