package org.dutygraph.web.status;

import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.QueryFault;
import org.dutygraph.web.answers.PageReads;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the graph answers, with its size and schema, for {@code /actuator/health}. */
@Component("graphHealth")
final class GraphHealth implements HealthIndicator {

    private final Graph graph;
    private final PageReads pages;

    GraphHealth(Graph graph, PageReads pages) {
        this.pages = pages;
        this.graph = graph;
    }

    @Override
    public Health health() {
        try {
            graph.driver().verifyConnectivity();
            Health.Builder up = Health.up().withDetail("graph", graph.description());
            pages.rows("status/graph", Map.of())
                    .get(0)
                    .forEach((name, value) -> up.withDetail(name, String.valueOf(value)));
            return up.build();
        } catch (Neo4jException | QueryFault e) {
            return Health.down(e).withDetail("graph", graph.description()).build();
        }
    }
}
