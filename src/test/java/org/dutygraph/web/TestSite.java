package org.dutygraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.SearchTokens;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.SampleCounty;
import org.dutygraph.web.dashboard.WarmUp;
import org.neo4j.driver.Session;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** The pages on a small county, at any free port. */
public final class TestSite implements AutoCloseable {

    private final RunningWeb running;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestSite(RunningWeb running) {
        this.running = running;
    }

    static TestSite ofSmallCounty() {
        Graph graph = TestGraph.empty();
        try (Session session = graph.driver().session()) {
            String county = new ClassPathResource("web/county.cypher").getContentAsString(StandardCharsets.UTF_8);
            session.run(county).consume();
            SearchTokens.enter(graph);
            TestGraph.countFigures(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(graph);
    }

    /** The pages on the sample county that the program brings along. */
    public static TestSite ofSampleCounty() {
        Graph graph = TestGraph.empty();
        Path decisions = TestGraph.temporaryFolder().resolve("decisions.tsv");
        SampleCounty.loadIfEmpty(graph, ListReader.bundled(), MatterPlacement.in(graph, DecisionFile.at(decisions)));
        return of(graph, decisions);
    }

    public static TestSite of(Graph graph) {
        return of(graph, TestGraph.temporaryFolder().resolve("decisions.tsv"));
    }

    /** With a person's decisions in a file. */
    static TestSite of(Graph graph, Path decisions) {
        return of(graph, new WebSettings("127.0.0.1", 0, AccessSettings.open(), List.of(), decisions, false));
    }

    /** With settings of one's own. */
    public static TestSite of(Graph graph, WebSettings settings) {
        return new TestSite(WebApplication.start(graph, settings));
    }

    /** An address on the site, for a path with its query. */
    public URI at(String path) {
        return running.address().resolve(path);
    }

    /** Changes the graph behind the site's back. */
    void change(String statement) {
        try (Session session = running.context().getBean(Graph.class).driver().session()) {
            session.run(statement).consume();
        }
    }

    /** The pages' Spring context. */
    public ApplicationContext context() {
        return running.context();
    }

    /** Completes when the first page's statements were read ahead. */
    public CompletableFuture<Boolean> firstReads() {
        return running.context().getBean(WarmUp.class).done();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
