package org.dutygraph.web.dataset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.dutygraph.dataset.CorrectionsGiven;
import org.dutygraph.dataset.Dataset;
import org.dutygraph.dataset.DatasetScope;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.schema.CypherFile;
import org.dutygraph.load.CorrectionConversion;
import org.dutygraph.load.CorrectionFile;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.run.EngineFault;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.web.Version;
import org.dutygraph.web.WebSettings;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dataset as a ZIP that is sent while it is made; one at a time, because it reads the whole graph. */
@RestController
@Tag(name = "dataset")
final class DatasetApi {

    /** A saved query whose region is asked for in the same way. */
    private static final String ASKS = "data/lists-loaded";

    private final Graph graph;
    private final QueryRunner runner;
    private final WebSettings settings;
    private final Semaphore free = new Semaphore(1);

    DatasetApi(Graph graph, QueryRunner runner, WebSettings settings) {
        this.graph = graph;
        this.runner = runner;
        this.settings = settings;
    }

    @GetMapping("/api/dataset")
    @Operation(summary = "The graph as tidy tables with codebook, load scripts and manifest, as a ZIP")
    void dataset(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String edition,
            HttpServletResponse response)
            throws IOException {
        if (!free.tryAcquire()) {
            throw new QueryFault(FaultCode.BUSY, "a dataset is being made already", "try again when it has been sent");
        }
        try {
            Dataset dataset = dataset(region, edition);
            response.setContentType("application/zip");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(dataset.name() + ".zip")
                            .build()
                            .toString());
            dataset.write(response.getOutputStream());
            response.flushBuffer();
        } finally {
            free.release();
        }
    }

    private CorrectionsGiven corrections() {
        DecisionFile file = DecisionFile.at(settings.decisions());
        CorrectionFile corrected = file.corrections();
        return new CorrectionsGiven()
                .with("DECISIONS", file.path(), CorrectionConversion.ofDecisions(file))
                .with("CORRECTIONS", corrected.path(), corrected.read().standing());
    }

    private Dataset dataset(String region, String edition) {
        // A region by code or name, as the saved queries take it; a month need not be that of a list.
        Map<String, @Nullable Object> asked = runner.bind(Catalogue.bundled().get(ASKS), Map.of("region", region));
        try {
            return Dataset.of(
                    graph,
                    Version.BUILT,
                    new DatasetScope((String) asked.get("region"), edition.isEmpty() ? null : edition, corrections()));
        } catch (IllegalArgumentException e) {
            throw new QueryFault(
                    FaultCode.PARAMETER,
                    String.valueOf(e.getMessage()),
                    "give region= (code or name) and edition=YYYY-MM, or leave them out");
        } catch (Neo4jException e) {
            throw EngineFault.of(e, CypherFile.statement("dataset/about"), RunOptions.complete());
        }
    }
}
