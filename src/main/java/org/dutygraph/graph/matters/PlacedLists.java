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
 * The matters of the lists that were taken in, kept from one placing to the next: a further list is then compared by the
 * index of what is known, and no other list is read again.
 */
public final class PlacedLists {

    /** Lists whose texts are in memory at once. */
    private static final int AT_ONCE = 20;

    private final Matters matters;
    private final Map<String, Taken> lists = new TreeMap<>();
    /** Of each wording, what its duties are tied to as it was written last, each tie with a digest of its reasons. */
    private final Map<String, Map<String, Long>> ties = new HashMap<>();
    /** What was worked out for a change, until it is written. */
    private final Map<String, List<MatterRelationship>> workedOut = new HashMap<>();

    private Decisions decisions;
    private String stamp = "";

    private PlacedLists(Decisions decisions, Function<String, @Nullable DutyText> texts) {
        this.decisions = decisions;
        this.matters = new Matters(decisions, texts);
    }

    /** Without any list. */
    static PlacedLists none(Decisions decisions, Function<String, @Nullable DutyText> texts) {
        return new PlacedLists(decisions, texts);
    }

    Matters matters() {
        return matters;
    }

    /** What the places that were written last were made of; empty before any was. */
    public String stamp() {
        return stamp;
    }

    /** Remembers that all places are written. Returns what they were made of. */
    String written() {
        Map<String, String> fingerprints = new TreeMap<>();
        lists.forEach((id, taken) -> fingerprints.put(id, taken.fingerprint()));
        stamp = stamp(fingerprints, decisions);
        workedOut.clear();
        return stamp;
    }

    /** What the places of some lists, by their ids, are made of. */
    public static String stamp(Map<String, String> fingerprints, Decisions decisions) {
        Map<String, String> byId = new TreeMap<>(fingerprints);
        return Fingerprint.of(List.of(List.copyOf(byId.values()), List.copyOf(byId.keySet()), decisions.effects()));
    }

    /** Every wording, as where nothing of its duties is known to be written. */
    List<String> anew() {
        ties.clear();
        return List.copyOf(matters.keys());
    }

    /** What a wording's duties have to be tied to; remembered as what they will be. */
    List<MatterRelationship> edges(String key) {
        List<MatterRelationship> known = workedOut.get(key);
        if (known != null) {
            return known;
        }
        List<MatterRelationship> edges = MatterRelationship.of(matters.placement(key));
        Map<String, Long> tied = new HashMap<>();
        edges.forEach(edge -> tied.put(edge.tie(), edge.print()));
        ties.put(key, tied);
        return edges;
    }

    /** What has to change for the duties that stand of wordings that were stirred. */
    List<Shift> shifts(Change change) {
        List<Shift> shifts = new ArrayList<>();
        for (PlacementChange stirred : change.stirred()) {
            Map<String, Long> before = ties.getOrDefault(stirred.key(), Map.of());
            Shift shift;
            if (stirred.whole()) {
                List<MatterRelationship> edges = edges(stirred.key());
                workedOut.put(stirred.key(), edges);
                shift = Shift.of(stirred.key(), before, before.keySet(), edges);
            } else {
                Set<String> considered = new TreeSet<>();
                stirred.matters().forEach(matter -> considered.add(MatterRelationship.touching(matter)));
                shift = Shift.of(
                        stirred.key(),
                        before,
                        considered,
                        stirred.touches().stream().map(MatterRelationship::of).toList());
                Map<String, Long> after = new HashMap<>(before);
                shift.gone().forEach(after::remove);
                shift.fresh().forEach(edge -> after.put(edge.tie(), edge.print()));
                ties.put(stirred.key(), after);
            }
            if (!shift.gone().isEmpty() || !shift.fresh().isEmpty()) {
                shifts.add(shift);
            }
        }
        return shifts;
    }

    /**
     * Follows the graph: lists that are gone or changed go out, new and changed ones come in, and what is decided counts.
     *
     * @param current every current list
     * @param read reads the duties of some lists, by list
     * @return what may have to be written
     */
    Change follow(List<Standing> current, Decisions next, Function<List<String>, Map<String, List<DutyText>>> read) {
        Map<String, String> gone = new TreeMap<>();
        Set<String> staying = new TreeSet<>();
        List<Standing> fresh = new ArrayList<>();
        for (Standing list : current) {
            Taken taken = lists.get(list.id());
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
                .forEach(key -> homesBefore.add(matters.home(key).id()));
        matters.removeAll(gone);
        matters.decide(next);
        decisions = next;
        workedOut.clear();
        Map<String, String> duties = new TreeMap<>();
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            List<Standing> some = fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE));
            Map<String, List<DutyText>> texts =
                    read.apply(some.stream().map(Standing::id).toList());
            some.forEach(list -> duties.putAll(take(list, texts.getOrDefault(list.id(), List.of()))));
        }
        List<PlacementChange> stirred = matters.stirred();
        gone.values().stream().filter(key -> matters.duties(key).isEmpty()).forEach(ties::remove);
        return new Change(duties, stirred, homesBefore);
    }

    private Map<String, String> take(Standing list, List<DutyText> duties) {
        Map<String, String> keys = new TreeMap<>();
        duties.forEach(duty -> keys.put(duty.id(), matters.key(duty)));
        matters.addAll(duties);
        lists.put(list.id(), new Taken(list.fingerprint(), keys));
        return keys;
    }

    /**
     * A current list as the graph has it.
     *
     * @param placed the fingerprint it had when its duties were placed last; empty where it was written since
     */
    record Standing(String id, String fingerprint, String placed) {}

    /**
     * What became of the duties since.
     *
     * @param fresh the duties of lists that are new or changed, with their wordings
     * @param stirred the wordings whose place may have changed
     * @param homesBefore the ids of the matters that duties of gone or changed lists belonged to
     */
    record Change(Map<String, String> fresh, List<PlacementChange> stirred, Set<String> homesBefore) {}

    /**
     * How what the duties of a wording are tied to changes.
     *
     * @param gone the ties that they lose
     * @param fresh what they are tied to beside what stays
     */
    record Shift(String key, List<String> gone, List<MatterRelationship> fresh) {

        /** The ids of the matters that the duties no longer concern. */
        List<String> homesLeft() {
            return gone.stream()
                    .filter(tie -> tie.startsWith(MatterRelationship.CONCERNS + " "))
                    .map(tie -> tie.substring(MatterRelationship.CONCERNS.length() + 1))
                    .toList();
        }

        private static Shift of(
                String key, Map<String, Long> before, Collection<String> considered, List<MatterRelationship> wanted) {
            Map<String, Long> after = new HashMap<>();
            wanted.forEach(edge -> after.put(edge.tie(), edge.print()));
            return new Shift(
                    key,
                    considered.stream()
                            .filter(before::containsKey)
                            .filter(tie -> !before.get(tie).equals(after.get(tie)))
                            .sorted()
                            .toList(),
                    wanted.stream()
                            .filter(edge -> !after.get(edge.tie()).equals(before.get(edge.tie())))
                            .toList());
        }
    }

    /** A list that was taken in; {@code keys} are the wordings of its duties. */
    private record Taken(String fingerprint, Map<String, String> keys) {}
}
