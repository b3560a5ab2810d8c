package org.dutygraph.web.answers;

import org.dutygraph.audit.AuditLog;
import org.dutygraph.graph.Graph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the open graph behind the pages. */
@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {

    @Bean
    Answers answers(Graph graph, Metrics figures, AuditLog audit) {
        return new WatchedAnswers(new GraphAnswers(graph), figures, audit);
    }
}
