package org.dutygraph.graph.figures;

import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.schema.CypherFile;
import org.neo4j.driver.Session;

/** Figures counted from the graph by statements, to compare with those that a load keeps. */
public final class CountedFigures {

    private static final Map<String, Object> PARAMETERS = Map.of(
            "actions", ListFigures.ACTIONS,
            "noCategory", ListFigures.NO_CATEGORY,
            "nobody", ListFigures.NOBODY,
            "anyTownship", ListFigures.TOWNSHIP);

    private CountedFigures() {}

    /** Counts the figures of every list, matter and department that has none, and keeps them. */
    public static void keep(Graph graph) {
        try (Session session = graph.driver().session()) {
            for (CypherFile statement : CypherFile.inFolder("graph/figures")) {
                session.run(statement.only(), PARAMETERS).consume();
            }
        }
    }
}
