package org.dutygraph.graph.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dutygraph.bench.InventedLists;
import org.dutygraph.department.Management;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.Lists;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.TestGraphContents;
import org.dutygraph.load.ListReader;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.Relation;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.resolve.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;

/** Writing tests of the house: twice is once; a change is only the change; two at once do no damage. */
class GraphWriterIT {

    private Graph graph;
    private GraphWriter writer;

    @BeforeEach
    void open() {
        graph = TestGraph.empty();
        writer = GraphWriter.of(graph);
    }

    @Test
    void writesEverythingOfAList() {
        LoadOutcome outcome = writer.write(Lists.list("990121101", "2025-07", List.of("水利局", "民政局")));

        assertThat(outcome).isEqualTo(new LoadOutcome("990121101/2025-07", 2, 0, 0, 0, true));
        assertThat(rows("MATCH (t:Township)-[:CURRENT_LIST]->(l)<-[:LISTED_IN]-(d:Duty)-[r:LED_BY]->(x:Department)"
                        + "-[:IN_REGION]->(:Region {id: '990121'}) RETURN d.id AS duty, x.id AS department, r.surface AS surface"
                        + " ORDER BY duty"))
                .containsExactly(
                        Map.of("duty", "990121101/2025-07/C1", "department", "990121:水利局", "surface", "县水利局"),
                        Map.of("duty", "990121101/2025-07/C2", "department", "990121:民政局", "surface", "县民政局"));
        assertThat(rows(
                        "MATCH (c:Clause)-[r:REPORTS_TO]->(x:Department) RETURN c.id AS clause, r.start AS start, r.end AS end"
                                + " ORDER BY clause LIMIT 1"))
                .containsExactly(Map.of("clause", "990121101/2025-07/C1/T1", "start", 2L, "end", 5L));
        assertThat(rows("MATCH (:Clause)-[r:PERFORMED_BY]->(t:Township) RETURN t.id AS id, r.basis AS basis LIMIT 1"))
                .containsExactly(Map.of("id", "990121101", "basis", "TOWNSHIP"));
        assertThat(rows("MATCH (:DepartmentKind {id: '水利局'})-[:COVERS]->(f:Function) RETURN f.id AS id"))
                .containsExactly(Map.of("id", "水利局职能"));
        assertThat(
                        rows(
                                "MATCH (:Township {id: '990121101'})-[:PART_OF]->(c)-[:PART_OF]->(p) RETURN c.name AS c, p.name AS p"))
                .containsExactly(Map.of("c", "云岭县", "p", "示例省"));
    }

