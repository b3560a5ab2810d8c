package org.dutygraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.Loading;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.query.catalogue.ParameterType;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** A graph of invented lists, made as a user makes it, and kept for the next time. */
final class InventedGraph {

    private InventedGraph() {}

    /** The graph of so many townships in the folder that {@code -Ddutygraph.bench.graphs} names; made where it is not there. */
    static Graph kept(int townships) throws IOException {
        Path folder = Path.of(System.getProperty("dutygraph.bench.graphs", Report.FOLDER.toString()));
        return open(folder.resolve("invented-" + townships), townships);
    }

    /**
     * Opens the graph, and makes it where it is not there.
     *
     * @throws IllegalStateException where the folder holds another number of townships
     */
    private static Graph open(Path folder, int townships) throws IOException {
        boolean made = Files.isDirectory(folder);
        Graph graph = Graph.open(
                new GraphAddress.Embedded(folder), LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"));
        try {
            if (!made) {
                load(graph, townships);
            }
            long there = KeptGraph.count(graph, "DutyList");
            if (there != townships) {
                throw new IllegalStateException(
                        folder + " has " + there + " lists, not " + townships + "; delete it, or give another folder");
            }
            return graph;
        } catch (RuntimeException | IOException e) {
            graph.close();
            throw e;
        }
    }

    /** Loads so many lists. */
    static void load(Graph graph, int townships) throws IOException {
        Path lists = Files.createTempDirectory(Files.createDirectories(Report.FOLDER), "lists-");
        try {
            InventedLists.seed(1).write(lists, townships);
            Loading.into(
                            graph,
                            ListReader.bundled(),
                            MatterPlacement.in(graph, DecisionFile.at(lists.resolveSibling("no-decisions.tsv"))))
                    .load(Loading.files(java.util.List.of(lists)), entry -> {});
        } finally {
            TestGraph.deleteFolder(lists);
        }
    }

    /** Something of each type that a parameter can be of; two townships and departments, parted by a bar. */
    static Map<ParameterType, String> sample(Graph graph) {
        Map<ParameterType, String> sample = new EnumMap<>(ParameterType.class);
        try (Session session = graph.driver().session()) {
            Record row = session.run(
                            """
                            MATCH (l:DutyList)-[:ISSUED_FOR]->(t:Township)-[:PART_OF]->(county:Region)
                            WITH t, county, l ORDER BY t.id
                            WITH collect({t: t, county: county, l: l})[0..2] AS first
                            WITH first[0] AS one, first[-1] AS two
                            MATCH (d:Duty)-[:LISTED_IN]->(l:DutyList {id: one.l.id}) WHERE d.kind = 'COOPERATIVE'
                            MATCH (d)-[:CONCERNS]->(m:Matter) WHERE EXISTS { (d)-[:SHARED_WITH]->() }
                            WITH one, two, d, m ORDER BY d.number LIMIT 1
                            MATCH (x:Department)-[:IN_REGION]->(:Region {id: one.county.id})
                            WITH one, two, d, m, x, COUNT { (x)<-[:LED_BY]-() } AS leads ORDER BY leads DESC, x.id
                            WITH one, two, d, m, collect(x)[0..2] AS departments
                            RETURN one.county.id AS region, two.t.id AS other, one.t.id + '|' + two.t.id AS township, d.id AS duty,
                              m.id AS matter, departments[0].id + '|' + departments[1].id AS department,
                              departments[0].kind AS kind, one.l.edition AS edition
                            """)
                    .single();
            sample.put(
                    ParameterType.REGION,
                    row.get("region").asString() + "|" + row.get("other").asString());
            sample.put(ParameterType.TOWNSHIP, row.get("township").asString());
            sample.put(ParameterType.DUTY, row.get("duty").asString());
            sample.put(ParameterType.MATTER, row.get("matter").asString());
            sample.put(ParameterType.DEPARTMENT, row.get("department").asString());
            sample.put(ParameterType.KIND, row.get("kind").asString());
            sample.put(ParameterType.EDITION, row.get("edition").asString());
        }
        sample.put(ParameterType.CATEGORY, "民生服务");
        sample.put(ParameterType.TEXT, "养老");
        sample.put(ParameterType.SEARCH, "养老服务");
        sample.put(ParameterType.INT, "2");
        sample.put(ParameterType.DATE, "2025-07-01");
        sample.put(ParameterType.CHOICE, "");
        return sample;
    }
}
