package org.dutygraph.graph.matters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dutygraph.graph.write.Statements;
import org.dutygraph.matter.Matter;

/**
 * What a placement has to write, in portions that fit into a transaction each: first the matters, then relationships that
 * go and come, then the duties of new lists, which copy the relationships of a duty with the same wording, and last the
 * matters' statistics.
 */
final class PlacementPlan {

    /** The most rows of matters, or relationships of duties, in a portion. */
    private static final int MOST = 5000;

    private final PlacedLists lists;
    private final List<Portion> portions = new ArrayList<>();

    private PlacementPlan(PlacedLists lists) {
        this.lists = lists;
    }

    /** A part of the plan; repeated, it writes the same. */
    interface Portion {
        Written write(Statements statements);
    }

    /**
     * What a portion wrote.
     *
     * @param duties how many duties have another placement than before
     * @param relationships how many relationships came and went
     * @param left the ids of matters that some duties no longer belong to
     */
    record Written(int duties, int relationships, Set<String> left) {}

    /** The plan for some changed lists; all other duties are as they were written last. */
    static PlacementPlan ofChange(PlacedLists lists, PlacedLists.Change change) {
        PlacementPlan plan = new PlacementPlan(lists);
        List<PlacedLists.Shift> shifts = lists.shifts(change);
        Set<String> alone = new TreeSet<>();
        Map<String, String> likes = new HashMap<>();
        for (String key : new TreeSet<>(change.fresh().values())) {
            lists.matters().duties(key).stream()
                    .filter(duty -> !change.fresh().containsKey(duty))
                    .min(String::compareTo)
                    .ifPresentOrElse(duty -> likes.put(key, duty), () -> alone.add(key));
        }
        Set<String> keys = new TreeSet<>(alone);
        shifts.forEach(shift -> keys.add(shift.key()));
        plan.matters(keys);
        shifts.forEach(shift -> plan.shift(shift, change.fresh().keySet()));
        plan.fresh(change.fresh(), likes);
        Set<String> touched = new TreeSet<>(change.homesBefore());
        keys.addAll(change.fresh().values());
        keys.forEach(key -> touched.add(lists.matters().matterOf(key).id()));
        shifts.forEach(shift -> touched.addAll(shift.homesLeft()));
        plan.statistics(touched);
        return plan;
    }

    /** The plan for a graph of which nothing is known: every duty is compared. */
    static PlacementPlan ofAll(PlacedLists lists) {
        PlacementPlan plan = new PlacementPlan(lists);
        List<String> keys = lists.restart();
        plan.matters(keys);
        Map<String, String> some = new LinkedHashMap<>();
        for (String key : keys) {
            lists.matters().duties(key).stream().sorted().forEach(duty -> some.put(duty, key));
            if (some.size() >= MOST / 5) {
                plan.compare(Map.copyOf(some));
                some.clear();
            }
        }
        plan.compare(Map.copyOf(some));
        Set<String> all = new TreeSet<>();
        keys.forEach(key -> all.add(lists.matters().matterOf(key).id()));
        plan.statistics(all);
        return plan;
    }

    List<Portion> portions() {
        return List.copyOf(portions);
    }

    private void matters(Collection<String> keys) {
        Map<String, Matter> homes = new TreeMap<>();
        for (String key : keys) {
            Matter home = lists.matters().matterOf(key);
            homes.put(home.id(), home);
        }
        List<Map<String, Object>> rows =
                homes.values().stream().map(MatterRelationship::matter).toList();
        for (int from = 0; from < rows.size(); from += MOST) {
            List<Map<String, Object>> some = rows.subList(from, Math.min(rows.size(), from + MOST));
            portions.add(statements -> {
                statements.unwind("matter/merge-matters", some);
                return new Written(0, some.size(), Set.of());
            });
        }
    }

    private void statistics(Set<String> ids) {
        List<Map<String, Object>> rows = new ArrayList<>();
        lists.matters().statistics(ids).forEach((id, each) -> rows.add(Map.of("id", id, "spread", each.properties())));
        for (int from = 0; from < rows.size(); from += MOST) {
            List<Map<String, Object>> some = rows.subList(from, Math.min(rows.size(), from + MOST));
            portions.add(statements -> {
                statements.unwind("matter/set-statistics", some);
                return new Written(0, some.size(), Set.of());
            });
        }
    }

