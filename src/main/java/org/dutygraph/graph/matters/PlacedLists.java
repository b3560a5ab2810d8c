package org.dutygraph.graph.matters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.dutygraph.graph.write.Fingerprint;
import org.dutygraph.matter.Decisions;
import org.dutygraph.matter.DutyText;
import org.dutygraph.matter.Matters;
import org.dutygraph.matter.PlacementChange;
import org.jspecify.annotations.Nullable;

/**
 * The matters of the placed lists, kept from one placement to the next: a new list is compared through their index, and
 * no other list is read again.
 */
public final class PlacedLists {

    /** Lists whose texts are read at once. */
    private static final int AT_ONCE = 20;

    private final Matters matters;
    private final Map<String, PlacedList> lists = new TreeMap<>();
    /** For each wording the relationships that its duties have in the graph: their keys and digests. */
    private final Map<String, Map<String, Long>> written = new HashMap<>();
    /** Relationships of wordings that are not written yet. */
    private final Map<String, List<MatterRelationship>> pending = new HashMap<>();

    private Decisions decisions;
    private String stamp = "";

    private PlacedLists(Decisions decisions, Function<String, @Nullable DutyText> texts) {
        this.decisions = decisions;
        this.matters = new Matters(decisions, texts);
    }

    /** Starts without any list. */
    static PlacedLists none(Decisions decisions, Function<String, @Nullable DutyText> texts) {
        return new PlacedLists(decisions, texts);
    }

    Matters matters() {
        return matters;
    }

    /** The stamp of the placements written last; empty before the first. */
    public String stamp() {
        return stamp;
    }

    /** Remembers that all placements are written. Returns their stamp. */
    String markWritten() {
        Map<String, String> fingerprints = new TreeMap<>();
        lists.forEach((id, taken) -> fingerprints.put(id, taken.fingerprint()));
        stamp = stamp(fingerprints, decisions);
        pending.clear();
        return stamp;
    }

    /** A digest of what the placements of some lists depend on; {@code fingerprints} by list id. */
    public static String stamp(Map<String, String> fingerprints, Decisions decisions) {
        Map<String, String> byId = new TreeMap<>(fingerprints);
        return Fingerprint.of(List.of(List.copyOf(byId.values()), List.copyOf(byId.keySet()), decisions.effects()));
    }

    /** Forgets what is written. Returns every wording. */
    List<String> restart() {
        written.clear();
        return List.copyOf(matters.keys());
    }

    /** The relationships that a wording's duties need; remembered as written. */
    List<MatterRelationship> edges(String key) {
        List<MatterRelationship> known = pending.get(key);
        if (known != null) {
            return known;
        }
        List<MatterRelationship> edges = MatterRelationship.of(matters.placement(key));
        written.put(key, digests(edges));
        return edges;
    }

    private static Map<String, Long> digests(List<MatterRelationship> edges) {
        Map<String, Long> digests = new HashMap<>();
        edges.forEach(edge -> digests.put(edge.key(), edge.digest()));
        return digests;
    }

    /** How the relationships of changed wordings have to change. */
    List<Shift> shifts(Change change) {
        List<Shift> shifts = new ArrayList<>();
        for (PlacementChange placement : change.placements()) {
            Map<String, Long> before = written.getOrDefault(placement.key(), Map.of());
            Shift shift;
            if (placement.whole()) {
                List<MatterRelationship> edges = edges(placement.key());
                pending.put(placement.key(), edges);
                shift = Shift.of(placement.key(), before, before.keySet(), edges);
            } else {
                Set<String> considered = new TreeSet<>();
                placement.matters().forEach(matter -> considered.add(MatterRelationship.touchesKey(matter)));
                shift = Shift.of(
                        placement.key(),
                        before,
                        considered,
                        placement.touches().stream().map(MatterRelationship::of).toList());
                Map<String, Long> after = new HashMap<>(before);
                shift.gone().forEach(after::remove);
                after.putAll(digests(shift.fresh()));
                written.put(placement.key(), after);
            }
            if (!shift.gone().isEmpty() || !shift.fresh().isEmpty()) {
                shifts.add(shift);
            }
        }
        return shifts;
    }

