package org.dutygraph.web;

import org.dutygraph.graph.Graph;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the graph answers, at {@code /actuator/health}. */
@Component("graphHealth")
final class GraphHealth implements HealthIndicator {

    private final Graph graph;

    GraphHealth(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Health health() {
        try {
            graph.driver().verifyConnectivity();
            return Health.up().withDetail("graph", graph.description()).build();
        } catch (Neo4jException e) {
            return Health.down(e).withDetail("graph", graph.description()).build();
        }
    }
}