    private void shift(PlacedLists.Shift shift, Set<String> fresh) {
        List<String> duties = lists.matters().duties(shift.key()).stream()
                .filter(duty -> !fresh.contains(duty))
                .sorted()
                .toList();
        if (duties.isEmpty()) {
            return;
        }
        Set<String> left = new TreeSet<>();
        shift.gone().forEach(key -> left.add(key.substring(key.indexOf(' ') + 1)));
        portions.add(statements -> {
            if (!shift.gone().isEmpty()) {
                statements.unwind("matter/delete-placements", List.of(Map.of("duties", duties, "ties", shift.gone())));
            }
            statements.unwind(
                    "matter/create-placements",
                    shift.fresh().stream().map(edge -> edge.row(duties)).toList());
            return new Written(
                    duties.size(),
                    duties.size() * (shift.gone().size() + shift.fresh().size()),
                    left);
        });
    }

    /** Duties of new and changed lists; those that did not change within their list have their relationships already. */
    private void fresh(Map<String, String> fresh, Map<String, String> likes) {
        List<String> duties = List.copyOf(new TreeSet<>(fresh.keySet()));
        for (int from = 0; from < duties.size(); from += MOST / 5) {
            List<String> some = duties.subList(from, Math.min(duties.size(), from + MOST / 5));
            portions.add(statements -> {
                Map<String, Set<MatterRelationship>> standing = standing(statements, some);
                Map<String, String> others = new TreeMap<>();
                List<Map<String, Object>> alike = new ArrayList<>();
                for (String duty : some) {
                    String key = Objects.requireNonNull(fresh.get(duty));
                    String like = likes.get(key);
                    if (like == null || standing.containsKey(duty)) {
                        others.put(duty, key);
                    } else {
                        alike.add(Map.of("duty", duty, "like", like));
                    }
                }
                statements.unwind("matter/copy-placements", alike);
                Written written = write(statements, others, standing);
                return new Written(
                        alike.size() + written.duties(), alike.size() * 10 + written.relationships(), written.left());
            });
        }
    }

    private void compare(Map<String, String> duties) {
        portions.add(statements -> write(statements, duties, standing(statements, duties.keySet())));
    }

    /** Writes only the differences. */
    private Written write(
            Statements statements, Map<String, String> duties, Map<String, Set<MatterRelationship>> standing) {
        Map<String, List<MatterRelationship>> wanted = new HashMap<>();
        List<Map<String, Object>> gone = new ArrayList<>();
        Map<MatterRelationship, List<String>> fresh = new LinkedHashMap<>();
        Set<String> left = new TreeSet<>();
        int changed = 0;
        int count = 0;
        for (Map.Entry<String, String> duty : new TreeMap<>(duties).entrySet()) {
            Set<MatterRelationship> before = standing.getOrDefault(duty.getKey(), Set.of());
            Set<MatterRelationship> lost = new LinkedHashSet<>(before);
            Set<MatterRelationship> won = new LinkedHashSet<>(wanted.computeIfAbsent(duty.getValue(), lists::edges));
            lost.removeAll(won);
            won.removeAll(before);
            lost.forEach(edge -> left.add(edge.matter()));
            if (!lost.isEmpty()) {
                gone.add(Map.of(
                        "duties",
                        List.of(duty.getKey()),
                        "ties",
                        lost.stream().map(MatterRelationship::key).toList()));
            }
            won.forEach(edge ->
                    fresh.computeIfAbsent(edge, key -> new ArrayList<>()).add(duty.getKey()));
            changed += lost.isEmpty() && won.isEmpty() ? 0 : 1;
            count += lost.size() + won.size();
        }
        statements.unwind("matter/delete-placements", gone);
        List<Map<String, Object>> rows = new ArrayList<>();
        fresh.forEach((edge, some) -> rows.add(edge.row(some)));
        statements.unwind("matter/create-placements", rows);
        return new Written(changed, count, left);
    }

    private static Map<String, Set<MatterRelationship>> standing(Statements statements, Collection<String> duties) {
        Map<String, Set<MatterRelationship>> standing = new HashMap<>();
        for (Map<String, Object> row :
                statements.fetch("matter/find-placements", Map.of("duties", List.copyOf(duties)))) {
            Map<String, Object> properties = new TreeMap<>();
            ((Map<?, ?>) row.get("properties")).forEach((name, value) -> properties.put((String) name, value));
            standing.computeIfAbsent((String) row.get("duty"), duty -> new HashSet<>())
                    .add(new MatterRelationship((String) row.get("type"), (String) row.get("matter"), properties));
        }
        return standing;
    }
}
