package org.dutygraph.bench;

import java.nio.file.Path;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A process that starts the bare engine on a store, says when it answers, and stops it when it is told to. */
final class BareEngine {

    private BareEngine() {}

    public static void main(String... arguments) throws InterruptedException {
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
                .setConfig(HttpConnector.enabled, false)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        service.database("neo4j").executeTransactionally("MATCH (n) RETURN count(n)");
        System.out.println("answers");
        Thread.currentThread().join();
    }
}
