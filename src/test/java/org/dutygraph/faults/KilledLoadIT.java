package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;

/** The plug is pulled (kill -9) at several moments of a load; after it the old or the new list stands, whole. */
class KilledLoadIT {

    private static final int DUTIES = 120;
    private static final int ROUNDS = 8;
    private static final int CUTS = 2;
    private static final int SECONDS = 900;
    private static final double[] SHARES = {0.75, 0.6};

    @TempDir
    private Path folder;

    @Test
    void aKilledLoadLeavesTheOldOrTheNewListWhole() throws Exception {
        Path first = write("first.txt", "甲版");
        Path second = write("second.txt", "乙版");
        assertLoads(first);
        assertThat(standing()).isEqualTo(Map.of("甲版", (long) DUTIES));

        Instant begin = Instant.now();
        assertLoads(second);
        long whole = Duration.between(begin, Instant.now()).toMillis();
        assertThat(standing()).isEqualTo(Map.of("乙版", (long) DUTIES));

        boolean toFirst = true;
        int cut = 0;
        // A load that was done before its time tells how long one takes now; the next is killed by that.
        for (int round = 0; round < ROUNDS && cut < CUTS; round++) {
            double share = SHARES[cut];
            Instant started = Instant.now();
            try (Children.Running load = load(toFirst ? first : second)) {
                if (load.over((long) (whole * share))) {
                    whole = Duration.between(started, Instant.now()).toMillis();
                } else {
                    load.kill();
                    cut++;
                }
            }
            Map<String, Long> after = standing();
            assertThat(after)
                    .as("killed at %.0f %% of %d ms", share * 100, whole)
                    .hasSize(1);
            assertThat(after.values()).containsExactly((long) DUTIES);
            toFirst = after.containsKey("乙版");
        }
        assertThat(cut).as("loads that were really cut short").isEqualTo(CUTS);
        assertLoads(second);
        assertThat(standing()).isEqualTo(Map.of("乙版", (long) DUTIES));
    }

    private void assertLoads(Path file) throws IOException, InterruptedException {
        try (Children.Running load = load(file)) {
            assertThat(load.code(SECONDS)).as(load.said()).isZero();
        }
    }

    private Children.Running load(Path file) throws IOException {
        return Children.program(
                folder.resolve("load.log"), "load", file.toString(), "--graph", "embedded:" + folder.resolve("graph"));
    }

    /** How many whole duties of each version stand; fails where a duty has lost a part, or a part its duty. */
    private Map<String, Long> standing() {
        GraphAddress address = new GraphAddress.Embedded(folder.resolve("graph"));
        try (Graph graph = Graph.open(address, LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"));
                Session session = graph.driver().session()) {
            List<Long> broken = session.run(
                            """
                            MATCH (d:Duty {kind: 'COOPERATIVE'})
                            WHERE COUNT { (d)-[:HAS_CLAUSE]->() } <> 2 OR COUNT { (d)-[:LED_BY]->() } <> 1
                               OR COUNT { (d)-[:LISTED_IN]->() } <> 1 OR COUNT { (d)-[:OF_TOWNSHIP]->() } <> 1
                            RETURN count(d) AS n
                            UNION ALL
                            MATCH (c:Clause) WHERE NOT EXISTS { (c)<-[:HAS_CLAUSE]-(:Duty) }
                            RETURN count(c) AS n
                            """)
                    .list(row -> row.get("n").asLong());
            assertThat(broken).containsOnly(0L);
            return session
                    .run("MATCH (d:Duty {kind: 'COOPERATIVE'}) RETURN left(d.name, 2) AS version, count(d) AS n")
                    .stream()
                    .collect(java.util.stream.Collectors.toMap(
                            row -> row.get("version").asString(),
                            row -> row.get("n").asLong()));
        }
    }

    /** Names that have nothing in common, so that the test waits for writing and not for telling likenesses apart. */
    private static String words(int number) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            words.append((char) (0x4E00 + (number * 6 + i) * 5 % 20_000));
        }
        return words.toString();
    }

    private Path write(String name, String version) throws IOException {
        StringBuilder text = new StringBuilder()
                .append("示例省示例彝族自治州云岭县临河镇履职事项清单\n2025年3月\n云岭县临河镇基本履职事项清单\n")
                .append("序号\t事项类别\t事项名称\n1\t党的建设\t" + version + "\n云岭县临河镇配合履职事项清单\n")
                .append("序号\t事项类别\t事项名称\t对应上级部门\t上级部门职责\t镇配合职责\n");
        for (int i = 1; i <= DUTIES; i++) {
            text.append(i).append("\t民生服务\t").append(version).append(words(i)).append("\t县水利局\t对上报材料进行审核。\t上报县水利局。\n");
        }
        text.append("云岭县临河镇上级部门收回事项清单\n序号\t事项类别\t事项名称\t承接部门及工作方式\n1\t民生服务\t" + version + "\t不再开展此项工作\n");
        return Files.writeString(folder.resolve(name), text);
    }
}
