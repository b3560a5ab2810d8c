package org.dutygraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.dutygraph.matter.Decisions;
import org.dutygraph.matter.DutyText;
import org.dutygraph.matter.Matters;
import org.jspecify.annotations.Nullable;

/**
 * The matters of the lists that were taken in, kept from one placing to the next: a further list is then compared by the
 * index of what is known, and no other list is read again.
 */
final class PlacedLists {

    /** Lists whose texts are in memory at once. */
    private static final int AT_ONCE = 20;

    private final Matters matters;
    private final Map<String, Taken> lists = new TreeMap<>();
    /** Of each wording, a digest of what its duties were tied to when they were written last. */
    private final Map<String, String> prints = new HashMap<>();

    private final Map<String, List<MatterEdge>> edges = new HashMap<>();
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
    String stamp() {
        return stamp;
    }

    /** Remembers that all places are written. Returns what they were made of. */
    String written() {
        Map<String, String> fingerprints = new TreeMap<>();
        lists.forEach((id, taken) -> fingerprints.put(id, taken.fingerprint()));
        stamp = stamp(fingerprints, decisions);
        edges.clear();
        return stamp;
    }

    /** What the places of some lists, by their ids, are made of. */
    static String stamp(Map<String, String> fingerprints, Decisions decisions) {
        Map<String, String> byId = new TreeMap<>(fingerprints);
        return Fingerprint.of(List.of(List.copyOf(byId.values()), List.copyOf(byId.keySet()), decisions.effects()));
    }

    /** Every duty with its wording, as where nothing of them is written. */
    Map<String, String> dutiesAnew() {
        prints.clear();
        Map<String, String> duties = new TreeMap<>();
        lists.values().forEach(list -> duties.putAll(list.keys()));
        new TreeSet<>(duties.values()).forEach(this::changed);
        return duties;
    }

    /** The duties, with their wordings, whose place is not the one that was written last. */
    Map<String, String> toWrite(Change change) {
        Map<String, String> duties = new TreeMap<>(change.fresh());
        Set<String> keys = new TreeSet<>(change.fresh().values());
        keys.addAll(change.moved());
        for (String key : keys) {
            if (changed(key)) {
                matters.duties(key).forEach(duty -> duties.put(duty, key));
            }
        }
        return duties;
    }

    /** What every duty of a wording is tied to. */
    List<MatterEdge> edges(String key) {
        return edges.computeIfAbsent(key, any -> MatterEdge.of(matters.placement(key)));
    }

    /** Works out what a wording is tied to; whether that is something else than was written last. */
    private boolean changed(String key) {
        String print = MatterEdge.print(edges(key));
        return !print.equals(prints.put(key, print));
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
        edges.clear();
        Map<String, String> duties = new TreeMap<>();
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            List<Standing> some = fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE));
            Map<String, List<DutyText>> texts =
                    read.apply(some.stream().map(Standing::id).toList());
            some.forEach(list -> duties.putAll(take(list, texts.getOrDefault(list.id(), List.of()))));
        }
        List<String> moved = matters.moved();
        gone.values().stream().filter(key -> matters.duties(key).isEmpty()).forEach(prints::remove);
        return new Change(duties, moved, homesBefore);
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
     * @param moved the wordings whose place may have changed
     * @param homesBefore the ids of the matters that duties of gone or changed lists belonged to
     */
    record Change(Map<String, String> fresh, List<String> moved, Set<String> homesBefore) {}

    /** A list that was taken in; {@code keys} are the wordings of its duties. */
    private record Taken(String fingerprint, Map<String, String> keys) {}
}
