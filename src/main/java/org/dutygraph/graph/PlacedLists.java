package org.dutygraph.graph;

import java.util.ArrayList;
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
        return stamp;
    }

    /** What the places of some lists, by their ids, are made of. */
    static String stamp(Map<String, String> fingerprints, Decisions decisions) {
        Map<String, String> byId = new TreeMap<>(fingerprints);
        return Fingerprint.of(List.of(List.copyOf(byId.values()), List.copyOf(byId.keySet()), decisions.effects()));
    }

    /** Every duty with its wording. */
    Map<String, String> duties() {
        Map<String, String> duties = new TreeMap<>();
        lists.values().forEach(list -> duties.putAll(list.keys()));
        return duties;
    }

    /**
     * Follows the graph: lists that are gone or changed go out, new and changed ones come in, and what is decided counts.
     *
     * @param current every current list
     * @param read reads the duties of some lists, by list
     * @return the duties whose places may have to be written, with their wordings
     */
    Map<String, String> follow(
            List<Standing> current, Decisions next, Function<List<String>, Map<String, List<DutyText>>> read) {
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
        matters.removeAll(gone);
        matters.decide(next);
        decisions = next;
        Map<String, String> duties = new TreeMap<>();
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            List<Standing> some = fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE));
            Map<String, List<DutyText>> texts =
                    read.apply(some.stream().map(Standing::id).toList());
            some.forEach(list -> duties.putAll(take(list, texts.getOrDefault(list.id(), List.of()))));
        }
        for (String key : matters.moved()) {
            matters.duties(key).forEach(duty -> duties.put(duty, key));
        }
        return duties;
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

    /** A list that was taken in; {@code keys} are the wordings of its duties. */
    private record Taken(String fingerprint, Map<String, String> keys) {}
}
