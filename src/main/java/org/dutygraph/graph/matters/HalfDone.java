package org.dutygraph.graph.matters;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.read.RecordReader;
import org.dutygraph.graph.schema.CypherFile;
import org.dutygraph.matter.Decisions;

/**
 * What is half-done in a graph: a load or an unload is under way, or was cut short. Lists are written one by one, and matters
 * after them.
 *
 * @param unloading ids of the lists that are to be taken out, or are out while the duties that are left were not placed since
 * @param unplaced ids of the current lists that were written, and whose duties were not placed since
 * @param stale whether the placements are those of other lists or decisions
 */
public record HalfDone(List<String> unloading, List<String> unplaced, boolean stale) {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    public HalfDone {
        unloading = List.copyOf(unloading);
        unplaced = List.copyOf(unplaced);
    }

    private record Bookkeeping(String stamp, List<String> unloading) {}

    /** Reads it; the decisions are those by which duties are to be placed. */
    public static HalfDone in(Graph graph, Decisions decisions) {
        RecordReader reader = graph.reader();
        Bookkeeping kept = reader.all(Bookkeeping.class, CypherFile.statement("bookkeeping/half-done"), Map.of(), LIMIT)
                .get(0);
        List<PlacedLists.CurrentList> current = reader.all(
                PlacedLists.CurrentList.class, CypherFile.statement("write/matter/find-lists"), Map.of(), LIMIT);
        Map<String, String> fingerprints = current.stream()
                .collect(Collectors.toMap(PlacedLists.CurrentList::id, PlacedLists.CurrentList::fingerprint));
        // Before the first placement there is no stamp.
        boolean stale = !kept.stamp().isEmpty() && !kept.stamp().equals(PlacedLists.stamp(fingerprints, decisions));
        return new HalfDone(
                kept.unloading(),
                current.stream()
                        .filter(list -> !list.placed().equals(list.fingerprint()))
                        .map(PlacedLists.CurrentList::id)
                        .toList(),
                stale);
    }

    /** Whether everything is done. */
    public boolean isNothing() {
        return unloading.isEmpty() && unplaced.isEmpty() && !stale;
    }
}
