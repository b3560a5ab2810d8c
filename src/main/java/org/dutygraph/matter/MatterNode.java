package org.dutygraph.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One wording, or several that a person put together, and the duties that bear them. */
final class MatterNode {

    /** The shortest name first: it says what the matter is, and longer ones say more of it. */
    static final Comparator<MatterNode> RANK =
            Comparator.comparingInt((MatterNode vertex) -> vertex.length).thenComparing(vertex -> vertex.id);

    final String id;
    private final Map<String, DutyName> wordings = new TreeMap<>();
    private final Map<String, TreeSet<String>> bearers = new TreeMap<>();
    private int length = Integer.MAX_VALUE;

    /** Whether a matter is built around it. */
    boolean pivot;

    /** The pivot whose matter it belongs to; itself where it is one. */
    @Nullable
    MatterNode home;

    MatterNode(String id) {
        this.id = id;
    }

    /** Takes in a duty that speaks for its wording. */
    void add(DutyName wording) {
        bear(wording.key(), wording.witness().id());
        if (speaksFor(wording.key(), wording.witness())) {
            wordings.put(wording.key(), wording);
            measure();
        }
    }

    /** Takes in a duty that is worded as one that is here. */
    void bear(String key, String duty) {
        bearers.computeIfAbsent(key, wording -> new TreeSet<>()).add(duty);
    }

    /** Whether a duty would change what the vertex says, by being the first of its wording or the one to speak for it. */
    boolean speaksFor(String key, DutyText duty) {
        DutyName present = wordings.get(key);
        return present == null || goesBefore(duty, present.witness());
    }

    /** A duty with clauses speaks for the wording before one without; among equals the smaller id. */
    private static boolean goesBefore(DutyText one, DutyText other) {
        if (one.clauses().isEmpty() != other.clauses().isEmpty()) {
            return other.clauses().isEmpty();
        }
        return one.id().compareTo(other.id()) <= 0;
    }

    /** Takes duties out. Returns those of the wording that remain where the one that spoke for it is gone. */
    List<String> remove(String key, Set<String> duties) {
        TreeSet<String> ids = bearers.get(key);
        if (ids == null || !ids.removeAll(duties)) {
            return List.of();
        }
        DutyName wording = wordings.get(key);
        boolean spoke = wording != null && duties.contains(wording.witness().id());
        if (ids.isEmpty()) {
            bearers.remove(key);
        }
        if (spoke) {
            wordings.remove(key);
            measure();
            return new ArrayList<>(ids);
        }
        return List.of();
    }

    /** Takes a wording out with all its duties. */
    Parcel take(String key) {
        DutyName wording = wordings.remove(key);
        TreeSet<String> duties = bearers.remove(key);
        if (wording == null || duties == null) {
            throw new IllegalStateException("the vertex “" + id + "” has no wording “" + key + "”");
        }
        measure();
        return new Parcel(wording, duties);
    }

    /** Puts a wording in with all its duties. */
    void put(Parcel parcel) {
        wordings.put(parcel.wording().key(), parcel.wording());
        bearers.put(parcel.wording().key(), parcel.duties());
        measure();
    }

    /**
     * A wording on its way from one vertex to another.
     *
     * @param wording the wording
     * @param duties the ids of its duties
     */
    record Parcel(DutyName wording, TreeSet<String> duties) {}

    private void measure() {
        length = wordings.values().stream()
                .mapToInt(wording -> wording.key().length())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    boolean isEmpty() {
        return wordings.isEmpty();
    }

    Set<String> keys() {
        return wordings.keySet();
    }

    DutyName wording(String key) {
        return wordings.get(key);
    }

    Iterable<DutyName> wordings() {
        return wordings.values();
    }

    /** The wording by which it is called: the shortest. */
    DutyName first() {
        DutyName first = null;
        for (DutyName wording : wordings.values()) {
            if (first == null || wording.key().length() < first.key().length()) {
                first = wording;
            }
        }
        if (first == null) {
            throw new IllegalStateException("the vertex “" + id + "” has no wording left");
        }
        return first;
    }

    /** The id of the matter that is built around it. */
    String matterId() {
        return Matter.idOf(first().key());
    }

    /** The matter that is built around it, with the wordings and duties of its members. */
    Matter matter(List<MatterNode> members) {
        Set<String> keys = new TreeSet<>();
        Set<String> duties = new TreeSet<>();
        for (MatterNode member : members) {
            keys.addAll(member.keys());
            member.keys().forEach(key -> duties.addAll(member.duties(key)));
        }
        DutyName first = first();
        return new Matter(
                matterId(),
                first.witness().name(),
                first.key(),
                first.witness().id(),
                List.copyOf(keys),
                List.copyOf(duties));
    }

    /** How far the matter that is built around it is spread, with the duties of its members. */
    MatterStatistics spread(List<MatterNode> members) {
        List<MatterStatistics.Bearing> wordings = new ArrayList<>();
        TreeSet<String> duties = new TreeSet<>();
        for (MatterNode member : members) {
            member.bearers.forEach((key, bearing) -> {
                String speaking = member.wordings.get(key).witness().id();
                wordings.add(new MatterStatistics.Bearing(speaking, bearing.size()));
                duties.addAll(bearing);
            });
        }
        MatterStatistics.Count count = new MatterStatistics.Count();
        String township = "";
        long ordinal = -1;
        for (String duty : duties) {
            if (!duty.startsWith(township) || ordinal < 0) {
                township = duty.substring(0, duty.indexOf('/') + 1);
                ordinal++;
            }
            count.add(ordinal, duty.charAt(duty.lastIndexOf('/') + 1));
        }
        return count.of(first().witness().id(), wordings);
    }

    /** How a wording overlaps it: by the likest of its own wordings. */
    Judgement touchedBy(DutyName wording) {
        Judgement best = null;
        for (DutyName own : wordings.values()) {
            Judgement judgement = OverlapJudge.judge(wording, own);
            if (best == null || judgement.score() > best.score()) {
                best = judgement;
            }
        }
        if (best == null) {
            throw new IllegalStateException("the vertex “" + id + "” has no wording left");
        }
        return best;
    }

    Set<String> duties(String key) {
        return bearers.getOrDefault(key, new TreeSet<>());
    }
}
