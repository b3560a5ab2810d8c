package org.dutygraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutygraph.cli.Program;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.graph.write.PreparedList;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.Loading;
import org.dutygraph.load.MatterPlacement;
import org.junit.jupiter.api.Test;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * Lists into a running graph, beside what else one could write them with.
 *
 * <p>{@code -Ddutygraph.bench.lists} says how many come one by one (90), {@code -Ddutygraph.bench.standing} how many stand
 * before (40). Of those that come one by one a third warms, a third is measured whole, a third in its parts.
 */
class LoadBench {

    private static final int LISTS = Integer.getInteger("dutygraph.bench.lists", 90);
    private static final int STANDING = Integer.getInteger("dutygraph.bench.standing", 40);
    private static final int WARMING = 8;
    private static final int SAVED = 2;

    private final ListReader understanding = ListReader.bundled();

    @Test
    void listsIntoARunningGraph() throws Exception {
        Path folder = Files.createTempDirectory("dutygraph-bench-");
        try (Graph graph = open(folder.resolve("graph"))) {
            List<Path> files = InventedLists.seed(1).write(folder.resolve("lists"), STANDING + LISTS);
            Report report = new Report("load", "Lists into a running graph");
            oneByOne(graph, folder, files, report);
            others(folder, files.subList(STANDING, files.size()), report);
            report.write(graph.driver());
        } finally {
            TestGraph.deleteFolder(folder);
        }
    }

    /** What a person waits for who loads one list into a graph that is served. */
    private void oneByOne(Graph graph, Path folder, List<Path> files, Report report) throws Exception {
        MatterPlacement matters = MatterPlacement.in(graph, DecisionFile.at(folder.resolve("none.tsv")));
        Loading loading = Loading.into(graph, understanding, matters);
        long start = System.nanoTime();
        loading.load(files.subList(0, STANDING), entry -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        long duties = KeptGraph.count(graph, "Duty");
        List<Path> further = files.subList(STANDING, files.size());
        int third = further.size() / 3;
        for (Path file : further.subList(0, third)) {
            loading.load(List.of(file), entry -> {});
        }
        Timed whole = new Timed();
        for (Path file : further.subList(third, 2 * third)) {
            whole.add(Timed.of(0, 1, () -> loading.load(List.of(file), entry -> {}))
                    .at(50));
        }
        report.say("%,d lists in one load, into an empty graph: %,d duties in %.1f s, %,.0f duties a second."
                .formatted(STANDING, duties, seconds, duties / seconds));
        report.say(
                "Then %,d lists, one load each, from the file to its matters, after as many to warm; has to be below 300 ms. Below, its parts, of"
                                .formatted(whole.size())
                        + " as many further ones.");
        report.head("one list into a warm graph", "n", "p50", "p95", "most");
        told("whole", whole, report);
        parts(graph, matters, further.subList(2 * third, further.size()))
                .forEach((part, timed) -> told(part, timed, report));
        report.end();
        report.atMost("one list into a warm graph, p50", " ms", 300, whole.at(50));
    }

    private static void told(String what, Timed timed, Report report) {
        report.row(
                what,
                Integer.toString(timed.size()),
                Timed.shown(timed.at(50)),
                Timed.shown(timed.at(95)),
                Timed.shown(timed.at(100)));
    }

    private Map<String, Timed> parts(Graph graph, MatterPlacement matters, List<Path> files) throws Exception {
        Map<String, Timed> parts = new LinkedHashMap<>();
        List.of("read and understood", "prepared", "written", "placed").forEach(part -> parts.put(part, new Timed()));
        GraphWriter writer = GraphWriter.of(graph);
        for (Path file : files) {
            long[] at = new long[5];
            at[0] = System.nanoTime();
            var list = Objects.requireNonNull(understanding.of(file).list());
            at[1] = System.nanoTime();
            PreparedList prepared = PreparedList.of(list);
            at[2] = System.nanoTime();
            writer.write(prepared);
            at[3] = System.nanoTime();
            matters.place();
            at[4] = System.nanoTime();
            int part = 0;
            for (Timed timed : parts.values()) {
                timed.add((at[part + 1] - at[part++]) / 1e6);
            }
        }
        return parts;
    }

    private static Graph open(Path folder) {
        return Graph.open(
                new GraphAddress.Embedded(folder), LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"));
    }

    /** The same lists once more, each way into a graph of its own that has the schema alone. */
    private void others(Path folder, List<Path> files, Report report) throws Exception {
        List<PreparedList> prepared = new ArrayList<>();
        List<PlainList> plain = new ArrayList<>();
        for (Path file : files) {
            var list = Objects.requireNonNull(understanding.of(file).list());
            prepared.add(PreparedList.of(list));
            plain.add(PlainList.of(list));
        }
        int warming = Math.min(WARMING, files.size() / 2);
        List<PlainList> rest = plain.subList(warming, plain.size());
        report.say("Writing alone, the lists understood before; %d lists to warm.".formatted(warming));
        report.head("way", "duties", "seconds", "duties a second", "ours is so many times as fast");
        double ours;
        try (Graph graph = open(folder.resolve("ours"))) {
            GraphWriter writer = GraphWriter.of(graph);
            prepared.subList(0, warming).forEach(writer::write);
            ours = rate(rest, i -> writer.write(prepared.get(i + warming)), "ours", 0, report);
        }
        try (Graph graph = open(folder.resolve("bare"));
                LoadWays ways = new LoadWays(graph)) {
            ways.shared(plain);
            for (PlainList list : plain.subList(0, warming)) {
                ways.bare(list);
            }
            rate(rest, i -> ways.bare(rest.get(i)), "one bare UNWIND", ours, report);
        }
        try (Graph graph = open(folder.resolve("saved"));
                LoadWays ways = new LoadWays(graph)) {
            ways.shared(plain);
            ways.saveAll(plain.get(0));
            List<PlainList> few = plain.subList(1, Math.min(plain.size(), 1 + SAVED));
            double saved = rate(few, i -> ways.saveAll(few.get(i)), "Neo4jRepository.saveAll", ours, report);
            report.atLeast("lists written, times as fast as saveAll", "", 15, ours / saved);
        }
        loadCsv(folder, files, plain, ours, report);
        report.end();
        report.say(
                "Ours looks at what stands, takes locks, keeps editions and writes what search needs; the others do not."
                        + " LOAD CSV takes every value as text, from files that are ready, in an engine without our indexes.");
    }

    private interface Step {
        void run(int list) throws Exception;
    }

    private static double rate(List<PlainList> lists, Step step, String way, double ours, Report report)
            throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < lists.size(); i++) {
            step.run(i);
        }
        return told(lists, (System.nanoTime() - start) / 1e9, way, ours, report);
    }

