package org.dutygraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dutygraph.matter.Decisions;
import org.dutygraph.matter.DutyText;
import org.dutygraph.matter.Judgement;
import org.dutygraph.matter.Matter;
import org.dutygraph.matter.Matters;
import org.dutygraph.matter.Placement;

/**
 * Places every current duty: it CONCERNS one matter and may TOUCH others. One transaction; only what changed is written.
 *
 * <p>It reads all current duties, so it is meant to be called once after a load of however many lists.
 */
public final class MatterWriter {

    private final Statements statements;
    private final Retrying retrying;

    private MatterWriter(Graph graph) {
        this.statements = new Statements(graph.client());
        this.retrying = Retrying.on(graph);
    }

    /** Makes a writer for an open graph. */
    public static MatterWriter of(Graph graph) {
        return new MatterWriter(graph);
    }

    /**
     * Places all current duties.
     *
     * @return how many duties stand elsewhere, or for other reasons, than before
     */
    public int place(Decisions decisions) {
        return retrying.write("the matters of all duties", () -> placeOnce(decisions));
    }

    private int placeOnce(Decisions decisions) {
        statements.run("19-claim-matters", Map.of());
        List<DutyText> duties = duties();
        Matters matters = Matters.of(duties, decisions);
        Map<String, List<Edge>> wanted = wanted(matters, duties);
        Map<String, List<Edge>> standing = standing();
        Set<String> changed = new TreeSet<>(wanted.keySet());
        changed.removeIf(duty -> wanted.get(duty).equals(standing.get(duty)));
        statements.unwind(
                "23-matters", matters.matters().stream().map(MatterWriter::row).toList());
        statements.run("24-unplace", Map.of("ids", List.copyOf(changed)));
        statements.unwind(
                "25-place",
                changed.stream()
                        .flatMap(duty -> wanted.get(duty).stream().map(edge -> edge.row(duty)))
                        .toList());
        statements.run("26-sweep-matters", Map.of());
        return changed.size();
    }

    private List<DutyText> duties() {
        Map<Object, List<String>> places = new HashMap<>();
        statements
                .fetch("21-places", Map.of())
                .forEach(row -> places.put(row.get("township"), words(row.get("names"))));
        return statements.fetch("20-duties-to-place", Map.of()).stream()
                .map(row -> DutyText.of(
                        text(row, "id"),
                        text(row, "kind").substring(0, 1),
                        text(row, "category"),
                        text(row, "name"),
                        words(row.get("clauses")),
                        words(row.get("functions")),
                        places.getOrDefault(row.get("township"), List.of())))
                .toList();
    }

    private static Map<String, List<Edge>> wanted(Matters matters, List<DutyText> duties) {
        Map<String, List<Edge>> byWording = new HashMap<>();
        Map<String, List<Edge>> wanted = new TreeMap<>();
        for (DutyText duty : duties) {
            wanted.put(duty.id(), byWording.computeIfAbsent(matters.key(duty), key -> edges(matters.placement(key))));
        }
        return wanted;
    }

    private static List<Edge> edges(Placement placement) {
        List<Edge> edges = new ArrayList<>();
        edges.add(new Edge("CONCERNS", placement.matter(), reasons(placement.judgement())));
        for (Placement.Touch touch : placement.touches()) {
            Map<String, Object> reasons = reasons(touch.judgement());
            reasons.put("relation", touch.judgement().relation().name());
            edges.add(new Edge("TOUCHES", touch.matter(), reasons));
        }
        edges.sort(Edge.ORDER);
        return edges;
    }

    private static Map<String, Object> reasons(Judgement judgement) {
        Map<String, Object> reasons = new TreeMap<>();
        reasons.put("score", Math.round(judgement.score() * 1000) / 1000.0);
        reasons.put("evidence", judgement.explanation());
        return reasons;
    }

    private Map<String, List<Edge>> standing() {
        Map<String, List<Edge>> standing = new HashMap<>();
        for (Map<String, Object> row : statements.fetch("22-placed", Map.of())) {
            Map<String, Object> properties = new TreeMap<>();
            ((Map<?, ?>) row.get("properties")).forEach((name, value) -> properties.put((String) name, value));
            standing.computeIfAbsent(text(row, "duty"), duty -> new ArrayList<>())
                    .add(new Edge(text(row, "type"), text(row, "matter"), properties));
        }
        standing.values().forEach(edges -> edges.sort(Edge.ORDER));
        return standing;
    }

    private static Map<String, Object> row(Matter matter) {
        return Map.of("id", matter.id(), "name", matter.name(), "key", matter.key());
    }

    private static String text(Map<String, Object> row, String name) {
        return (String) Objects.requireNonNull(row.get(name), name);
    }

    private static List<String> words(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private record Edge(String type, String matter, Map<String, Object> properties) {

        static final Comparator<Edge> ORDER = Comparator.comparing(Edge::type).thenComparing(Edge::matter);

        Map<String, Object> row(String duty) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("duty", duty);
            row.put("type", type);
            row.put("matter", matter);
            row.put("properties", properties);
            return row;
        }
    }
}
