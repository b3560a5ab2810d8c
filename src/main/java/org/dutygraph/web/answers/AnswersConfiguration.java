package org.dutygraph.web.answers;

import org.dutygraph.audit.AuditLog;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.read.RecordReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Connects the pages to the open graph: Spring Data's client for records, the driver for saved queries and the console. */
@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {

    @Bean
    Answers answers(Graph graph, Metrics metrics, AuditLog audit) {
        return new WatchedAnswers(new GraphAnswers(graph), metrics, audit);
    }

    @Bean
    RecordReader recordReader(Neo4jClient client, PlatformTransactionManager transactions) {
        return new RecordReader(client, transactions);
    }
}
