package org.dutygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.SampleCounty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** The checker of invariants finds what is broken, and nothing in a graph that is well. */
class InvariantsIT {

    private static Graph graph;

    @BeforeAll
    static void load() {
        graph = TestGraph.empty();
        DecisionFile none = DecisionFile.at(TestGraph.temporaryFolder().resolve("decisions.tsv"));
        SampleCounty.loadIfEmpty(graph, ListReader.bundled(), MatterPlacement.in(graph, none));
    }

    @Test
    void holdForTheSampleCounty() {
        Invariants.assertHold(graph.driver());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            labels   | MATCH (d:Duty) WITH d LIMIT 1 SET d:ArchivedDuty REMOVE d:Duty
            labels   | MATCH (c:ArchivedClause) WITH c LIMIT 1 SET c:Clause
            links    | MATCH (:Duty)-[r:LISTED_IN]->() WITH r LIMIT 1 DELETE r
            links    | MATCH (:Duty)-[r:HAS_CLAUSE]->() WITH r LIMIT 1 DELETE r
            links    | MATCH (d:Duty)-[:OF_TOWNSHIP]->(t), (o:Township) WHERE o <> t WITH d, o LIMIT 1 CREATE (d)-[:OF_TOWNSHIP]->(o)
            links    | MATCH (d:Duty) WITH d LIMIT 1 REMOVE d.fingerprint
            links    | MATCH (:Department)-[r:IN_REGION]->() WITH r LIMIT 1 DELETE r
            regions  | MATCH (:DutyList)-[r:LIES_IN]->(:Region {id: '000000'}) WITH r LIMIT 1 DELETE r
            regions  | MATCH (l:DutyList), (r:Region) WHERE NOT EXISTS { (l)-[:LIES_IN]->(r) } WITH l, r LIMIT 1 CREATE (l)-[:LIES_IN]->(r)
            regions  | MATCH (:Department)-[r:LIES_IN]->(:Region {level: 'COUNTY'}) WITH r LIMIT 1 DELETE r
            workloads | MATCH (:Duty)-[r:LED_BY]->(:Department) WITH r LIMIT 1 DELETE r
            workloads | MATCH (d:ArchivedDuty)-[:LED_BY]->() WITH d LIMIT 1 SET d:Duty REMOVE d:ArchivedDuty
            workloads | MATCH (a:Department) WHERE a.takenOver > 0 WITH a LIMIT 1 SET a.takenOver = a.takenOver + 1
            workloads | MATCH (l:DutyList) WHERE l.until = '9999-12' WITH l LIMIT 1 REMOVE l.loadDepartments
            orphans  | CREATE (:Party:Actor {id: 'x', name: 'x'})
            orphans  | MATCH (r:Region) WITH r LIMIT 1 CREATE (:Department:Actor {id: 'x', name: 'x'})-[:IN_REGION]->(r)
            orphans  | MATCH (t:Township) WITH t LIMIT 1 SET t.claimed = true
            doubles  | MATCH (c:Clause)-[r:PERFORMED_BY]->(a) WITH c, r, a LIMIT 1 CREATE (c)-[x:PERFORMED_BY]->(a) SET x = properties(r)
            lists    | MATCH (:Township)-[r:CURRENT_LIST]->() WITH r LIMIT 1 DELETE r
            lists    | MATCH (t:Township)<-[:ISSUED_FOR]-(l) WHERE l.until < '9999-12' WITH t, l LIMIT 1 CREATE (t)-[:CURRENT_LIST]->(l)
            lists    | MATCH (l:DutyList) WHERE l.until < '9999-12' SET l.until = '9999-12'
            lists    | MATCH (f:Fault) WITH f LIMIT 1 DETACH DELETE f
            lists    | MATCH (t:Township) WITH t LIMIT 1 CREATE (:DutyList {id: 'x', edition: '2020-01'})-[:ISSUED_FOR]->(t)
            matters  | MATCH (:Duty)-[r:CONCERNS]->() WITH r LIMIT 1 DELETE r
            matters  | MATCH (m:Matter) WITH m LIMIT 1 MATCH (m)<-[r:CONCERNS]-() DELETE r
            matters  | MATCH (m:Matter) WITH m LIMIT 1 SET m.withdrawn = m.withdrawn + 1
            matters  | MATCH (m:Matter) WHERE m.townships > 1 WITH m LIMIT 1 REMOVE m.witness
            matters  | MATCH (m:Matter) WHERE m.townships > 1 WITH m LIMIT 1 SET m.witnesses = ['x']
            matters  | MATCH (m:Matter) WHERE m.townships > 1 WITH m LIMIT 1 SET m.witnessed = [1]
            """)
    void findsWhatIsBroken(String invariant, String damage) {
        try (Session session = graph.driver().session();
                Transaction transaction = session.beginTransaction()) {
            assertThat(transaction.run(damage).consume().counters().containsUpdates())
                    .as("the damage was done")
                    .isTrue();
            List<String> broken = Invariants.broken(transaction);
            transaction.rollback();
            assertThat(broken).anyMatch(line -> line.startsWith(invariant + ".cypher: "));
        }
    }
}
