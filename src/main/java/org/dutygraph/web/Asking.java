package org.dutygraph.web;

import org.dutygraph.graph.Graph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the open graph behind the pages. */
@Configuration(proxyBeanMethods = false)
class Asking {

    @Bean
    Answers answers(Graph graph, Figures figures, AuditLog audit) {
        return new WatchedAnswers(new GraphAnswers(graph), figures, audit);
    }
}
