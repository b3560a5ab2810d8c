package org.dutygraph.web;

import java.util.Map;
import java.util.function.Supplier;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.QueryFolder;
import org.dutygraph.query.run.Choices;
import org.dutygraph.query.run.Guard;
import org.dutygraph.query.run.QueryRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

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
        application.addInitializers(context -> beans(context, graph, settings));
        application.setDefaultProperties(Map.of(
                "server.address", settings.host(),
                "server.port", Integer.toString(settings.port()),
                // Only those who may load see where the graph is: HealthDetails.
                "management.endpoint.health.show-details", "when-authorized",
                // The proxy uses https, even if not to this program.
                "server.servlet.session.cookie.secure",
                        Boolean.toString(settings.access().proxy() != null)));
        ConfigurableApplicationContext context = application.run();
        return new RunningWeb(context, settings.host());
    }

    /** Whose personal queries are read: with one password for everybody a name proves nothing. */
    private static Supplier<@Nullable String> user(WebSettings settings) {
        return () -> settings.access().users() == null || settings.access().isOpen() ? null : CurrentUser.name();
    }

    private static void beans(ConfigurableApplicationContext context, Graph graph, WebSettings settings) {
        // Registered as singletons: the context must neither make nor close them.
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        beans.registerSingleton("graph", graph);
        // Spring Data's own beans, on the graph's one driver.
        beans.registerSingleton("neo4jClient", graph.client());
        beans.registerSingleton("transactionManager", graph.transactions());
        beans.registerSingleton("recordReader", graph.reader());
        // Saved queries and the console share one guard.
        Guard guard = Guard.of(graph.driver());
        beans.registerSingleton("guard", guard);
        beans.registerSingleton("queryRunner", QueryRunner.of(graph.driver(), guard));
        beans.registerSingleton("choices", Choices.of(graph.driver()));
        beans.registerSingleton("webSettings", settings);
        beans.registerSingleton("placing", MatterPlacement.in(graph, DecisionFile.at(settings.decisions())));
        beans.registerSingleton("auditLog", AuditLog.beside(settings.decisions()));
        QueryFolder saved = QueryFolder.beside(settings.decisions());
        beans.registerSingleton("savedQueries", saved);
        beans.registerSingleton("catalogue", LiveCatalogue.of(settings.ownQueries(), saved, user(settings)));
    }
}