    private static double told(List<PlainList> lists, double seconds, String way, double ours, Report report) {
        int duties = lists.stream().mapToInt(list -> list.duties().size()).sum();
        double rate = duties / seconds;
        report.row(
                way,
                "%,d".formatted(duties),
                "%.2f".formatted(seconds),
                "%,.0f".formatted(rate),
                ours == 0 ? "1" : String.format(Locale.ROOT, "%.1f", ours / rate));
        return rate;
    }

    /** An engine of its own: the program's reads no files. */
    private static void loadCsv(Path folder, List<Path> files, List<PlainList> plain, double ours, Report report)
            throws IOException {
        Path csv = folder.resolve("csv");
        List<String> command = new ArrayList<>(List.of("bulk", "--csv", csv.toString()));
        files.forEach(file -> command.add(file.toString()));
        Program.run(command.toArray(String[]::new));
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(folder.resolve("elsewhere"))
                .setConfig(GraphDatabaseSettings.load_csv_file_url_root, csv.toAbsolutePath())
                .build();
        try (Stream<Path> all = Files.list(csv)) {
            GraphDatabaseService database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            database.executeTransactionally("CREATE INDEX FOR (n:Row) ON (n.`:ID`)");
            List<String> names =
                    all.map(file -> file.getFileName().toString()).sorted().toList();
            long start = System.nanoTime();
            for (String name : names) {
                if (name.startsWith("nodes-")) {
                    database.executeTransactionally(
                            """
                            LOAD CSV WITH HEADERS FROM 'file:///%s' AS row
                            CALL (row) { CREATE (n:Row:$(split('%s', '-'))) SET n = row } IN TRANSACTIONS OF 1000 ROWS
                            """
                                    .formatted(name, name.replace("nodes-", "").replace(".csv", "")));
                }
            }
            for (String name : names) {
                if (name.startsWith("relationships-")) {
                    database.executeTransactionally(
                            """
                            LOAD CSV WITH HEADERS FROM 'file:///%s' AS row
                            CALL (row) {
                              MATCH (a:Row {`:ID`: row.`:START_ID`}), (b:Row {`:ID`: row.`:END_ID`})
                              CREATE (a)-[r:$('%s')]->(b) SET r = row
                            } IN TRANSACTIONS OF 1000 ROWS
                            """
                                    .formatted(
                                            name,
                                            name.replace("relationships-", "").replace(".csv", "")));
                }
            }
            told(plain, (System.nanoTime() - start) / 1e9, "LOAD CSV … IN TRANSACTIONS", ours, report);
        } finally {
            service.shutdown();
        }
    }
}
