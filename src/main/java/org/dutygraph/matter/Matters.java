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
 * Which wordings are the same matter, for a set of duties that grows and shrinks.
 *
 * <p>Wordings in the order of {@link MatterNode#RANK}: one that is the same as no pivot before it is a pivot itself; every
 * other one belongs to the pivot it is most alike. That is the greedy maximal independent set, which hangs on the set of
 * wordings alone: whatever the order in which duties came and went, the same set gives the same matters. A change is
 * carried only to the wordings it reaches, and candidates come from an index.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Matters {

    private static final Judgement ITSELF =
            new Judgement(MatterRelation.SAME, 1, List.of(new Evidence(Evidence.What.TEXT, 1, "")));
    private static final Judgement TOGETHER =
            new Judgement(MatterRelation.SAME, 1, List.of(new Evidence(Evidence.What.PERSON, 1, "")));

    private final DutyNameReader reader = DutyNameReader.bundled();
    private Decisions decisions;
    private Map<String, String> together;
    private Set<String> keptApart;
    private final Function<String, @Nullable DutyText> texts;
    private final Map<String, MatterNode> vertices = new HashMap<>();
    private final ConceptIndex all = new ConceptIndex();
    private final ConceptIndex pivots = new ConceptIndex();
    private final TreeSet<MatterNode> unsettled = new TreeSet<>(MatterNode.RANK);
    private final Set<MatterNode> homeless = new HashSet<>();
    private final PendingPlacements moved = new PendingPlacements();

    /**
     * Without any duty.
     *
     * @param texts the text of a duty that was added before, by its id, null where it is gone; asked only where the duty
     *     that spoke for a wording is removed and others remain
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

    /** The wording of a name: duties whose names have the same key are the same matter. */
    public String key(DutyText duty) {
        return reader.key(duty.name());
    }

    /** Takes duties in. */
    public void addAll(Collection<DutyText> duties) {
        duties.forEach(this::enter);
        settle();
    }

    /** Takes duties out. */
    public void removeAll(Collection<DutyText> duties) {
        Map<String, String> keys = new TreeMap<>();
        duties.forEach(duty -> keys.put(duty.id(), key(duty)));
        removeAll(keys);
    }

    /** Takes duties out; {@code keys} holds the id of each with the wording it was taken in by. */
    public void removeAll(Map<String, String> keys) {
        Map<String, Set<String>> byKey = new TreeMap<>();
        keys.forEach((duty, key) ->
                byKey.computeIfAbsent(key, wording -> new TreeSet<>()).add(duty));
        byKey.forEach(this::leave);
        settle();
    }

    /** Goes by other decisions from now on: only the wordings they are about, and those near them, are looked at anew. */
    public void decide(Decisions next) {
        Set<String> keys = decisions.otherwiseIn(next);
        List<MatterNode.Parcel> parcels = new ArrayList<>();
        for (String key : keys) {
            MatterNode vertex = vertices.get(together.getOrDefault(key, key));
            if (vertex != null && vertex.keys().contains(key)) {
                moved.addAll(vertex.keys());
                change(vertex, () -> parcels.add(vertex.take(key)));
                forgetIfEmpty(vertex);
            }
        }
        decisions = next;
        together = next.together();
        keptApart = next.keptApart();
        for (MatterNode.Parcel parcel : parcels) {
            String key = parcel.wording().key();
            MatterNode vertex = vertices.computeIfAbsent(together.getOrDefault(key, key), MatterNode::new);
            change(vertex, () -> vertex.put(parcel));
            moved.addAll(vertex.keys());
        }
        settle();
    }

    /** The ids of the duties of a wording, in the order of their characters. */
    public Set<String> duties(String key) {
        MatterNode vertex = vertices.get(together.getOrDefault(key, key));
        return vertex == null ? Set.of() : Set.copyOf(vertex.duties(key));
    }

    /** Every wording, in the order of their characters. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        vertices.values().forEach(vertex -> keys.addAll(vertex.keys()));
        return keys;
    }

    /** The matter that a wording belongs to, without its other wordings and its duties. */
    public Matter home(String key) {
        MatterNode vertex = vertices.get(together.getOrDefault(key, key));
        if (vertex == null) {
            throw unknown(key);
        }
        return home(vertex).matter(List.of());
    }

    /** Every matter, in the order of the ids. */
    public List<Matter> matters() {
        Map<MatterNode, List<MatterNode>> members = new HashMap<>();
        vertices.values().forEach(vertex -> members.computeIfAbsent(home(vertex), key -> new ArrayList<>())
                .add(vertex));
        return members.entrySet().stream()
                .map(entry -> entry.getKey().matter(entry.getValue()))
                .sorted(Comparator.comparing(Matter::id))
                .toList();
    }

    /** How far some matters are spread, by their ids; one that no wording belongs to has none. */
    public Map<String, MatterStatistics> spreads(Set<String> ids) {
        Map<MatterNode, List<MatterNode>> members = new HashMap<>();
        Map<MatterNode, Boolean> wanted = new HashMap<>();
        for (MatterNode vertex : vertices.values()) {
            MatterNode home = home(vertex);
            if (wanted.computeIfAbsent(home, pivot -> ids.contains(pivot.matterId()))) {
                members.computeIfAbsent(home, pivot -> new ArrayList<>()).add(vertex);
            }
        }
        Map<String, MatterStatistics> spreads = new TreeMap<>();
        members.forEach((home, all) -> spreads.put(home.matterId(), home.spread(all)));
        return spreads;
    }

    /** Where a wording belongs and what it overlaps. */
    public Placement placement(String key) {
        MatterNode vertex = vertices.get(together.getOrDefault(key, key));
        if (vertex == null) {
            throw unknown(key);
        }
        MatterNode home = home(vertex);
        List<Placement.Touch> touches = new ArrayList<>();
        for (MatterNode pivot : pivots.near(vertex)) {
            if (pivot != home) {
                touch(key, vertex, pivot).ifPresent(touches::add);
            }
        }
        touches.sort(Comparator.comparingDouble(
                        (Placement.Touch touch) -> -touch.judgement().score())
                .thenComparing(Placement.Touch::matter));
        return new Placement(
                key, vertex.wording(key).witness().name(), home.matterId(), toHome(key, vertex, home), touches);
    }

    private Optional<Placement.Touch> touch(String key, MatterNode vertex, MatterNode pivot) {
        Judgement judgement = pivot.touchedBy(vertex.wording(key));
        return judgement.relation().touches()
                ? Optional.of(new Placement.Touch(
                        pivot.matterId(),
                        pivot.first().witness().name(),
                        judgement,
                        Likeness.same(decisions, vertex, pivot)))
                : Optional.empty();
    }

    private Judgement toHome(String key, MatterNode vertex, MatterNode home) {
        if (home != vertex) {
            return Likeness.same(decisions, vertex, home);
        }
        return vertex.first().key().equals(key) ? ITSELF : TOGETHER;
    }

    private static IllegalArgumentException unknown(String key) {
        return new IllegalArgumentException("no duty has the wording “" + key + "”; take its list in first");
    }

    /** The wordings of {@link #stirred}. */
    public List<String> moved() {
        return stirred().stream().map(PlacementChange::key).toList();
    }

    /** The wordings whose placement may have changed since this was asked last, in the order of their characters. */
    public List<PlacementChange> stirred() {
        return moved.taken(this::isKnown, this::stirred);
    }

    private boolean isKnown(String key) {
        MatterNode vertex = vertices.get(together.getOrDefault(key, key));
        return vertex != null && vertex.keys().contains(key);
    }

    private PlacementChange stirred(String key, Map<String, MatterNode> near) {
        MatterNode vertex = Objects.requireNonNull(vertices.get(together.getOrDefault(key, key)));
        MatterNode home = home(vertex);
        if (near.containsValue(home) || near.containsKey(home.matterId())) {
            return PlacementChange.whole(key);
        }
        Set<String> matters = new TreeSet<>(near.keySet());
        List<Placement.Touch> touches = new ArrayList<>();
        for (MatterNode pivot : Set.copyOf(near.values())) {
            if (pivot.pivot && !pivot.isEmpty() && vertices.get(pivot.id) == pivot) {
                matters.add(pivot.matterId());
                if (ConceptIndex.areNear(vertex, pivot)) {
                    touch(key, vertex, pivot).ifPresent(touches::add);
                }
            }
        }
        return new PlacementChange(key, false, matters, touches);
    }

    private void enter(DutyText duty) {
        String key = key(duty);
        MatterNode vertex = vertices.computeIfAbsent(together.getOrDefault(key, key), MatterNode::new);
        // Most duties of a further list are worded as others before; their clauses need not be read.
        if (vertex.speaksFor(key, duty)) {
            moved.add(key);
            DutyName wording = reader.read(duty);
            change(vertex, () -> vertex.add(wording));
        } else {
            vertex.bear(key, duty.id());
        }
    }

    private void leave(String key, Set<String> duties) {
        MatterNode vertex = vertices.get(together.getOrDefault(key, key));
        if (vertex == null || !vertex.keys().contains(key)) {
            return;
        }
        change(vertex, () -> speakAgain(vertex, key, vertex.remove(key, duties)));
        forgetIfEmpty(vertex);
    }

    /** Finds another duty to speak for a wording: the smallest id with clauses, else the smallest. */
    private void speakAgain(MatterNode vertex, String key, List<String> remaining) {
        for (String id : remaining) {
            DutyText text = texts.apply(id);
            if (text == null || !key(text).equals(key)) {
                // Written anew since; who takes its list in again will say so.
                vertex.remove(key, Set.of(id));
                continue;
            }
            vertex.add(reader.read(text));
            if (!text.clauses().isEmpty()) {
                return;
            }
        }
    }

    private void forgetIfEmpty(MatterNode vertex) {
        if (vertex.isEmpty()) {
            vertices.remove(vertex.id);
            unsettled.remove(vertex);
        }
    }

    /** Changes what a vertex says: what it was the same as before, and what it will be, is looked at anew. */
    private void change(MatterNode vertex, Runnable change) {
        unsettled.remove(vertex);
        if (!vertex.isEmpty()) {
            if (vertex.pivot) {
                setPivot(vertex, false);
            }
            all.remove(vertex);
        }
        change.run();
        vertex.home = null;
        if (!vertex.isEmpty()) {
            all.add(vertex);
            unsettled.add(vertex);
        }
    }

    /** Makes a vertex a pivot or not, and has everything looked at that hung on it. */
    private void setPivot(MatterNode vertex, boolean pivot) {
        vertex.pivot = pivot;
        if (pivot) {
            pivots.add(vertex);
        } else {
            pivots.remove(vertex);
        }
        for (MatterNode neighbour : all.alike(vertex)) {
            if (Likeness.areSame(decisions, vertex, neighbour)) {
                homeless.add(neighbour);
                if (MatterNode.RANK.compare(vertex, neighbour) < 0) {
                    unsettled.add(neighbour);
                }
            }
        }
        moved.near(all.near(vertex), vertex);
    }

    private void settle() {
        while (!unsettled.isEmpty()) {
            MatterNode vertex = unsettled.pollFirst();
            boolean pivot = pivots.alike(vertex).stream()
                    .filter(other -> MatterNode.RANK.compare(other, vertex) < 0)
                    .noneMatch(other -> Likeness.areSame(decisions, vertex, other));
            if (pivot != vertex.pivot) {
                setPivot(vertex, pivot);
            }
            homeless.add(vertex);
        }
        keptApart.stream().map(vertices::get).filter(Objects::nonNull).forEach(homeless::add);
        TreeSet<MatterNode> order = new TreeSet<>(MatterNode.RANK);
        homeless.stream().filter(vertex -> !vertex.isEmpty()).forEach(order::add);
        homeless.clear();
        order.stream().filter(vertex -> keptApart(vertex)).forEach(vertex -> vertex.home = null);
        for (MatterNode vertex : order) {
            MatterNode home = vertex.pivot ? vertex : likest(vertex);
            if (home != vertex.home) {
                vertex.home = home;
                moved.addAll(vertex.keys());
            }
        }
    }

    /** The pivot a vertex is most alike; itself where a person keeps it apart from what is there. */
    private MatterNode likest(MatterNode vertex) {
        MatterNode best = vertex;
        double most = 0;
        for (MatterNode pivot : pivots.alike(vertex)) {
            if (Likeness.areSame(decisions, vertex, pivot) && !barred(vertex, pivot)) {
                double score = Likeness.same(decisions, vertex, pivot).score();
                if (score > most) {
                    best = pivot;
                    most = score;
                }
            }
        }
        return best;
    }

    private boolean keptApart(MatterNode vertex) {
        return vertex.keys().stream().anyMatch(keptApart::contains);
    }

    private boolean barred(MatterNode vertex, MatterNode pivot) {
        if (!keptApart(vertex)) {
            return false;
        }
        return keptApart.stream()
                .map(key -> vertices.get(together.getOrDefault(key, key)))
                .filter(other -> other != null && other != vertex && other.home == pivot)
                .anyMatch(other -> decisions.notSame(vertex.keys(), other.keys()));
    }

    private static MatterNode home(MatterNode vertex) {
        return vertex.home == null ? vertex : vertex.home;
    }
}
