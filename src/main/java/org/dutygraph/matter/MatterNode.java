package org.dutygraph.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One duty name, or several that a person joined, with their duties. */
final class MatterNode {

    /** The shortest name first: it is the most general one. */
    static final Comparator<MatterNode> RANK =
            Comparator.comparingInt((MatterNode node) -> node.length).thenComparing(node -> node.id);

    final String id;
    private final Map<String, DutyName> dutyNames = new TreeMap<>();
    private final Map<String, TreeSet<String>> dutiesByKey = new TreeMap<>();
    private int length = Integer.MAX_VALUE;

    /** Whether it is the centre of a matter. */
    boolean isPivot;

    /** The pivot of its matter, possibly itself. */
    @Nullable
    MatterNode pivot;

    MatterNode(String id) {
        this.id = id;
    }

    /** Adds the name of a representative duty. */
    void add(DutyName dutyName) {
        addDuty(dutyName.key(), dutyName.representative().id());
        if (isRepresentative(dutyName.key(), dutyName.representative())) {
            dutyNames.put(dutyName.key(), dutyName);
            updateLength();
        }
    }

    /** Adds a duty whose name is present. */
    void addDuty(String key, String duty) {
        dutiesByKey.computeIfAbsent(key, dutyName -> new TreeSet<>()).add(duty);
    }

    /** Whether a duty would be the representative of its name. */
    boolean isRepresentative(String key, DutyText duty) {
        DutyName present = dutyNames.get(key);
        return present == null
                || present.representative().yieldsTo(duty.id(), !duty.clauses().isEmpty());
    }

    /** Removes duties. Returns the remaining ones of the name if its representative is gone. */
    List<String> remove(String key, Set<String> duties) {
        TreeSet<String> ids = dutiesByKey.get(key);
        if (ids == null || !ids.removeAll(duties)) {
            return List.of();
        }
        DutyName dutyName = dutyNames.get(key);
        boolean representativeGone =
                dutyName != null && duties.contains(dutyName.representative().id());
        if (ids.isEmpty()) {
            dutiesByKey.remove(key);
        }
        if (representativeGone) {
            dutyNames.remove(key);
            updateLength();
            return new ArrayList<>(ids);
        }
        return List.of();
    }

    /** Removes a name with all its duties. */
    MovedName removeName(String key) {
        DutyName dutyName = dutyNames.remove(key);
        TreeSet<String> duties = dutiesByKey.remove(key);
        if (dutyName == null || duties == null) {
            throw new IllegalStateException("the vertex “" + id + "” has no wording “" + key + "”");
        }
        updateLength();
        return new MovedName(dutyName, duties);
    }

    /** Adds a name with all its duties. */
    void addName(MovedName moved) {
        dutyNames.put(moved.dutyName().key(), moved.dutyName());
        dutiesByKey.put(moved.dutyName().key(), moved.duties());
        updateLength();
    }

    /**
     * A name that moves from one node to another.
     *
     * @param dutyName the name
     * @param duties the ids of its duties
     */
    record MovedName(DutyName dutyName, TreeSet<String> duties) {}

    private void updateLength() {
        length = dutyNames.values().stream()
                .mapToInt(dutyName -> dutyName.key().length())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    boolean isEmpty() {
        return dutyNames.isEmpty();
    }

    Set<String> keys() {
        return dutyNames.keySet();
    }

    DutyName dutyName(String key) {
        return dutyNames.get(key);
    }

    Iterable<DutyName> dutyNames() {
        return dutyNames.values();
    }

    /** The shortest name, which is the node's own. */
    DutyName first() {
        DutyName first = null;
        for (DutyName dutyName : dutyNames.values()) {
            if (first == null || dutyName.key().length() < first.key().length()) {
                first = dutyName;
            }
        }
        if (first == null) {
            throw new IllegalStateException("the vertex “" + id + "” has no wording left");
        }
        return first;
    }

    /** The id of the matter around it. */
    String matterId() {
        return Matter.idOf(first().key());
    }

    /** The matter around it, with the names and duties of its members. */
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
                first.representative().name(),
                first.key(),
                first.representative().id(),
                List.copyOf(keys),
                List.copyOf(duties));
    }

    /** The statistics of the matter around it, with the duties of its members. */
    MatterStatistics statistics(List<MatterNode> members) {
        List<MatterStatistics.Bearing> dutyNames = new ArrayList<>();
        TreeSet<String> duties = new TreeSet<>();
        for (MatterNode member : members) {
            member.dutiesByKey.forEach((key, ids) -> {
                String representative =
                        member.dutyNames.get(key).representative().id();
                dutyNames.add(new MatterStatistics.Bearing(representative, ids.size()));
                duties.addAll(ids);
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
        return count.of(first().representative().id(), dutyNames);
    }

    /** The overlap of a name with the most similar of its own names. */
    Judgement overlap(DutyName dutyName) {
        Judgement best = null;
        for (DutyName own : dutyNames.values()) {
            Judgement judgement = OverlapJudge.judge(dutyName, own);
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
        return dutiesByKey.getOrDefault(key, new TreeSet<>());
    }
}
