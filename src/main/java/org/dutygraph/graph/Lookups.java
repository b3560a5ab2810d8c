package org.dutygraph.graph;

import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;

/** Spring Data's repositories on one graph, in a small context of their own so that every command can use them. */
final class Lookups implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Lookups(Graph graph) {
        Neo4jMappingContext mapping = new Neo4jMappingContext();
        mapping.setInitialEntitySet(Set.of(DepartmentNode.class, TownshipNode.class));
        context.registerBean("neo4jMappingContext", Neo4jMappingContext.class, () -> mapping);
        context.registerBean("neo4jClient", Neo4jClient.class, graph::client);
        context.registerBean("transactionManager", Neo4jTransactionManager.class, graph::transactions);
        context.registerBean(
                "neo4jTemplate",
                Neo4jTemplate.class,
                () -> new Neo4jTemplate(graph.client(), mapping, graph.transactions()));
        context.register(Repositories.class);
        context.refresh();
    }

    <T> T lookup(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableNeo4jRepositories
    static class Repositories {}
}
