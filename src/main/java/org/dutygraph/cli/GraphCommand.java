package org.dutygraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.audit.LoadAudit;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.matters.HalfDone;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.DecisionFileException;
import org.dutygraph.load.Unloading;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.QueryFolder;
import org.dutygraph.query.run.QueryRunner;
import picocli.CommandLine.Mixin;

/** A command on a graph. */
abstract class GraphCommand extends BaseCommand {

    @Mixin
    GraphOption graph = new GraphOption();

    /** All rows of a bundled query. */
    List<List<Object>> rows(String query, Map<String, String> parameters) {
        try (Graph open = graph.open()) {
            return QueryRunner.of(open.driver())
                    .run(Catalogue.bundled().get(query), parameters, RunOptions.complete())
                    .rows();
        }
    }

    /** The folders of the queries that were saved for everybody on the pages of this graph. */
    List<Path> savedQueries() {
        return QueryFolder.beside(DecisionsOption.path(null, graph.beside(DecisionFile.NAME)))
                .ofEverybody();
    }

    /** Finishes what a load or an unload that was cut short left half-done, and says so; not by invalid decisions. */
    void finishHalfDone(Unloading unloading, AuditLog audit) {
        HalfDone left;
        try {
            left = unloading.halfDone();
        } catch (DecisionFileException e) {
            // The command's own work meets it too, and tells it.
            return;
        }
        if (left.isNothing()) {
            return;
        }
        say(HalfDoneText.of(left) + ". It is finished first");
        unloading.finish(left, outcome -> {
            LoadAudit.note(audit, who(), outcome);
            say(HalfDoneText.line(outcome));
        });
    }

    /** The user of this machine, for the audit file; names of web users have no prefix. */
    static String who() {
        return "os:" + System.getProperty("user.name");
    }
}
