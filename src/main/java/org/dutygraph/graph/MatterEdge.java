package org.dutygraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dutygraph.matter.Judgement;
import org.dutygraph.matter.Matter;
import org.dutygraph.matter.Placement;
import org.dutygraph.search.Entry;

/**
 * What ties a duty to a matter.
 *
 * @param type CONCERNS or TOUCHES
 * @param matter the matter's id
 * @param properties the relationship's own
 */
record MatterEdge(String type, String matter, Map<String, Object> properties) {

    static final Comparator<MatterEdge> ORDER =
            Comparator.comparing(MatterEdge::type).thenComparing(MatterEdge::matter);

    /** What every duty of a wording is tied to. */
    static List<MatterEdge> of(Placement placement) {
        List<MatterEdge> edges = new ArrayList<>();
        Map<String, Object> home = reasons(placement.judgement());
        home.put("wording", placement.name());
        edges.add(new MatterEdge("CONCERNS", placement.matter(), home));
        for (Placement.Touch touch : placement.touches()) {
            Map<String, Object> reasons = reasons(touch.judgement());
            reasons.put("relation", touch.judgement().relation().name());
            reasons.put("sameness", rounded(touch.sameness()));
            reasons.put("samenessEvidence", touch.sameness().explanation());
            edges.add(new MatterEdge("TOUCHES", touch.matter(), reasons));
        }
        edges.sort(ORDER);
        return edges;
    }

    /** The row of {@code 23-matters}. */
    static Map<String, Object> matter(Matter matter) {
        return Map.of(
                "id",
                matter.id(),
                "name",
                matter.name(),
                "key",
                matter.key(),
                "entry",
                Entry.of(matter.name(), List.of()));
    }

    private static Map<String, Object> reasons(Judgement judgement) {
        Map<String, Object> reasons = new TreeMap<>();
        reasons.put("score", rounded(judgement));
        reasons.put("evidence", judgement.explanation());
        return reasons;
    }

    private static double rounded(Judgement judgement) {
        return Math.round(judgement.score() * 1000) / 1000.0;
    }

    /** A digest of edges: equal ones have equal digests. */
    static String print(List<MatterEdge> edges) {
        return Fingerprint.of(edges.stream()
                .map(edge -> List.of(edge.type, edge.matter, edge.properties))
                .toList());
    }

    /** The row of {@code 25-place}. */
    Map<String, Object> row(String duty) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("duty", duty);
        row.put("type", type);
        row.put("matter", matter);
        row.put("properties", properties);
        return row;
    }
}
