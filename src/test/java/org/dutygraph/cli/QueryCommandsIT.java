package org.dutygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.query.catalogue.QueryFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that ask, on the bundled sample county in an embedded graph of their own. */
class QueryCommandsIT {

    private static Path graph;
    private static Graph served;
    private static Path scratch;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() throws IOException {
        scratch = TestGraph.temporaryFolder();
        graph = scratch.resolve("graph");
        // As `serve` does: the commands find it and go through it, and no engine has to start for each of them.
        served = Graph.open(
                new GraphAddress.Embedded(graph), LockMode.SERVE, new Credentials("neo4j", "not used: embedded"));
        Path samples = Path.of("src/main/resources/samples");
        assertThat(run("load", "--graph", "embedded:" + graph, samples.toString())
                        .code())
                .isIn(ExitCode.DONE, ExitCode.DONE_WITH_FAULTS);
    }

    @AfterAll
    static void remove() {
        served.close();
        TestGraph.deleteFolder(scratch);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query data/lists-loaded",
                "cypher RETURN(1)",
                "search 防汛",
                "check",
                "diff 990121101/2024-12 990121101/2025-12",
                "export OUT --format csv",
                "dataset OUT",
                "backup OUT",
                "tasks FILE",
                "corrections --undo 12345678",
                "unload 990121101/2025-12"
            })
    void whereThereIsNoGraphNothingIsAnsweredOrMade(String command) throws IOException {
        Path none = folder.resolve("none");
        Path file = Files.writeString(folder.resolve("tasks.txt"), "开展防汛演练\n");
        String line = command.replace("OUT", folder.resolve("out").toString()).replace("FILE", file.toString());
        Ran ran = run((line + " --graph embedded:" + none).split(" "));
        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.GRAPH_UNAVAILABLE);
        assertThat(ran.err()).contains("There is no graph in " + none + ".", "load LISTS --graph embedded:" + none);
        assertThat(ran.out()).isEmpty();
        assertThat(none).doesNotExist();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void queriesListsTopicsInBothLanguages() {
        Ran ran = run("queries");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("workload\n")
                .contains("  workload/department-workload  部门履职负荷 | Department workload\n")
                .contains("-p department=DEPARTMENT");
    }

    @Test
    void queriesSavedOnThePagesAreListed() throws IOException {
        Path shared =
                QueryFolder.beside(folder.resolve(DecisionFile.NAME)).path().resolve("shared/saved");
        Files.createDirectories(shared);
        Files.writeString(
                shared.resolve("count.cypher"),
                "// title: 数 | Count\n// description: 数 | Count\n// column: n – 数 | n\nMATCH (d:Duty) RETURN count(d) AS n\n");
        assertThat(run("queries", "--graph", "embedded:" + folder.resolve("graph"))
                        .out())
                .contains("saved\n", "  saved/count  数 | Count\n");
        assertThat(folder.resolve("graph")).doesNotExist();
    }

    @Test
    void ownQueriesAreListedAndWrongOnesNamed() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(
                folder.resolve("mine/count.cypher"),
                "// title: 数 | Count\n// description: 数 | Count\n// column: n – 数 | n\nMATCH (d:Duty) RETURN count(d) AS n\n");
        Files.writeString(folder.resolve("mine/wrong.cypher"), "MATCH (n) RETURN n");
        Ran listed = run("queries", "--queries", folder.toString());
        assertThat(listed.code()).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(listed.out()).contains("mine/count").doesNotContain("mine/wrong");
        assertThat(listed.err()).contains("wrong.cypher:1:");
        Ran ran = run(
                "query", "count", "--queries", folder.toString(), "--graph", "embedded:" + graph, "--format", "csv");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).matches("\uFEFFn\\R\\d+\\R");
    }

    @Test
    void queryPrintsEveryForm() throws IOException {
        assertThat(query("workload/department-workload", "-p", "limit=3").out())
                .containsPattern("3 / \\d+ 行")
                .contains("部门");
        assertThat(query("workload/department-workload", "-p", "limit=3", "--lang", "en")
                        .out())
                .contains("duties led")
                .containsPattern("3 / \\d+ rows");
        assertThat(query("department-workload", "--format", "json", "-p", "limit=3")
                        .out())
                .startsWith("{\"columns\":[{\"name\":\"department\"")
                .contains("\"truncated\":true,\"rowLimit\":3");
        assertThat(query("department-workload", "--format", "records", "-p", "limit=3")
                        .out())
                .contains("\"records\":[{\"department\":");
        assertThat(query("department-workload", "--format", "csv", "-p", "limit=3")
                        .out())
                .startsWith("\uFEFFdepartment,leads,shares");
        Path workbook = folder.resolve("a.xlsx");
        assertThat(query("department-workload", "--format", "xlsx", "-o", workbook.toString())
                        .code())
                .isZero();
        assertThat(Files.readAllBytes(workbook)).startsWith('P', 'K');
        assertThat(query("department-workload", "--format", "xlsx").code()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void queryWritesAPartOfANetworkInEveryForm() throws IOException {
        assertThat(query("who-shares-duties", "--network", "nodes", "--format", "csv")
                        .out())
                .startsWith("\uFEFFid,label,degree,strength,betweenness");
        assertThat(query("who-shares-duties", "--network", "figures", "--lang", "en")
                        .out())
                .contains("modularity");
        Path gexf = folder.resolve("a.gexf");
        assertThat(query("who-shares-duties", "--network", "graph", "--format", "gexf", "-o", gexf.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(gexf)).contains("defaultedgetype=\"undirected\"");
        Ran wrong = query("who-shares-duties", "--network", "knots");
        assertThat(wrong.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(wrong.err()).contains("knots", "nodes, edges, figures, graph");
        assertThat(query("department-workload", "--network", "nodes").code()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void searchFindsDutiesByAnyWordsAndSaysWhatElseItLookedFor() {
        Ran abbreviated = search("人社");
        assertThat(abbreviated.code()).isZero();
        assertThat(abbreviated.err()).contains("人力资源和社会保障");
        assertThat(search("林地", "征占用").out()).contains("林地、草地征占用手续办理");
        assertThat(search("处罚", "--kind", "withdrawn", "--format", "csv").out())
                .startsWith("\uFEFF")
                .contains("WITHDRAWN")
                .doesNotContain("COOPERATIVE");
        Ran nothing = search("月球车");
        assertThat(nothing.code()).isZero();
        assertThat(nothing.err()).contains("no duty holds");
        Ran noWord = search("。");
        assertThat(noWord.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(noWord.err()).contains("give words to look for");
    }

    @Test
    void aFailedRunLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("a.graphml");
        Files.writeString(file, "old");
        Ran ran = query("department-workload", "--format", "graphml", "-o", file.toString());
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ran.err()).contains("NO_GRAPH");
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(Files.exists(folder.resolve("a.graphml.part"))).isFalse();
    }

    @Test
    void wrongUsageIsAnsweredWithTheCure() {
        assertThat(query("departmentworkload").code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(query("departmentworkload").err()).contains("perhaps workload/department-workload");
        assertThat(query("department-workload", "-p", "region=无此地").err()).contains("无此地");
        assertThat(query("department-workload", "-p", "limit=many").err()).contains("needs a whole number");
    }

    @Test
    void cypherReadsAndRefusesToWrite() {
        Ran ran = run(
                "cypher",
                "MATCH (d:Duty) RETURN count(d) > $n AS many",
                "-p",
                "n=100",
                "--graph",
                "embedded:" + graph,
                "--format",
                "csv");
        assertThat(ran.out()).isEqualTo("\uFEFFmany\r\ntrue\r\n");
        Ran refused = run("cypher", "MATCH (n) DETACH DELETE n", "--graph", "embedded:" + graph);
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.err()).startsWith("WRITE: ").contains("\n             ^");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void checkFailsOnWhatIsAskedAndNotOnWhatIsAccepted() {
        Path baseline = folder.resolve("accepted.txt");
        Ran all = run(
                "check",
                "--fail-on",
                "warning",
                "--graph",
                "embedded:" + graph,
                "--write-baseline",
                baseline.toString());
        assertThat(all.code()).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(all.out()).contains("WARNING ").contains(" findings, 0 of them accepted");
        Ran accepted =
                run("check", "--fail-on", "warning", "--graph", "embedded:" + graph, "--baseline", baseline.toString());
        assertThat(accepted.out()).contains("(accepted) ");
        assertThat(accepted.code()).isZero();
        assertThat(run("check", "--format", "json", "--graph", "embedded:" + graph)
                        .out())
                .startsWith("[")
                .contains("\"severity\" : \"warning\"");
    }

    private static Ran search(String... words) {
        List<String> arguments = new ArrayList<>(List.of("search", "--graph", "embedded:" + graph));
        arguments.addAll(List.of(words));
        return run(arguments.toArray(String[]::new));
    }

    private static Ran query(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "query";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--graph";
        all[all.length - 1] = "embedded:" + graph;
        return run(all);
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Program.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private record Ran(int code, String out, String err) {}
}
