package org.dutygraph.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dutygraph.query.Catalogue;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks what the first page asks, once, as soon as the server is up: the graph plans a statement when it first sees it,
 * which takes seconds that the first visitor need not wait for.
 */
@Component
final class FirstReads {

    private static final Logger LOG = LoggerFactory.getLogger(FirstReads.class);

    private final Catalogue catalogue;
    private final PageReads pages;
    private final Answers answers;
    private final Control.Maker controls;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();

    FirstReads(Catalogue catalogue, PageReads pages, Answers answers, Control.Maker controls) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.answers = answers;
        this.controls = controls;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread thread = new Thread(this::readAll, "first-reads");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether all was read; completes when it is known. */
    CompletableFuture<Boolean> done() {
        return done;
    }

    private void readAll() {
        try {
            for (String address : List.of("dashboard/state", "dashboard/figures", "dashboard/latest")) {
                pages.rows(address, Map.of());
            }
            controls.regions();
            controls.categories();
            answers.run(catalogue.get(DashboardPage.WORKLOAD), Map.of("limit", "10000"), RunOptions.page());
            done.complete(true);
        } catch (QueryFault | IllegalStateException e) {
            // The first visitor meets the same fault, or the server is being stopped already.
            LOG.info("The first page's statements were not planned ahead: {}", e.getMessage());
            done.complete(false);
        }
    }
}
