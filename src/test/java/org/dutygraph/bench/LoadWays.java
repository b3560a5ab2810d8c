package org.dutygraph.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutygraph.graph.Graph;
import org.neo4j.driver.Session;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;
import org.springframework.transaction.support.TransactionTemplate;

/** Other ways of writing lists into a running graph than the program's, side by side. */
final class LoadWays implements AutoCloseable {

    private final Graph graph;
    private final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();

    LoadWays(Graph graph) {
        this.graph = graph;
        Neo4jMappingContext mapping = new Neo4jMappingContext();
        mapping.setInitialEntitySet(Set.of(
                SpringEntities.DutyEntity.class,
                SpringEntities.ClauseEntity.class,
                SpringEntities.ActorEntity.class,
                SpringEntities.CategoryEntity.class,
                SpringEntities.Tie.class));
        spring.registerBean("neo4jMappingContext", Neo4jMappingContext.class, () -> mapping);
        spring.registerBean("neo4jClient", Neo4jClient.class, graph::client);
        spring.registerBean("transactionManager", Neo4jTransactionManager.class, graph::transactions);
        spring.registerBean(
                "neo4jTemplate",
                Neo4jTemplate.class,
                () -> new Neo4jTemplate(graph.client(), mapping, graph.transactions()));
        spring.register(Repositories.class);
        spring.refresh();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableNeo4jRepositories(considerNestedRepositories = true)
    static class Repositories {}

    /** What lists share; the program writes it with each list. */
    void shared(List<PlainList> lists) throws IOException {
        for (PlainList list : lists) {
            run("bench/bare-shared.cypher", list.parameters());
        }
    }

    /** A list by one bare {@code UNWIND}. */
    void bare(PlainList list) throws IOException {
        run("bench/bare-list.cypher", list.parameters());
    }

    /** A list by {@code Neo4jRepository.saveAll}, in one transaction. */
    void saveAll(PlainList list) {
        SpringEntities.Duties duties = spring.getBean(SpringEntities.Duties.class);
        new TransactionTemplate(graph.transactions())
                .executeWithoutResult(status -> duties.saveAll(SpringEntities.of(list)));
    }

    private void run(String file, Map<String, Object> parameters) throws IOException {
        String statement = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        try (Session session = graph.driver().session()) {
            session.executeWriteWithoutResult(
                    transaction -> transaction.run(statement, parameters).consume());
        }
    }

    /** Number of duties, clauses and relationships that go out from them. */
    static Map<String, Object> size(Graph graph) {
        try (Session session = graph.driver().session()) {
            return session.run(
                            """
                            MATCH (d:Duty)
                            RETURN count(d) AS duties, sum(COUNT { (d)-[:HAS_CLAUSE]->(:Clause) }) AS clauses,
                              sum(COUNT { (d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY|NAMES]->() }) AS listed,
                              sum(COUNT { (d)-[:HAS_CLAUSE]->()-[]->() }) AS acting
                            """)
                    .single()
                    .asMap();
        }
    }

    @Override
    public void close() {
        spring.close();
    }
}
