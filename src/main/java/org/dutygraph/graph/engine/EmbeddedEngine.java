package org.dutygraph.graph.engine;

import io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.impl.api.KernelTransactions;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;
import org.neo4j.server.configuration.ServerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** The Neo4j engine inside this process: the only class that touches the embedded API. */
public final class EmbeddedEngine implements AutoCloseable {

    static final String USER = "neo4j";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);

    /** How long closing may take before it is asked what holds it up. */
    private static final Duration CHECK_AFTER = Duration.ofSeconds(3);

    /** How long the engine waits for transactions that it has told to end; those that are open then cannot be stopped. */
    private static final Duration END_OF_TRANSACTIONS = Duration.ofSeconds(2);

    /** After this a thread that served one connection of a crowd, and none since, is given back. */
    private static final Duration IDLE_THREADS = Duration.ofMinutes(1);

    private final DatabaseManagementService service;
    private final KernelTransactions transactions;
    private final URI bolt;
    private final Credentials credentials;
    private final EmbeddedFolder folder;
    private final StoreHealth health;

    private EmbeddedEngine(
            DatabaseManagementService service,
            KernelTransactions transactions,
            EmbeddedFolder folder,
            StoreHealth health,
            URI bolt,
            Credentials credentials) {
        this.service = service;
        this.transactions = transactions;
        this.folder = folder;
        this.health = health;
        this.bolt = bolt;
        this.credentials = credentials;
    }

    /**
     * Starts the engine in a folder that this process has locked. The first start makes the password.
     *
     * @throws GraphUnavailableException where the store cannot be opened
     */
    public static EmbeddedEngine start(EmbeddedFolder folder) {
        if (!PlatformDependent.useDirectBufferNoCleaner()) {
            LOG.warn("The size of one cell of a result is not limited: start Java with"
                    + " --add-opens java.base/java.nio=ALL-UNNAMED");
        }
        if (ConnectionFailures.isFull(folder.path())) {
            throw new GraphUnavailableException("The disk that holds " + folder.path()
                    + " is full; make room there, or the graph cannot be opened. Nothing in it is lost");
        }
        DatabaseManagementService service;
        try {
            service = builder(folder.store()).build();
        } catch (RuntimeException e) {
            throw new GraphUnavailableException(
                    "The graph in " + folder.path() + " cannot be opened (" + rootMessage(e)
                            + "); the engine's log is in " + folder.path().resolve("store/logs"),
                    e);
        }
        try {
            GraphDatabaseService system = service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
            String password = password(folder, system);
            GraphDatabaseAPI database =
                    (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            DependencyResolver parts = database.getDependencyResolver();
            int port = parts.resolveDependency(ConnectorPortRegister.class)
                    .getLocalAddress(ConnectorType.BOLT)
                    .getPort();
            return new EmbeddedEngine(
                    service,
                    parts.resolveDependency(KernelTransactions.class),
                    folder,
                    StoreHealth.of(folder, new Databases(List.of(health(database), health(system)))),
                    URI.create("bolt://127.0.0.1:" + port),
                    new Credentials(USER, password));
        } catch (RuntimeException e) {
            service.shutdown();
            throw e;
        }
    }

    private static DatabaseHealth health(GraphDatabaseService database) {
        return ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(DatabaseHealth.class);
    }

    /** The databases of the engine; a critical error of one is one of the engine. */
    private record Databases(List<DatabaseHealth> all) implements StoreHealth.Engine {

        @Override
        public boolean isBroken() {
            return !all.stream().allMatch(DatabaseHealth::hasNoPanic);
        }

        @Override
        public void writeNothingOn(String reason) {
            IOException cause = new IOException(reason);
            all.forEach(database -> database.panic(cause));
        }
    }

    private static DatabaseManagementServiceBuilder builder(Path home) {
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(BoltConnector.thread_pool_keep_alive, IDLE_THREADS)
                .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
                .setConfig(HttpConnector.enabled, false)
                .setConfig(HttpsConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(256))
                .setConfig(GraphDatabaseSettings.memory_transaction_max_size, ByteUnit.mebiBytes(256))
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files")
                .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, END_OF_TRANSACTIONS)
                // Otherwise the Bolt server waits twice 5 s for new connections after the last one is closed.
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
                // The guard's third check: whatever a statement asks for, the engine reads no file and opens no
                // connection.
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(
                        GraphDatabaseSettings.procedure_allowlist,
                        List.of("db.*", "dbms.components", "dbms.clientConfig"))
                .setConfig(GraphDatabaseSettings.procedure_unrestricted, List.of())
                // Neo4j Browser reads this before it sends usage data.
                .setConfig(ServerSettings.allow_telemetry, false);
    }

    private static String password(EmbeddedFolder folder, GraphDatabaseService system) {
        Path file = folder.passwordFile();
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            // If the process dies before the move, the next start finds no password file and makes a new one.
            Path fresh = folder.path().resolve("password.new");
            Files.deleteIfExists(fresh);
            if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(fresh, password + "\n");
            system.executeTransactionally(
                    "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return password;
        } catch (IOException e) {
            throw new GraphUnavailableException(
                    "Cannot keep the graph's password in " + file + " (" + e.getMessage()
                            + "); check the folder's rights",
                    e);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    public URI bolt() {
        return bolt;
    }

    public Credentials credentials() {
        return credentials;
    }

    /** Whether its store can be written to. */
    public StoreHealth health() {
        return health;
    }

    /**
     * Stops the engine. After a critical error what it writes last can make its logs unreadable; on a full disk it would
     * try for ever to write its last pages, and it would for ever wait for a statement that nothing can stop. It is then
     * left as after a crash: what was committed is in its log, and the next start recovers it.
     */
    @Override
    public void close() {
        Optional<StoreTrouble> trouble = health.trouble();
        health.close();
        if (trouble.isPresent()) {
            LOG.warn(
                    "The graph is left as after a crash, and the next start recovers it: {}",
                    trouble.get().at("embedded:" + folder.path(), folder.path()));
            return;
        }
        FutureTask<Boolean> closing = new FutureTask<>(service::shutdown, true);
        Thread thread = new Thread(closing, "engine-shutdown");
        thread.setDaemon(true);
        thread.start();
        try {
            boolean hangs = !ends(closing, END_OF_TRANSACTIONS.minusMillis(500))
                    && !transactions.activeTransactions().isEmpty();
            while (!ends(closing, CHECK_AFTER.minus(END_OF_TRANSACTIONS))) {
                if (ConnectionFailures.isFull(folder.path())) {
                    LOG.warn(
                            "The disk that holds {} is full, so that the graph could not be closed as it should; make room"
                                    + " there. What was committed is safe",
                            folder.path());
                    return;
                }
                if (hangs) {
                    LOG.warn(
                            "A statement could not be stopped, so that the graph in {} was not closed as it should. What"
                                    + " was committed is safe",
                            folder.path());
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ends(FutureTask<Boolean> closing, Duration within) throws InterruptedException {
        try {
            return closing.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The engine in " + folder.path() + " did not stop cleanly", e.getCause());
        }
    }
}
