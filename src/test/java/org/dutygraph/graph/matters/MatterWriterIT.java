package org.dutygraph.graph.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.Lists;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.matter.Decisions;
import org.dutygraph.parse.Duty;
import org.dutygraph.parse.ListParser;
import org.dutygraph.resolve.ListResolver;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

/** Every current duty has one matter; twice is once; a person's word moves only what it is about. */
class MatterWriterIT {

    private Graph graph;
    private GraphWriter lists;
    private MatterWriter matters;

    @BeforeEach
    void open() {
        graph = TestGraph.empty();
        lists = GraphWriter.of(graph);
        matters = MatterWriter.of(graph);
    }

    @Test
    void everyDutyConcernsOneMatter() {
        lists.write(sample("yunling-linhe-2025-12"));
        lists.write(sample("yunling-songping-2025-07"));
        int placed = matters.place(Decisions.none());

        assertThat(count("MATCH (d:Duty) RETURN count(d) AS n")).isEqualTo(placed);
        assertThat(count("MATCH (d:Duty) WHERE COUNT { (d)-[:CONCERNS]->() } <> 1 RETURN count(d) AS n"))
                .isZero();
        assertThat(count("MATCH (m:Matter) WHERE COUNT { (m)<-[:CONCERNS]-() } > 1 RETURN count(m) AS n"))
                .as("matters of both townships")
                .isPositive();
        assertThat(
                        count(
                                "MATCH ()-[r:CONCERNS|TOUCHES]->() WHERE r.score IS NULL OR r.evidence = '' RETURN count(r) AS n"))
                .isZero();
        assertThat(matters.place(Decisions.none())).as("placed again").isZero();
    }

    @Test
    void theOrderOfLoadingMakesNoDifference() {
        lists.write(sample("yunling-linhe-2025-12"));
        matters.place(Decisions.none());
        lists.write(sample("yunling-songping-2025-07"));
        matters.place(Decisions.none());
        List<Map<String, Object>> oneWay = placed();

        TestGraph.clear(graph);
        lists.write(sample("yunling-songping-2025-07"));
        matters.place(Decisions.none());
        lists.write(sample("yunling-linhe-2025-12"));
        matters.place(Decisions.none());

        assertThat(placed()).isEqualTo(oneWay);
    }

    @Test
    void aPersonsWordIsKeptAndTakenBack() {
        lists.write(sample("yunling-linhe-2025-12"));
        lists.write(sample("yunling-songping-2025-07"));
        matters.place(Decisions.none());
        List<Map<String, Object>> before = placed();
        Map<String, Object> pair = rows("MATCH (a:Duty)-[:CONCERNS]->(:Matter)<-[r:CONCERNS]-(b:Duty) "
                        + "WHERE r.score < 1 AND a.name <> b.name RETURN a.name AS a, b.name AS b ORDER BY a, b LIMIT 1")
                .get(0);
        String apart = Decisions.line("not-same", (String) pair.get("a"), (String) pair.get("b"), "", "", "");

        assertThat(matters.place(Decisions.parse(List.of(apart)))).isPositive();
        assertThat(rows("MATCH (a:Duty {name: '" + pair.get("a") + "'})-[:CONCERNS]->(m)<-[:CONCERNS]-(b:Duty {name: '"
                        + pair.get("b") + "'}) RETURN m.id AS id"))
                .isEmpty();
        assertThat(MatterWriter.of(graph).place(Decisions.parse(List.of(apart))))
                .as("a writer that has just started sees the same")
                .isZero();
        matters.place(Decisions.none());
        assertThat(placed()).isEqualTo(before);
    }

    @Test
    void aKeptWriterPlacesAsAFreshOneDoesInAnyOrder() {
        List<ResolvedList> all =
                new ArrayList<>(SAMPLES.stream().map(MatterWriterIT::sample).toList());
        all.addAll(IntStream.range(0, 6).mapToObj(MatterWriterIT::synthetic).toList());
        List<Map<String, Object>> expected = null;
        for (long seed = 1; seed <= 2; seed++) {
            TestGraph.clear(graph);
            List<ResolvedList> order = new ArrayList<>(all);
            Collections.shuffle(order, new Random(seed));
            MatterWriter kept = MatterWriter.of(graph);
            for (ResolvedList list : order) {
                lists.write(list);
                kept.place(Decisions.none());
            }
            List<Map<String, Object>> placed = placed();
            assertThat(MatterWriter.of(graph).place(Decisions.none()))
                    .as("a fresh writer has nothing to correct")
                    .isZero();
            assertThat(placed).as("seed " + seed).isEqualTo(expected == null ? placed : expected);
            expected = placed;
        }
    }

