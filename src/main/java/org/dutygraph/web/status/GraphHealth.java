package org.dutygraph.web.status;

import java.util.Map;
import java.util.Optional;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.StoreTrouble;
import org.dutygraph.query.QueryFault;
import org.dutygraph.web.answers.PageReads;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the graph answers, with its size and schema, for {@code /actuator/health}. */
@Component("graphHealth")
record GraphHealth(Graph graph, PageReads pages) implements HealthIndicator {

    @Override
    public Health health() {
        Optional<StoreTrouble> trouble = graph.trouble();
        if (trouble.isPresent()) {
            return Health.down()
                    .withDetail("graph", graph.description())
                    .withDetail("trouble", graph.sentence(trouble.get()))
                    .build();
        }
        try {
            GraphSize size = size();
            return Health.up()
                    .withDetail("graph", graph.description())
                    .withDetail("nodes", String.valueOf(size.nodes()))
                    .withDetail("relationships", String.valueOf(size.relationships()))
                    .withDetail("lists", String.valueOf(size.lists()))
                    .withDetail("duties", String.valueOf(size.duties()))
                    .withDetail("schema", size.schema())
                    .build();
        } catch (QueryFault e) {
            return Health.down(e).withDetail("graph", graph.description()).build();
        }
    }

    /** Reads the graph's size; a graph that does not answer is a {@link QueryFault}. */
    GraphSize size() {
        return pages.only(GraphSize.class, "status/graph", Map.of());
    }

    /** The graph's size and the version of its schema. */
    record GraphSize(long nodes, long relationships, long lists, long duties, String schema) {}
}
