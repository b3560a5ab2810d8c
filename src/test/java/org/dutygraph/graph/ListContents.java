package org.dutygraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/**
 * Everything that a load wrote of each list, so that two graphs can be compared list by list: its duties, clauses, faults
 * and all their relationships. Not what other lists bear on: whether it is current, and which matters its duties concern.
 */
public final class ListContents {

    private ListContents() {}

    /** One text a list, by the list's id; equal where the lists are equal, node by node. */
    public static Map<String, String> of(Driver driver) {
        Map<String, List<String>> lines = new TreeMap<>();
        try (Session session = driver.session()) {
            session
                    .run(
                            """
                            MATCH (l:DutyList)
                            CALL (l) {
                              RETURN l AS part
                              UNION ALL
                              MATCH (l)<-[:LISTED_IN|FOUND_IN]-(part) RETURN part
                              UNION ALL
                              MATCH (l)<-[:LISTED_IN]-()-[:HAS_CLAUSE]->(part) RETURN part
                            }
                            RETURN l.id AS list, labels(part) AS labels, properties(part) AS properties,
                              COLLECT {
                                MATCH (part)-[r]->(other)
                                WHERE NOT type(r) IN ['CONCERNS', 'TOUCHES']
                                RETURN [type(r), other.id, properties(r)]
                              } AS links
                            """)
                    .stream()
                    .forEach(row -> lines.computeIfAbsent(row.get("list").asString(), list -> new ArrayList<>())
                            .add(line(row)));
        }
        Map<String, String> contents = new TreeMap<>();
        lines.forEach((list, parts) -> contents.put(list, String.join("\n", new TreeSet<>(parts))));
        return contents;
    }

    private static String line(Record row) {
        TreeMap<String, Object> properties = new TreeMap<>(row.get("properties").asMap());
        properties.keySet().removeAll(List.of("loadedAt", "until", "placed"));
        TreeSet<String> links = new TreeSet<>();
        for (Object link : row.get("links").asList()) {
            List<?> parts = (List<?>) link;
            links.add(parts.get(0) + " " + parts.get(1) + " " + new TreeMap<>((Map<?, ?>) parts.get(2)));
        }
        TreeSet<String> labels = new TreeSet<>();
        row.get("labels").asList(value -> labels.add(value.asString().replace("Archived", "")));
        return labels + " " + properties + " " + links;
    }
}