    @Test
    void aKeptWriterFollowsWhatOthersWrote() {
        lists.write(sample("yunling-linhe-2024-12"));
        matters.place(Decisions.none());
        lists.write(sample("yunling-songping-2025-07"));
        String apart = Decisions.line("not-same", "燃气安全管理", "文明养犬管理", "", "", "");
        MatterWriter.of(graph).place(Decisions.parse(List.of(apart)));
        // A newer edition: the duties of the older one are current no more.
        lists.write(sample("yunling-linhe-2025-12"));
        matters.place(Decisions.none());

        List<Map<String, Object>> placed = placed();
        assertThat(MatterWriter.of(graph).place(Decisions.none())).isZero();
        assertThat(placed()).isEqualTo(placed);
        assertThat(count("MATCH (d:Duty) WHERE COUNT { (d)-[:CONCERNS]->() } <> 1 RETURN count(d) AS n"))
                .isZero();
    }

    @Test
    void muchIsPlacedInSeveralTransactionsAndWhatWasCutOffBetweenThemIsMadeGood() {
        SAMPLES.forEach(name -> lists.write(sample(name)));
        matters.place(Decisions.none());
        List<Map<String, Object>> whole = placed();

        TestGraph.clear(graph);
        MatterWriter little = MatterWriter.of(graph, 5);
        for (String name : SAMPLES) {
            lists.write(sample(name));
            little.place(Decisions.none());
        }
        assertThat(placed()).as("a few ties a transaction").isEqualTo(whole);

        // As where the plug was pulled between two transactions.
        count("MATCH (d:Duty)-[r:CONCERNS|TOUCHES]->() WHERE d.number % 3 = 0 DELETE r RETURN count(r) AS n");
        count(
                "MATCH (v:SchemaVersion {id: 'V001__constraints-and-indexes.cypher'}) SET v.placed = 'underway' RETURN count(v) AS n");
        assertThat(little.place(Decisions.none())).isPositive();
        assertThat(placed()).isEqualTo(whole);
        assertThat(MatterWriter.of(graph).place(Decisions.none())).isZero();
    }

    private static final List<String> SAMPLES = List.of(
            "yunling-linhe-2024-12", "yunling-linhe-2025-12", "yunling-songping-2025-07", "yunling-chengguan-2025-07");

    /** A township whose duties are worded in one of many ways. */
    private static ResolvedList synthetic(int number) {
        Random random = new Random(number);
        List<String> things = List.of("高标准农田", "公益性墓地", "燃气", "烟花爆竹", "秸秆", "机电井", "公租房", "食品摊贩");
        List<String> actions = List.of("管理", "审批", "处罚", "宣传", "巡查", "建设", "登记");
        List<String> further = List.of("", "，做好隐患排查", "，建立台账", "，加强宣传教育");
        return Lists.list("99012190" + number, "2025-07", Collections.nCopies(20, "验证局"), duty -> {
            Duty written = duty.duty();
            String name = "负责" + things.get(random.nextInt(things.size()))
                    + actions.get(random.nextInt(actions.size()))
                    + further.get(random.nextInt(further.size()));
            return new ResolvedDuty(
                    duty.id(),
                    new Duty(
                            written.kind(),
                            written.number(),
                            written.category(),
                            name,
                            written.departments(),
                            written.takers(),
                            written.workMode(),
                            written.ended(),
                            written.clauses(),
                            written.cells(),
                            written.location()),
                    duty.departments(),
                    duty.writtenLead(),
                    duty.takers(),
                    duty.named(),
                    duty.clauses());
        });
    }

    private static ResolvedList sample(String name) {
        return ListResolver.bundled()
                .resolve(Objects.requireNonNull(ListParser.parse(
                                SourceFile.read(java.nio.file.Path.of("src/main/resources/samples", name + ".txt")))
                        .list()));
    }

    private List<Map<String, Object>> placed() {
        return rows(
                "MATCH (d:Duty)-[r:CONCERNS|TOUCHES]->(m:Matter) RETURN d.id AS duty, type(r) AS type, m.id AS matter,"
                        + " m.name AS name, r.score AS score, r.evidence AS evidence, r.relation AS relation,"
                        + " r.wording AS wording, r.sameness AS sameness ORDER BY duty, type, matter");
    }

    private long count(String statement) {
        return (Long) rows(statement).get(0).get("n");
    }

    private List<Map<String, Object>> rows(String statement) {
        try (Session session = graph.driver().session()) {
            return session.run(statement).list(row -> row.asMap());
        }
    }
}
