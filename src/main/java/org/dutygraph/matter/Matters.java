package org.dutygraph.matter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Groups duty names into matters, for a set of duties that changes.
 *
 * <p>Names are taken in the order of {@link MatterNode#RANK}: one that is the same as no earlier pivot becomes a pivot;
 * every other one belongs to the most similar pivot. This is the greedy maximal independent set. It depends on the set of
 * names alone, not on the order of changes. A change updates only the names it affects; an index gives the candidates.
 *
 * <p>Not thread-safe.
 */
public final class Matters {

    private static final Judgement APART =
            new Judgement(MatterRelation.NONE, 0, List.of(new Evidence(Evidence.What.PERSON, 0, "")));
    private static final Judgement ITSELF =
            new Judgement(MatterRelation.SAME, 1, List.of(new Evidence(Evidence.What.TEXT, 1, "")));
    private static final Judgement TOGETHER =
            new Judgement(MatterRelation.SAME, 1, List.of(new Evidence(Evidence.What.PERSON, 1, "")));

    private final DutyNameReader reader = DutyNameReader.bundled();
    private Decisions decisions;
    private Map<String, String> together;
    private Set<String> keptApart;
    private final Function<String, @Nullable DutyText> texts;
    private final Map<String, MatterNode> nodes = new HashMap<>();
    private final ConceptIndex all = new ConceptIndex();
    private final ConceptIndex pivots = new ConceptIndex();
    private final TreeSet<MatterNode> pivotPending = new TreeSet<>(MatterNode.RANK);
    private final Set<MatterNode> assignPending = new HashSet<>();
    private final PendingPlacements changed = new PendingPlacements();

    /**
     * Creates an empty set.
     *
     * @param texts the text of an added duty by id, null if it is gone; called only where a representative is removed and
     *     other duties of the name remain
     */
    public Matters(Decisions decisions, Function<String, @Nullable DutyText> texts) {
        this.decisions = decisions;
        this.together = decisions.together();
        this.keptApart = decisions.keptApart();
        this.texts = texts;
    }

    /** The matters of a set of duties. */
    public static Matters of(Collection<DutyText> duties, Decisions decisions) {
        Map<String, DutyText> texts = new HashMap<>();
        duties.forEach(duty -> texts.put(duty.id(), duty));
        Matters matters = new Matters(decisions, texts::get);
        matters.addAll(duties);
        return matters;
    }

    /** The key of a duty's name; duties with the same key are the same matter. */
    public String key(DutyText duty) {
        return reader.key(duty.name());
    }

    /** Adds duties. */
    public void addAll(Collection<DutyText> duties) {
        duties.forEach(this::enter);
        settle();
    }

    /** Removes duties. */
    public void removeAll(Collection<DutyText> duties) {
        Map<String, String> keys = new TreeMap<>();
        duties.forEach(duty -> keys.put(duty.id(), key(duty)));
        removeAll(keys);
    }

    /** Removes duties; {@code keys} maps each id to the key it was added with. */
    public void removeAll(Map<String, String> keys) {
        Map<String, Set<String>> byKey = new TreeMap<>();
        keys.forEach((duty, key) ->
                byKey.computeIfAbsent(key, ignored -> new TreeSet<>()).add(duty));
        byKey.forEach(this::leave);
        settle();
    }

    /** Replaces the decisions; only the names they concern, and similar ones, are updated. */
    public void decide(Decisions next) {
        Set<String> keys = decisions.changedKeys(next);
        List<MatterNode.MovedName> movedNames = new ArrayList<>();
        for (String key : keys) {
            MatterNode node = node(key);
            if (node != null && node.keys().contains(key)) {
                changed.addAll(node.keys());
                change(node, () -> movedNames.add(node.removeName(key)));
                removeIfEmpty(node);
            }
        }
        decisions = next;
        together = next.together();
        keptApart = next.keptApart();
        for (MatterNode.MovedName movedName : movedNames) {
            String key = movedName.dutyName().key();
            MatterNode node = nodes.computeIfAbsent(together.getOrDefault(key, key), MatterNode::new);
            change(node, () -> node.addName(movedName));
            changed.addAll(node.keys());
        }
        settle();
    }

    /** The ids of the duties with a key. */
    public Set<String> duties(String key) {
        MatterNode node = node(key);
        return node == null ? Set.of() : Set.copyOf(node.duties(key));
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        nodes.values().forEach(node -> keys.addAll(node.keys()));
        return keys;
    }

    /** The matter of a key, without its other names and its duties. */
    public Matter matterOf(String key) {
        return pivotOf(knownNode(key)).matter(List.of());
    }

    /** All matters, sorted by id. */
    public List<Matter> matters() {
        Map<MatterNode, List<MatterNode>> members = new HashMap<>();
        nodes.values().forEach(node -> members.computeIfAbsent(pivotOf(node), key -> new ArrayList<>())
                .add(node));
        return members.entrySet().stream()
                .map(entry -> entry.getKey().matter(entry.getValue()))
                .sorted(Comparator.comparing(Matter::id))
                .toList();
    }

    /** The statistics of some matters by id; an empty matter has none. */
    public Map<String, MatterStatistics> statistics(Set<String> ids) {
        Map<MatterNode, List<MatterNode>> members = new HashMap<>();
        Map<MatterNode, Boolean> wanted = new HashMap<>();
        for (MatterNode node : nodes.values()) {
            MatterNode ownPivot = pivotOf(node);
            if (wanted.computeIfAbsent(ownPivot, pivot -> ids.contains(pivot.matterId()))) {
                members.computeIfAbsent(ownPivot, pivot -> new ArrayList<>()).add(node);
            }
        }
        Map<String, MatterStatistics> statistics = new TreeMap<>();
        members.forEach((ownPivot, all) -> statistics.put(ownPivot.matterId(), ownPivot.statistics(all)));
        return statistics;
    }

    /** The matter of a key, and the matters it overlaps. */
    public Placement placement(String key) {
        MatterNode node = knownNode(key);
        MatterNode ownPivot = pivotOf(node);
        List<Placement.Touch> touches = new ArrayList<>();
        for (MatterNode pivot : pivots.near(node)) {
            if (pivot != ownPivot) {
                touch(key, node, pivot).ifPresent(touches::add);
            }
        }
        touches.sort(Comparator.comparingDouble(
                        (Placement.Touch touch) -> -touch.judgement().score())
                .thenComparing(Placement.Touch::matter));
        return new Placement(
                key,
                node.dutyName(key).representative().name(),
                ownPivot.matterId(),
                toPivot(key, node, ownPivot),
                touches);
    }

    private Optional<Placement.Touch> touch(String key, MatterNode node, MatterNode pivot) {
        Judgement judgement = pivot.overlap(node.dutyName(key));
        return judgement.relation().touches()
                ? Optional.of(new Placement.Touch(
                        pivot.matterId(), pivot.first().representative().name(), judgement, same(node, pivot)))
                : Optional.empty();
    }

    private Judgement toPivot(String key, MatterNode node, MatterNode ownPivot) {
        if (ownPivot != node) {
            return same(node, ownPivot);
        }
        return node.first().key().equals(key) ? ITSELF : TOGETHER;
    }

    private @Nullable MatterNode node(String key) {
        return nodes.get(together.getOrDefault(key, key));
    }

    private MatterNode knownNode(String key) {
        MatterNode node = node(key);
        if (node == null) {
            throw new IllegalArgumentException("no duty has the wording “" + key + "”; take its list in first");
        }
        return node;
    }

    /** The possible changes of placements since the last call, sorted by key. */
    public List<PlacementChange> drainPlacementChanges() {
        return changed.removeAll(this::isKnown, this::changeOf);
    }

    private boolean isKnown(String key) {
        MatterNode node = node(key);
        return node != null && node.keys().contains(key);
    }

    private PlacementChange changeOf(String key, Map<String, MatterNode> near) {
        MatterNode node = knownNode(key);
        MatterNode ownPivot = pivotOf(node);
        if (near.containsValue(ownPivot) || near.containsKey(ownPivot.matterId())) {
            return PlacementChange.complete(key);
        }
        Set<String> matters = new TreeSet<>(near.keySet());
        List<Placement.Touch> touches = new ArrayList<>();
        for (MatterNode pivot : Set.copyOf(near.values())) {
            if (pivot.isPivot && !pivot.isEmpty() && nodes.get(pivot.id) == pivot) {
                matters.add(pivot.matterId());
                if (ConceptIndex.areNear(node, pivot)) {
                    touch(key, node, pivot).ifPresent(touches::add);
                }
            }
        }
        return new PlacementChange(key, false, matters, touches);
    }

    private void enter(DutyText duty) {
        String key = key(duty);
        MatterNode node = nodes.computeIfAbsent(together.getOrDefault(key, key), MatterNode::new);
        // Most duties of a further list have a known name; their clauses need not be parsed.
        if (node.isRepresentative(key, duty)) {
            changed.add(key);
            DutyName dutyName = reader.read(duty);
            change(node, () -> node.add(dutyName));
        } else {
            node.addDuty(key, duty.id());
        }
    }

    private void leave(String key, Set<String> duties) {
        MatterNode node = node(key);
        if (node == null || !node.keys().contains(key)) {
            return;
        }
        change(node, () -> chooseRepresentative(node, key, node.remove(key, duties)));
        removeIfEmpty(node);
    }

    /** Chooses a new representative: the smallest id with clauses, else the smallest. */
    private void chooseRepresentative(MatterNode node, String key, List<String> remaining) {
        for (String id : remaining) {
            DutyText text = texts.apply(id);
            if (text == null || !key(text).equals(key)) {
                // Changed since; it is added again with its list.
                node.remove(key, Set.of(id));
                continue;
            }
            node.add(reader.read(text));
            if (!text.clauses().isEmpty()) {
                return;
            }
        }
    }

    private void removeIfEmpty(MatterNode node) {
        if (node.isEmpty()) {
            nodes.remove(node.id);
            pivotPending.remove(node);
        }
    }

    /** Changes a node's names; similar nodes, before and after, are updated by {@link #settle}. */
    private void change(MatterNode node, Runnable change) {
        pivotPending.remove(node);
        if (!node.isEmpty()) {
            if (node.isPivot) {
                setPivot(node, false);
            }
            all.remove(node);
        }
        change.run();
        node.pivot = null;
        if (!node.isEmpty()) {
            all.add(node);
            pivotPending.add(node);
        }
    }

    /** Makes a node a pivot or not, and marks everything that depends on it. */
    private void setPivot(MatterNode node, boolean pivot) {
        node.isPivot = pivot;
        if (pivot) {
            pivots.add(node);
        } else {
            pivots.remove(node);
        }
        for (MatterNode neighbour : all.alike(node)) {
            if (areSame(node, neighbour)) {
                assignPending.add(neighbour);
                if (MatterNode.RANK.compare(node, neighbour) < 0) {
                    pivotPending.add(neighbour);
                }
            }
        }
        changed.near(all.near(node), node);
    }

    private void settle() {
        while (!pivotPending.isEmpty()) {
            MatterNode node = pivotPending.pollFirst();
            boolean pivot = pivots.alike(node).stream()
                    .filter(other -> MatterNode.RANK.compare(other, node) < 0)
                    .noneMatch(other -> areSame(node, other));
            if (pivot != node.isPivot) {
                setPivot(node, pivot);
            }
            assignPending.add(node);
        }
        keptApart.stream().map(nodes::get).filter(Objects::nonNull).forEach(assignPending::add);
        TreeSet<MatterNode> order = new TreeSet<>(MatterNode.RANK);
        assignPending.stream().filter(node -> !node.isEmpty()).forEach(order::add);
        assignPending.clear();
        order.stream().filter(this::keptApart).forEach(node -> node.pivot = null);
        for (MatterNode node : order) {
            MatterNode ownPivot = node.isPivot ? node : mostSimilar(node);
            if (ownPivot != node.pivot) {
                node.pivot = ownPivot;
                changed.addAll(node.keys());
            }
        }
    }

    /** The most similar pivot; the node itself where decisions separate it from all. */
    private MatterNode mostSimilar(MatterNode node) {
        MatterNode best = node;
        double most = 0;
        for (MatterNode pivot : pivots.alike(node)) {
            if (areSame(node, pivot) && !isSeparate(node, pivot)) {
                double score = same(node, pivot).score();
                if (score > most) {
                    best = pivot;
                    most = score;
                }
            }
        }
        return best;
    }

    /** Whether a name of the one is the same as a name of the other, and no decision separates them. */
    private boolean areSame(MatterNode one, MatterNode other) {
        if (decisions.notSame(one.keys(), other.keys())) {
            return false;
        }
        for (DutyName ours : one.dutyNames()) {
            for (DutyName theirs : other.dutyNames()) {
                if (SamenessJudge.areSame(ours, theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The similarity of two nodes: that of their most similar names. */
    private Judgement same(MatterNode one, MatterNode other) {
        Judgement best = APART;
        if (!decisions.notSame(one.keys(), other.keys())) {
            for (DutyName ours : one.dutyNames()) {
                for (DutyName theirs : other.dutyNames()) {
                    Judgement judgement = SamenessJudge.same(ours, theirs);
                    if (best == APART || judgement.score() > best.score()) {
                        best = judgement;
                    }
                }
            }
        }
        return best;
    }

    private boolean keptApart(MatterNode node) {
        return node.keys().stream().anyMatch(keptApart::contains);
    }

    private boolean isSeparate(MatterNode node, MatterNode pivot) {
        if (!keptApart(node)) {
            return false;
        }
        return keptApart.stream()
                .map(this::node)
                .filter(other -> other != null && other != node && other.pivot == pivot)
                .anyMatch(other -> decisions.notSame(node.keys(), other.keys()));
    }

    private static MatterNode pivotOf(MatterNode node) {
        return node.pivot == null ? node : node.pivot;
    }
}
