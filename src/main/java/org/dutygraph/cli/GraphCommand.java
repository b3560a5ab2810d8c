package org.dutygraph.cli;

import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
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

    /** The user of this machine, for the audit file; names of web users have no prefix. */
    static String who() {
        return "os:" + System.getProperty("user.name");
    }
}
