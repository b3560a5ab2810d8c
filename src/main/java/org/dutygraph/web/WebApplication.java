package org.dutygraph.web;

import java.util.Map;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the pages and the HTTP interface on an open graph. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
public class WebApplication {

    /**
     * Serves until the result is closed.
     *
     * @param graph the open graph; the caller closes it
     * @throws org.springframework.boot.web.server.PortInUseException where another program uses the port
     */
    public static RunningWeb start(Graph graph, WebSettings settings) {
        SpringApplication application = new SpringApplication(WebApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> beans((GenericApplicationContext) context, graph, settings));
        application.setDefaultProperties(Map.of(
                "server.address", settings.host(),
                "server.port", Integer.toString(settings.port()),
                // Only those who may load see where the graph is.
                "management.endpoint.health.show-details", settings.access().isOpen() ? "always" : "when-authorized",
                // The proxy uses https, even if not to this program.
                "server.servlet.session.cookie.secure",
                        Boolean.toString(settings.access().proxy() != null)));
        ConfigurableApplicationContext context = application.run();
        return new RunningWeb(context, settings.host());
    }

    private static void beans(GenericApplicationContext context, Graph graph, WebSettings settings) {
        // Registered as singletons: the context must neither make nor close them.
        context.getBeanFactory().registerSingleton("graph", graph);
        // Spring Data's own beans, on the graph's one driver.
        context.getBeanFactory().registerSingleton("neo4jClient", graph.client());
        context.getBeanFactory().registerSingleton("transactionManager", graph.transactions());
        context.getBeanFactory().registerSingleton("webSettings", settings);
        context.getBeanFactory()
                .registerSingleton("placing", MatterPlacement.in(graph, DecisionFile.at(settings.decisions())));
        context.getBeanFactory().registerSingleton("auditLog", AuditLog.beside(settings.decisions()));
        context.getBeanFactory().registerSingleton("catalogue", LiveCatalogue.of(settings.ownQueries()));
    }
}