    @Test
    void aSecondLoadChangesNothing() {
        ResolvedList list = Lists.list("990121101", "2025-07", List.of("水利局", "民政局"));
        writer.write(list);
        List<Map<String, Object>> before = everything();

        LoadOutcome outcome = writer.write(list);

        assertThat(outcome).isEqualTo(new LoadOutcome("990121101/2025-07", 0, 0, 2, 0, true));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aChangedListReplacesOnlyWhatChangedAndLeavesNothingBehind() {
        writer.write(Lists.list("990121101", "2025-07", List.of("水利局", "民政局", "气象局")));
        String untouched = elementId("990121101/2025-07/C1");

        LoadOutcome outcome = writer.write(Lists.list("990121101", "2025-07", List.of("水利局", "财政局")));

        assertThat(outcome).isEqualTo(new LoadOutcome("990121101/2025-07", 0, 1, 1, 1, true));
        assertThat(elementId("990121101/2025-07/C1")).isEqualTo(untouched);
        TestGraphContents.assertSameAsFresh(graph, Lists.list("990121101", "2025-07", List.of("水利局", "财政局")));
    }

    @Test
    void aNewerEditionBecomesCurrentAndTheOlderNoLongerCounts() {
        writer.write(Lists.list("990121101", "2024-12", List.of("水利局", "民政局")));
        LoadOutcome outcome = writer.write(Lists.list("990121101", "2025-12", List.of("水利局")));

        assertThat(outcome.current()).isTrue();
        assertThat(rows("MATCH (:Township)-[:CURRENT_LIST]->(l) RETURN l.id AS id"))
                .containsExactly(Map.of("id", "990121101/2025-12"));
        assertThat(rows("MATCH (d:Department) RETURN d.kind AS kind, d.leads AS leads,"
                        + " COUNT { (d)<-[:LED_BY]-(:ArchivedDuty) } AS led ORDER BY kind"))
                .containsExactly(
                        Map.of("kind", "民政局", "leads", 0L, "led", 1L), Map.of("kind", "水利局", "leads", 1L, "led", 1L));
        assertThat(rows("MATCH (c:Clause) RETURN count(c) AS clauses")).containsExactly(Map.of("clauses", 2L));
    }

    @Test
    void archivingAndRevivingChangeLabelsAlone() {
        String links = "MATCH (:DutyList {id: '990121101/2024-12'})<-[:LISTED_IN]-(d)-[:HAS_CLAUSE*0..1]->()-[r]->(to)"
                + " RETURN elementId(r) AS id, type(r) AS type, elementId(to) AS to, properties(r) AS properties ORDER BY id";
        writer.write(Lists.list("990121101", "2024-12", List.of("水利局", "民政局")));
        List<Map<String, Object>> current = rows(links);
        assertThat(current).hasSizeGreaterThan(10);

        writer.write(Lists.list("990121101", "2025-12", List.of("水利局")));
        assertThat(rows("MATCH (d:ArchivedDuty)-[:HAS_CLAUSE]->(c:ArchivedClause) RETURN count(c) AS clauses"))
                .containsExactly(Map.of("clauses", 4L));
        assertThat(rows(links)).isEqualTo(current);

        writer.takeOut("990121101/2025-12");
        assertThat(rows("MATCH (d:Duty)-[:HAS_CLAUSE]->(c:Clause) RETURN count(c) AS clauses"))
                .containsExactly(Map.of("clauses", 4L));
        assertThat(rows(links)).isEqualTo(current);
    }

    @Test
    void whereALaterListKnowsOfARegionAboveTheEarlierOneLiesThereToo() {
        ResolvedList list = Lists.list("990121101", "2025-12", List.of("水利局"));
        ResolvedList.Place county = new ResolvedList.Place("990121", "云岭县", "COUNTY", null);
        writer.write(new ResolvedList(
                list.id(),
                list.list(),
                list.township(),
                List.of(county, list.township()),
                List.of(),
                list.duties(),
                list.faults()));
        String inside = "MATCH (:Region {id: '99'})<-[:LIES_IN]-(n) RETURN n.id AS id ORDER BY id";
        assertThat(rows(inside)).isEmpty();

        writer.write(Lists.list("990121102", "2025-12", List.of("水利局")));

        assertThat(rows(inside))
                .containsExactly(
                        Map.of("id", "990121101/2025-12"),
                        Map.of("id", "990121102/2025-12"),
                        Map.of("id", "990121:水利局"));
        assertThat(rows("MATCH (:Region {id: '000000'})<-[:LIES_IN]-(n) RETURN count(n) AS all"))
                .containsExactly(Map.of("all", 3L));
    }

    @Test
    void anOlderEditionLoadedLaterStaysOutOfTheWay() {
        writer.write(Lists.list("990121101", "2025-12", List.of("水利局")));
        LoadOutcome outcome = writer.write(Lists.list("990121101", "2024-12", List.of("水利局", "民政局")));

        assertThat(outcome).isEqualTo(new LoadOutcome("990121101/2024-12", 2, 0, 0, 0, false));
        assertThat(rows("MATCH (:Township)-[:CURRENT_LIST]->(l) RETURN l.id AS id"))
                .containsExactly(Map.of("id", "990121101/2025-12"));
        List<Map<String, Object>> before = everything();
        assertThat(writer.write(Lists.list("990121101", "2024-12", List.of("水利局", "民政局")))
                        .unchanged())
                .isEqualTo(2);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aListIsInForceUntilTheNextOfItsTownshipInWhateverOrderTheyCome() {
        writer.write(Lists.list("990121101", "2025-12", List.of("水利局")));
        writer.write(Lists.list("990121101", "2023-12", List.of("水利局")));
        writer.write(Lists.list("990121101", "2024-12", List.of("民政局")));
        writer.write(Lists.list("990121102", "2024-12", List.of("民政局")));

        assertThat(rows("MATCH (l:DutyList) RETURN l.id AS id, l.until AS until ORDER BY id"))
                .containsExactly(
                        Map.of("id", "990121101/2023-12", "until", "2024-12"),
                        Map.of("id", "990121101/2024-12", "until", "2025-12"),
                        Map.of("id", "990121101/2025-12", "until", "9999-12"),
                        Map.of("id", "990121102/2024-12", "until", "9999-12"));
    }

    @Test
    void aChangedArchivedListStaysArchived() {
        writer.write(Lists.list("990121101", "2025-12", List.of("水利局")));
        writer.write(Lists.list("990121101", "2024-12", List.of("水利局", "民政局")));

        LoadOutcome outcome = writer.write(Lists.list("990121101", "2024-12", List.of("水利局", "财政局")));

        assertThat(outcome).isEqualTo(new LoadOutcome("990121101/2024-12", 0, 1, 1, 0, false));
        assertThat(rows("MATCH (d:ArchivedDuty)-[:LED_BY]->(x) RETURN x.kind AS kind ORDER BY kind"))
                .containsExactly(Map.of("kind", "水利局"), Map.of("kind", "财政局"));
        assertThat(rows("MATCH (d:Duty) RETURN d.id AS id")).containsExactly(Map.of("id", "990121101/2025-12/C1"));
    }

    @Test
    void aRelationSaysWhereItLeadsAndAUnitWhatItIsAPartOf() {
        Actor unit = unitOfPolice("990121:公安局巡特警大队");
        Actor own = new Actor(Actor.Type.TOWNSHIP, "990121101", "镇", null, List.of(), null, true);
        writer.write(transferring("2025-07", unit, own));

        assertThat(
                        rows(
                                "MATCH (:Clause)-[r:TRANSFERS_TO]->(d:Department)-[:PART_OF]->(whole:Department)-[:IN_REGION]->(p), (whole)-[:OF_KIND]->(k) RETURN r.direction AS way, whole.id AS whole, whole.name AS name, p.id AS region, k.id AS kind"))
                .containsExactly(Map.of(
                        "way", "ACROSS", "whole", "990121:公安局", "name", "云岭县公安局", "region", "990121", "kind", "公安局"));
        assertThat(rows("MATCH (:Clause)-[r:ASSIGNS_TO]->(:Township) RETURN r.direction AS way, r.organ AS organ"))
                .containsExactly(Map.of("way", "DOWN", "organ", "党委、政府"));
    }

    @Test
    void aWholeThatNoListNamesGoesWithTheLastOfItsParts() {
        Actor own = new Actor(Actor.Type.TOWNSHIP, "990121101", "镇", null, List.of(), null, true);
        String bodies = "MATCH (d:Department {kind: '公安局'}) RETURN d.id AS id ORDER BY id";
        writer.write(transferring("2024-12", unitOfPolice("990121:公安局巡特警大队"), own));
        writer.write(transferring("2025-07", unitOfPolice("990121:公安局交警大队"), own));

        writer.write(Lists.list("990121101", "2025-07", List.of("水利局")));

        assertThat(rows(bodies)).containsExactly(Map.of("id", "990121:公安局"), Map.of("id", "990121:公安局巡特警大队"));

        writer.write(Lists.list("990121101", "2024-12", List.of("水利局")));

        assertThat(rows(bodies)).isEmpty();
    }

    @Test
    void aPreferredNameOfADepartmentWinsInAnyOrder() {
        Actor own = new Actor(Actor.Type.TOWNSHIP, "990121101", "镇", null, List.of(), null, true);
        String shown = "MATCH (d:Department {kind: '消防救援机构'}) RETURN d.name AS name";
        writer.write(transferring("2024-12", fireBrigade("云岭县消防救援大队", List.of()), own));

        assertThat(rows(shown)).containsExactly(Map.of("name", "云岭县消防救援大队"));

        writer.write(transferring("2025-07", fireBrigade("云岭县消防救援局", List.of("云岭县消防救援大队")), own));

        assertThat(rows(shown)).containsExactly(Map.of("name", "云岭县消防救援局"));

        writer.write(transferring("2025-12", fireBrigade("云岭县消防救援大队", List.of()), own));

        assertThat(rows(shown)).containsExactly(Map.of("name", "云岭县消防救援局"));
    }

    @Test
    void whoManagesADepartmentStaysKnownWhereAnotherListDoesNotSay() {
        Actor own = new Actor(Actor.Type.TOWNSHIP, "990121101", "镇", null, List.of(), null, true);
        writer.write(transferring("2024-12", customs(new Management(Management.Type.VERTICAL, "《海关法》")), own));
        writer.write(transferring("2025-07", customs(null), own));

        assertThat(rows("MATCH (d:Department {kind: '海关'}) RETURN d.management AS by, d.managementSource AS source"))
                .containsExactly(Map.of("by", "VERTICAL", "source", "《海关法》"));
        assertThat(rows("MATCH (d:Department {kind: '水利局'}) RETURN d.management IS NULL AS unknown"))
                .containsExactly(Map.of("unknown", true));
    }

    private static Actor customs(@Nullable Management management) {
        return new Actor(
                Actor.Type.DEPARTMENT,
                "990121:海关",
                "云岭海关",
                "海关",
                List.of(),
                "990121",
                true,
                List.of(),
                null,
                management);
    }

    private static Actor fireBrigade(String name, List<String> givingWay) {
        return new Actor(
                Actor.Type.DEPARTMENT,
                "990121:消防救援机构",
                name,
                "消防救援机构",
                List.of(),
                "990121",
                true,
                givingWay,
                null,
                null);
    }

    private static Actor unitOfPolice(String id) {
        Actor police = new Actor(Actor.Type.DEPARTMENT, "990121:公安局", "云岭县公安局", "公安局", List.of(), "990121", true);
        return new Actor(Actor.Type.DEPARTMENT, id, id, "公安局", List.of(), "990121", true, List.of(), police, null);
    }

    /** A list whose first clause hands a case to one body, and a task to another. */
    private static ResolvedList transferring(String edition, Actor receiver, Actor assigned) {
        return Lists.list("990121101", edition, List.of("水利局"), duty -> {
            ResolvedClause first = duty.clauses().get(0);
            List<ResolvedClause> clauses = new ArrayList<>(duty.clauses());
            clauses.set(
                    0,
                    new ResolvedClause(
                            first.id(),
                            first.clause(),
                            first.basis(),
                            first.performers(),
                            List.of(
                                    new Relation(Role.TRANSFERS_TO, new Mention(receiver, "县公安局巡特警大队", 0, 3)),
                                    new Relation(Role.ASSIGNS_TO, new Mention(assigned, "镇党委政府", 3, 5)))));
            return new ResolvedDuty(
                    duty.id(),
                    duty.duty(),
                    duty.departments(),
                    duty.writtenLead(),
                    duty.takers(),
                    duty.named(),
                    clauses);
        });
    }

    @Test
    void anOpenClassIsNoDepartment() {
        ResolvedList list = Lists.list("990121101", "2025-07", List.of("水利局"), duty -> {
            List<Mention> departments = new ArrayList<>(duty.departments());
            departments.add(new Mention(Lists.openClass("其他部门"), "等其他部门", 4, 9));
            return new ResolvedDuty(
                    duty.id(),
                    duty.duty(),
                    departments,
                    duty.writtenLead(),
                    duty.takers(),
                    duty.named(),
                    duty.clauses());
        });
        writer.write(list);

        assertThat(
                        rows(
                                "MATCH (:Duty)-[r:SHARED_WITH]->(o:OpenClass) WHERE NOT o:Department RETURN o.name AS name, r.position AS position"))
                .containsExactly(Map.of("name", "其他部门", "position", 2L));
    }

    @Test
    void twoLoadsAtOnceDoNotDamageEachOther() throws Exception {
        List<ResolvedList> lists = IntStream.range(0, 8)
                .mapToObj(i -> Lists.list("99012110" + i % 4, "2025-0" + (1 + i / 4), List.of("水利局", "民政局", "财政局")))
                .toList();
        List<ResolvedList> again = new ArrayList<>(lists);
        again.addAll(lists);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<LoadOutcome>> loads = again.stream()
                    .<Callable<LoadOutcome>>map(list -> () -> writer.write(list))
                    .toList();
            int created = 0;
            for (Future<LoadOutcome> future : pool.invokeAll(loads)) {
                created += future.get().created();
            }
            assertThat(created).isEqualTo(24);
        } finally {
            pool.shutdownNow();
        }
        assertThat(rows("MATCH (d:Duty) RETURN count(d) AS n")).containsExactly(Map.of("n", 12L));
        assertThat(rows("MATCH (d:ArchivedDuty) RETURN count(d) AS n")).containsExactly(Map.of("n", 12L));
        assertThat(rows("MATCH (d:Department) RETURN count(d) AS n")).containsExactly(Map.of("n", 3L));
        assertThat(rows("MATCH (t:Township)-[c:CURRENT_LIST]->() WITH t, count(c) AS n WHERE n <> 1 RETURN t.id AS id"))
                .isEmpty();
    }

    @ParameterizedTest(name = "lists {0} apart")
    @ValueSource(ints = {1, 15})
    void newListsLoadedAtOnceNeverWaitForEachOtherInACircle(int apart, @TempDir Path folder) throws Exception {
        InventedLists invented = InventedLists.seed(1);
        List<Callable<LoadOutcome>> loads = new ArrayList<>();
        int duties = 0;
        for (int i = 0; i < 8; i++) {
            Path file = Files.writeString(folder.resolve(i + ".txt"), invented.text(i * apart));
            ResolvedList list =
                    Objects.requireNonNull(ListReader.bundled().of(file).list());
            PreparedList prepared = PreparedList.of(list);
            duties += list.duties().size();
            loads.add(() -> writer.write(prepared));
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<LoadOutcome> future : pool.invokeAll(loads)) {
                future.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(writer.retries()).as("retried transactions").isZero();
        assertThat(rows("MATCH (d:Duty) RETURN count(d) AS n")).containsExactly(Map.of("n", (long) duties));
        assertThat(rows("MATCH (l:DutyList) WHERE NOT EXISTS { (l)<-[:CURRENT_LIST]-() } RETURN l.id AS id"))
                .isEmpty();
    }

    private String elementId(String duty) {
        return (String) rows("MATCH (d:Duty {id: '" + duty + "'}) RETURN elementId(d) AS id")
                .get(0)
                .get("id");
    }

    private List<Map<String, Object>> everything() {
        return TestGraphContents.of(graph);
    }

    private List<Map<String, Object>> rows(String statement) {
        try (Session session = graph.driver().session()) {
            return session.run(statement).list(record -> record.asMap());
        }
    }
}
