package org.dutygraph.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.graph.matters.HalfDone;
import org.dutygraph.load.DecisionFileException;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.SampleCounty;
import org.dutygraph.load.Unloading;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.web.RunningWeb;
import org.dutygraph.web.WebApplication;
import org.dutygraph.web.WebSettings;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code serve}: serves the pages and the HTTP interface until the process is stopped. */
@Command(
        name = "serve",
        description = "Serves the pages and the HTTP interface; loads the invented sample county into an empty graph.")
final class ServeCommand extends GraphCommand {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:DUTYGRAPH_WEB_PORT:-8080}",
            description = "port of the pages (default: ${DEFAULT-VALUE})")
    private int port = WebSettings.DEFAULT_PORT;

    @Option(
            names = "--address",
            paramLabel = "HOST",
            defaultValue = "${env:DUTYGRAPH_WEB_ADDRESS:-127.0.0.1}",
            description = "address to listen on (default: ${DEFAULT-VALUE}); any other than this machine's own asks for"
                    + " users (`user add`), a proxy's header, or a password in DUTYGRAPH_WEB_PASSWORD")
    private String address = "127.0.0.1";

    @Option(
            names = "--neo4j-browser",
            description =
                    "also serve Neo4j Browser at /browser/; with the graph's password it can write. On this machine"
                            + " alone")
    private boolean neo4jBrowser;

    @Option(names = "--no-sample", description = "leave an empty graph empty")
    private boolean noSample;

    @Mixin
    private QueriesOption queries = new QueriesOption();

    @Mixin
    private AccessOption access = new AccessOption();

    @Mixin
    private DecisionsOption decisions = new DecisionsOption();

    @Override
    public Integer call() throws InterruptedException {
        WebSettings settings = settings();
        // The pages come last; nobody waits for a graph that cannot be served.
        requireFreePort();
        Catalogue catalogue = queries.catalogue();
        say("正在打开图谱…… | Opening the graph…");
        Graph open = graph.openOrMake(LockMode.SERVE);
        RunningWeb web;
        try {
            MatterPlacement matters = decisions.placing(open, graph);
            if (!noSample) {
                loadSample(open, matters);
            }
            reportHalfDone(Unloading.from(open, matters));
            reportRefused(open, catalogue);
            web = WebApplication.start(open, settings);
            open.announcePages(web.address());
        } catch (PortInUseException e) {
            open.close();
            throw portTaken(e);
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            web.close();
            open.close();
            stopped.countDown();
        }));
        say("职责图谱 DutyGraph: " + web.address() + "  (" + open.description() + ")");
        stopped.await();
        return ExitCode.DONE;
    }

    private WebSettings settings() {
        try {
            return new WebSettings(
                    address, port, access.of(graph), queries.folders(), decisions.path(graph), neo4jBrowser);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage(), e);
        }
    }

    private void requireFreePort() {
        try (ServerSocket probe = new ServerSocket()) {
            // As the server does, which may follow one that has just ended.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw portTaken(e);
        }
    }

    private ParameterException portTaken(Exception cause) {
        return wrong(
                "Port " + port + " of " + address + " cannot be listened on (" + cause.getMessage()
                        + "). Where another program uses it, or this one runs already, stop that one, or give another"
                        + " port with --port N",
                cause);
    }

    /** Says what is half-done; the pages finish it while they are served. */
    private void reportHalfDone(Unloading unloading) {
        try {
            HalfDone left = unloading.halfDone();
            if (!left.isNothing()) {
                say(HalfDoneText.of(left) + ". It is finished while the pages are served; /status tells");
            }
        } catch (DecisionFileException e) {
            say("ERROR " + e.getMessage());
        }
    }

    /** Reports own statements that the guard refuses, before somebody runs them. */
    private void reportRefused(Graph graph, Catalogue catalogue) {
        QueryRunner runner = QueryRunner.of(graph.driver());
        catalogue.own().forEach(query -> runner.refusal(query)
                .ifPresent(fault -> say("ERROR " + query.file() + ": " + fault.report())));
    }

    private void loadSample(Graph graph, MatterPlacement matters) {
        SampleCounty.loadIfEmpty(graph, ListReader.bundled(), matters).ifPresent(summary -> {
            say(
                    "The graph was empty: the invented sample county was loaded (%d lists, %d duties). Real lists: mvn -DskipTests package, then java -jar target/dutygraph.jar load PATH…"
                            .formatted(summary.lists(), summary.duties()));
            say("图谱为空，已装入虚构的示例县（云岭县）。装入真实清单：先 mvn -DskipTests package，再 java -jar target/dutygraph.jar load 文件或文件夹");
        });
    }
}
