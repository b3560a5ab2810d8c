package org.dutygraph.graph.matters;

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
 * A relationship from a duty to a matter.
 *
 * @param type CONCERNS or TOUCHES
 * @param matter the matter's id
 * @param properties the relationship's own
 */
public record MatterRelationship(String type, String matter, Map<String, Object> properties) {

    static final String CONCERNS = "CONCERNS";

    private static final String TOUCHES = "TOUCHES";

    static final Comparator<MatterRelationship> ORDER =
            Comparator.comparing(MatterRelationship::type).thenComparing(MatterRelationship::matter);

    /** The relationships of every duty of a wording. */
    public static List<MatterRelationship> of(Placement placement) {
        List<MatterRelationship> edges = new ArrayList<>();
        Map<String, Object> home = reasons(placement.judgement());
        home.put("wording", placement.name());
        edges.add(new MatterRelationship(CONCERNS, placement.matter(), home));
        placement.touches().forEach(touch -> edges.add(of(touch)));
        edges.sort(ORDER);
        return edges;
    }

    /** The relationship to a matter that a duty overlaps. */
    public static MatterRelationship of(Placement.Touch touch) {
        Map<String, Object> reasons = reasons(touch.judgement());
        reasons.put("relation", touch.judgement().relation().name());
        reasons.put("sameness", rounded(touch.sameness()));
        reasons.put("samenessEvidence", touch.sameness().explanation());
        return new MatterRelationship(TOUCHES, touch.matter(), reasons);
    }

    /** The row of {@code matter/merge-matters}. */
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

    /** A digest of the properties; equal properties have equal digests. */
    long digest() {
        long digest = 0xcbf29ce484222325L;
        for (Map.Entry<String, Object> property : new TreeMap<>(properties).entrySet()) {
            String text = property.getKey() + "\u001F" + property.getValue() + "\u001E";
            for (int i = 0; i < text.length(); i++) {
                digest = (digest ^ text.charAt(i)) * 0x100000001b3L;
            }
        }
        return digest;
    }

    /** Its key among a duty's relationships, as {@code matter/delete-placements} takes it. */
    String key() {
        return type + " " + matter;
    }

    /** The key of the relationship to a matter that a duty overlaps. */
    static String touchesKey(String matter) {
        return TOUCHES + " " + matter;
    }

    /** The row of {@code matter/create-placements} for some duties. */
    Map<String, Object> row(List<String> duties) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("duties", duties);
        row.put("type", type);
        row.put("matter", matter);
        row.put("properties", properties);
        return row;
    }
}
