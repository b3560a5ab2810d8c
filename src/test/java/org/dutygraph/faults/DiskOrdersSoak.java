package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.util.FileSystemUtils;

/**
 * A graph whose disk is filled while others write, past the program's own check too; then room is made, the holder is
 * asked to stop, or is killed, in every order. Each next start has all that was acknowledged, and no more than was asked.
 */
class DiskOrdersSoak {

    private static final int ROUNDS = Integer.getInteger("dutygraph.soak.disk-rounds", 10);
    private static final long SEED = Long.getLong("dutygraph.soak.seed", 1);
    private static final int MEGABYTES = 96;
    private static final int SECONDS = 300;
    private static final int KEPT = 20;

    @TempDir
    private Path folder;

    /** What happens to the holder of a graph whose disk is full. */
    private enum Order {
        ROOM_STOP,
        ROOM_KILL,
        STOP_ROOM,
        KILL_ROOM,
        ROOM_WRITE_STOP,
        ROOM_STOP_KILL
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderLeavesAGraph(SmallDisk.Kind kind) throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.of(kind, folder.resolve("disk"), MEGABYTES);
        assumeThat(mounted).as("a small file system can be mounted").isPresent();
        try (SmallDisk disk = mounted.orElseThrow()) {
            SoakReport.timed("A full disk (" + kind + "), " + ROUNDS + " rounds of every order, seed " + SEED, () -> {
                Rounds rounds = new Rounds(disk, Wordings.of(folder, 3));
                for (int i = 0; i < ROUNDS; i++) {
                    // The engine's log grows with every round, and the disk is small.
                    FileSystemUtils.deleteRecursively(rounds.graph);
                    for (Order order : Order.values()) {
                        rounds.play(order);
                    }
                    rounds.look();
                }
                return rounds.toString();
            });
        }
    }

    /** One graph through every order, and the next one. */
    private final class Rounds {
        private final SmallDisk disk;
        private final Wordings wordings;
        private final Path graph;
        private final Random random = new Random(SEED);
        private final Set<Integer> acknowledged = new TreeSet<>();
        private final Map<Integer, Set<Integer>> asked = new TreeMap<>();
        private final Map<Order, Integer> played = new EnumMap<>(Order.class);
        private Wordings.Wording standing;
        private int number;
        private int critical;

        private Rounds(SmallDisk disk, Wordings wordings) {
            this.disk = disk;
            this.wordings = wordings;
            this.graph = disk.path().resolve("graph");
            this.standing = wordings.old();
        }

        private void play(Order order) throws Exception {
            try (Children.Running holder = hold()) {
                try (Graph beside = beside()) {
                    if (order != Order.values()[0]) {
                        assertKept(beside);
                    }
                    standing = wordings.other(standing);
                    Wordings.load(beside, standing.files());
                    // Now and then with a little room: other files than the log are the first that do not fit.
                    disk.fill(random.nextInt(3) * 512L * 1024);
                    critical += writeUntilItFails(beside) ? 1 : 0;
                    switch (order) {
                        case ROOM_STOP -> {
                            disk.makeRoom();
                            stop(holder);
                        }
                        case ROOM_KILL -> {
                            disk.makeRoom();
                            holder.kill();
                        }
                        case STOP_ROOM -> {
                            stop(holder);
                            disk.makeRoom();
                        }
                        case KILL_ROOM -> {
                            holder.kill();
                            disk.makeRoom();
                        }
                        case ROOM_WRITE_STOP -> {
                            disk.makeRoom();
                            writeUntilItFails(beside);
                            stop(holder);
                        }
                        case ROOM_STOP_KILL -> {
                            disk.makeRoom();
                            holder.process().destroy();
                            Thread.sleep(random.nextInt(300));
                            holder.kill();
                        }
                        default -> throw new IllegalStateException(order.name());
                    }
                }
            }
            played.merge(order, 1, Integer::sum);
        }

        private void look() throws Exception {
            try (Children.Running holder = hold();
                    Graph beside = beside()) {
                assertKept(beside);
                stop(holder);
            }
        }

        private Children.Running hold() throws Exception {
            Children.Running holder = Children.holder(folder.resolve("holder.log"), graph);
            try {
                holder.awaitSaid(GraphHolder.HOLDS, SECONDS);
            } catch (AssertionError e) {
                holder.close();
                throw new AssertionError("after " + played + ": " + e.getMessage(), e);
            }
            return holder;
        }

        private Graph beside() {
            return Graph.open(
                    new GraphAddress.Embedded(graph), LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"));
        }

        private void stop(Children.Running holder) throws Exception {
            holder.process().destroy();
            holder.code(SECONDS);
        }

        /** Small and larger writes, each of one of a few nodes; whether the engine met a critical error. */
        private boolean writeUntilItFails(Graph beside) {
            try (Session session = beside.driver().session()) {
                for (int i = 0; i < 400; i++) {
                    int node = random.nextInt(KEPT);
                    asked.computeIfAbsent(node, any -> new TreeSet<>()).add(++number);
                    session.run(
                                    "MERGE (p:Probe {id: $node}) SET p.number = $number, p.text = $text",
                                    Map.of("node", node, "number", number, "text", "x".repeat(random.nextInt(60_000))))
                            .consume();
                    acknowledged.add(node);
                    asked.get(node).retainAll(Set.of(number));
                }
                return false;
            } catch (Neo4jException e) {
                return true;
            }
        }

        private void assertKept(Graph beside) {
            try (Session session = beside.driver().session()) {
                Map<Integer, Integer> found = new TreeMap<>();
                session.run("MATCH (p:Probe) RETURN p.id AS id, p.number AS number")
                        .forEachRemaining(row -> found.put(
                                row.get("id").asInt(), row.get("number").asInt()));
                // Of those that were not acknowledged since, any may be there.
                acknowledged.forEach(node -> assertThat(found.get(node))
                        .as("node " + node + " after " + played)
                        .isIn(asked.get(node)));
                session.run("MATCH (p:Probe) DETACH DELETE p").consume();
            }
            acknowledged.clear();
            asked.clear();
            assertThat(wordings.assertWhole(beside.driver(), standing))
                    .as("lists as they were acknowledged, after " + played)
                    .isEqualTo(standing.lists().keySet());
        }

        @Override
        public String toString() {
            return "played " + played + ", " + critical + " critical errors; every start had all that was acknowledged";
        }
    }
}
