package org.dutygraph.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.io.ByteUnit;

/** A process that is a Neo4j server as far as a driver can tell: a folder, a port of Bolt, a password, a keep-alive. */
final class Neo4jServer {

    private Neo4jServer() {}

    public static void main(String... arguments) throws InterruptedException {
        try {
            serve(arguments);
        } catch (RuntimeException e) {
            // The engine's threads would keep a process alive that serves nobody.
            e.printStackTrace(System.out);
            Runtime.getRuntime().halt(1);
        }
    }

    private static void serve(String... arguments) throws InterruptedException {
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
                .setConfig(HttpConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64))
                .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofSeconds(2))
                // A driver takes a silence of twice this for a dead connection; a server has a minute where nothing is
                // said.
                .setConfig(BoltConnector.connection_keep_alive, Duration.ofSeconds(Integer.parseInt(arguments[3])))
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        password(service, arguments[2]);
        service.database("neo4j").executeTransactionally("MATCH (n) RETURN count(n)");
        System.out.println("answers");
        Thread.currentThread().join();
    }

    private static void password(DatabaseManagementService service, String password) {
        try {
            service.database("system")
                    .executeTransactionally(
                            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("password", password));
        } catch (QueryExecutionException e) {
            if (!e.getMessage().contains("cannot be the same")) {
                throw e;
            }
        }
    }
}
