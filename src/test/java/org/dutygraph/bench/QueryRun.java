package org.dutygraph.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.query.catalogue.SavedQuery;

/**
 * One run of a saved query.
 *
 * @param anchored whether its values tie it to a county, township, department, duty or matter
 * @param values what a person would give
 */
record QueryRun(SavedQuery query, boolean anchored, Map<String, String> values) {

    QueryRun {
        values = Map.copyOf(values);
    }

    String name() {
        return query.address() + (anchored ? "" : " (whole graph)");
    }

    /**
     * Every saved query, anchored by all that it can be anchored by; and over the whole graph, where it asks for nothing.
     *
     * @param words what its address holds
     */
    static List<QueryRun> all(Graph graph, String words) {
        Map<ParameterType, String> sample = InventedGraph.sample(graph);
        List<QueryRun> runs = new ArrayList<>();
        for (SavedQuery query : Catalogue.bundled().queries()) {
            if (!query.address().contains(words)) {
                continue;
            }
            Map<String, String> needed = new LinkedHashMap<>();
            Map<String, String> anchors = new LinkedHashMap<>();
            boolean bound = false;
            for (Parameter parameter : query.parameters()) {
                String value = value(parameter, sample);
                if (parameter.required()) {
                    needed.put(parameter.name(), value);
                    bound |= anchors(parameter.type());
                } else if (parameter.name().equals("include")) {
                    // What a question leaves out by default would measure nothing on invented lists.
                    needed.put(parameter.name(), "ALL");
                } else if (parameter.type() == ParameterType.REGION) {
                    anchors.put(parameter.name(), value);
                }
            }
            if (bound || !anchors.isEmpty()) {
                anchors.putAll(needed);
                runs.add(new QueryRun(query, true, anchors));
            }
            if (!bound) {
                runs.add(new QueryRun(query, false, needed));
            }
        }
        return runs;
    }

    private static boolean anchors(ParameterType type) {
        return switch (type) {
            case REGION, TOWNSHIP, DEPARTMENT, MATTER, DUTY -> true;
            default -> false;
        };
    }

    /** The second department or township that a query asks for is another one. */
    private static String value(Parameter parameter, Map<ParameterType, String> sample) {
        String value = sample.get(parameter.type());
        if (value == null) {
            throw new IllegalStateException("no sample value for " + parameter);
        }
        String[] several = value.split("\\|");
        boolean second = parameter.name().matches("(to|b|other|second|right|with)[A-Z]?.*|.*(B|2|To|Second|Other)");
        return several[second ? several.length - 1 : 0];
    }
}
