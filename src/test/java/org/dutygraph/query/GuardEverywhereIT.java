package org.dutygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dutygraph.cli.ExitCode;
import org.dutygraph.cli.Program;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.engine.AnnouncedFolder;
import org.dutygraph.web.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refused statements over HTTP (what reaches out, and every third of the others) and over the command line (every
 * twentieth): refused for the same reason, and afterwards nothing in the graph, among the files or at a listening port is
 * other than before.
 */
class GuardEverywhereIT {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void whatTheGuardRefusesIsRefusedAtEveryDoorAndLeavesNoTrace() throws Exception {
        Driver driver = County.load();
        finish(driver);
        Graph graph = TestGraph.open();
        Path probe = folder.resolve("probe");
        try (ServerSocket ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TestSite site = TestSite.of(graph);
                AnnouncedFolder held = AnnouncedFolder.of(graph, folder.resolve("graph"))) {
            List<GuardCorpus> corpus = GuardCorpus.read("refused.yaml").stream()
                    .map(bad -> new GuardCorpus(
                            bad.code(),
                            bad.about(),
                            bad.statement()
                                    .replace("127.0.0.1:9", "127.0.0.1:" + ear.getLocalPort())
                                    .replace("/tmp/dutygraph-guard-probe", probe.toString())))
                    .toList();
            String before = County.contents(driver);

            overHttp(site, corpus);
            assertThat(County.contents(driver)).isEqualTo(before);
            overTheCommandLine(held.address(), corpus);
            assertThat(County.contents(driver)).isEqualTo(before);

            assertThat(probe).doesNotExist();
            assertSilent(ear);
        }
    }

    /** The county's half-done list counts as placed; a server would place its duties at once. */
    private static void finish(Driver driver) {
        try (Session session = driver.session()) {
            session.run("MATCH (l:DutyList) SET l.placed = l.fingerprint").consume();
        }
    }

    private static void overHttp(TestSite site, List<GuardCorpus> corpus) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < corpus.size(); i++) {
            GuardCorpus bad = corpus.get(i);
            if (i % 3 > 0 && !bad.about().startsWith("reaches out")) {
                continue;
            }
            String body = JSON.writeValueAsString(
                    Map.of("statement", bad.statement(), "parameters", Map.of("id", "x", "key", "x")));
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(site.at("/api/cypher"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.get("code").asString()).as(bad.toString()).isEqualTo(bad.code());
            FaultCode.Kind kind = FaultCode.valueOf(bad.code()).kind();
            assertThat(answer.statusCode()).as(bad.toString()).isEqualTo(kind == FaultCode.Kind.USAGE ? 400 : 403);
            assertThat(answer.body()).as("no trace of the program's inside").doesNotContain("Exception", "\tat ");
        }
    }

    private static void overTheCommandLine(String address, List<GuardCorpus> corpus) {
        for (int i = 0; i < corpus.size(); i += 20) {
            GuardCorpus bad = corpus.get(i);
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int code = Program.run(
                    new PrintWriter(out),
                    new PrintWriter(err),
                    "cypher",
                    bad.statement(),
                    "-p",
                    "id=x",
                    "-p",
                    "key=x",
                    "--graph",
                    address);
            FaultCode.Kind kind = FaultCode.valueOf(bad.code()).kind();
            assertThat(code)
                    .as("%s%n%s", bad, err)
                    .isEqualTo(kind == FaultCode.Kind.USAGE ? ExitCode.WRONG_USAGE : ExitCode.REFUSED);
            assertThat(err.toString()).as(bad.toString()).contains(bad.code());
            assertThat(out.toString()).isEmpty();
        }
    }

    private static void assertSilent(ServerSocket ear) throws IOException {
        ear.setSoTimeout(300);
        try (var heard = ear.accept()) {
            throw new AssertionError("the engine called " + heard);
        } catch (SocketTimeoutException silent) {
            assertThat(ear.isBound()).isTrue();
        }
    }
}
