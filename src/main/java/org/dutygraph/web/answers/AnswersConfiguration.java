package org.dutygraph.web.answers;

import org.dutygraph.graph.read.RecordReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Reads records for the pages through Spring Data's client. */
@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {

    @Bean
    RecordReader recordReader(Neo4jClient client, PlatformTransactionManager transactions) {
        return new RecordReader(client, transactions);
    }
}