    /**
     * Follows the graph: removes lists that are gone or changed, adds new and changed ones, and applies the decisions.
     *
     * @param current every current list
     * @param read reads the duties of some lists, by list
     * @return what may have to be written
     */
    Change follow(List<CurrentList> current, Decisions next, Function<List<String>, Map<String, List<DutyText>>> read) {
        Map<String, String> gone = new TreeMap<>();
        Set<String> staying = new TreeSet<>();
        List<CurrentList> fresh = new ArrayList<>();
        for (CurrentList list : current) {
            PlacedList taken = lists.get(list.id());
            if (taken != null
                    && taken.fingerprint().equals(list.fingerprint())
                    && list.placed().equals(list.fingerprint())) {
                staying.add(list.id());
            } else {
                fresh.add(list);
            }
        }
        lists.forEach((id, taken) -> {
            if (!staying.contains(id)) {
                gone.putAll(taken.keys());
            }
        });
        lists.keySet().retainAll(staying);
        Set<String> homesBefore = new TreeSet<>();
        new TreeSet<>(gone.values())
                .forEach(key -> homesBefore.add(matters.matterOf(key).id()));
        matters.removeAll(gone);
        matters.decide(next);
        decisions = next;
        pending.clear();
        Map<String, String> duties = new TreeMap<>();
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            List<CurrentList> some = fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE));
            Map<String, List<DutyText>> texts =
                    read.apply(some.stream().map(CurrentList::id).toList());
            some.forEach(list -> duties.putAll(add(list, texts.getOrDefault(list.id(), List.of()))));
        }
        List<PlacementChange> placements = matters.drainPlacementChanges();
        gone.values().stream().filter(key -> matters.duties(key).isEmpty()).forEach(written::remove);
        return new Change(duties, placements, homesBefore);
    }

    private Map<String, String> add(CurrentList list, List<DutyText> duties) {
        Map<String, String> keys = new TreeMap<>();
        duties.forEach(duty -> keys.put(duty.id(), matters.key(duty)));
        matters.addAll(duties);
        lists.put(list.id(), new PlacedList(list.fingerprint(), keys));
        return keys;
    }

    /**
     * A current list in the graph.
     *
     * @param placed its fingerprint at the last placement of its duties; empty if it was written since
     */
    record CurrentList(String id, String fingerprint, String placed) {}

    /**
     * What changed since the last placement.
     *
     * @param fresh the duties of lists that are new or changed, with their wordings
     * @param placements the wordings whose placement may have changed
     * @param homesBefore the ids of the matters that duties of gone or changed lists belonged to
     */
    record Change(Map<String, String> fresh, List<PlacementChange> placements, Set<String> homesBefore) {}

    /**
     * How the relationships of a wording's duties change.
     *
     * @param gone the keys of those that they lose
     * @param fresh those that they get
     */
    record Shift(String key, List<String> gone, List<MatterRelationship> fresh) {

        /** The ids of the matters that the duties no longer concern. */
        List<String> homesLeft() {
            return gone.stream()
                    .filter(key -> key.startsWith(MatterRelationship.CONCERNS + " "))
                    .map(key -> key.substring(MatterRelationship.CONCERNS.length() + 1))
                    .toList();
        }

        private static Shift of(
                String key, Map<String, Long> before, Collection<String> considered, List<MatterRelationship> wanted) {
            Map<String, Long> after = digests(wanted);
            return new Shift(
                    key,
                    considered.stream()
                            .filter(before::containsKey)
                            .filter(each -> !before.get(each).equals(after.get(each)))
                            .sorted()
                            .toList(),
                    wanted.stream()
                            .filter(edge -> !after.get(edge.key()).equals(before.get(edge.key())))
                            .toList());
        }
    }

    /** A placed list; {@code keys} are the wordings of its duties, by their ids. */
    private record PlacedList(String fingerprint, Map<String, String> keys) {}
}
