package org.dutygraph.graph;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dutygraph.graph.engine.ConnectionFailures;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.EmbeddedEngine;
import org.dutygraph.graph.engine.EmbeddedFolder;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.graph.engine.MessageMemory;
import org.dutygraph.graph.engine.StoreHealth;
import org.dutygraph.graph.engine.StoreTrouble;
import org.dutygraph.graph.read.RecordReader;
import org.dutygraph.graph.schema.AppliedVersions;
import org.dutygraph.graph.schema.CypherFile;
import org.dutygraph.graph.schema.Schema;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;

/** An open graph, always used through the driver, wherever its engine runs. */
public final class Graph implements AutoCloseable {

    static {
        // Whichever way a graph is opened, this is before the first connection.
        MessageMemory.limit();
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private final String description;
    private final URI bolt;
    private final Driver driver;
    private final Neo4jClient client;
    private final Neo4jTransactionManager transactions;
    private final AutoCloseable engine;
    private final @Nullable Path passwordFile;
    private final @Nullable StoreHealth health;
    private Consumer<String> announcer = pages -> {};

    private Graph(
            String description,
            URI bolt,
            Driver driver,
            AutoCloseable engine,
            @Nullable Path passwordFile,
            @Nullable StoreHealth health) {
        this.description = description;
        this.bolt = bolt;
        this.driver = driver;
        this.engine = engine;
        this.passwordFile = passwordFile;
        this.health = health;
        Neo4jBookmarkManager bookmarks = SharedBookmarks.with(driver.executableQueryBookmarkManager());
        this.client =
                Neo4jClient.with(driver).withNeo4jBookmarkManager(bookmarks).build();
        this.transactions = Neo4jTransactionManager.with(driver)
                .withBookmarkManager(bookmarks)
                .build();
    }

    /**
     * Opens the graph at an address, and brings its schema up to date.
     *
     * @param lockMode how an embedded folder is locked
     * @param credentials who opens a server's graph; an embedded graph keeps its own
     * @throws GraphUnavailableException where it cannot be reached, with the remedy
     */
    public static Graph open(GraphAddress address, LockMode lockMode, Credentials credentials) {
        Graph graph;
        if (address instanceof GraphAddress.Embedded embedded) {
            graph = openEmbedded(embedded, lockMode);
        } else {
            GraphAddress.Server server = (GraphAddress.Server) address;
            graph = connect(server.toString(), server.uri(), credentials, () -> {}, null, null);
        }
        try {
            graph.applySchema();
        } catch (RuntimeException e) {
            graph.close();
            throw graph.outage("The graph's schema could not be read: ", e);
        }
        return graph;
    }

    private static Graph openEmbedded(GraphAddress.Embedded address, LockMode lockMode) {
        EmbeddedFolder folder = EmbeddedFolder.of(address.folder());
        EmbeddedFolder.Access access = folder.access(lockMode);
        if (access instanceof EmbeddedFolder.Shared shared) {
            StoreHealth health = StoreHealth.elsewhere(folder);
            return connect(
                    address + " (held by " + shared.holder() + ")",
                    shared.bolt(),
                    shared.credentials(),
                    health,
                    folder.passwordFile(),
                    health);
        }
        EmbeddedFolder.Locked lock = (EmbeddedFolder.Locked) access;
        try {
            lock.recover();
            EmbeddedEngine engine = EmbeddedEngine.start(folder);
            try {
                AutoCloseable both = () -> {
                    engine.close();
                    lock.close();
                };
                Graph graph = connect(
                        address.toString(),
                        engine.bolt(),
                        engine.credentials(),
                        both,
                        folder.passwordFile(),
                        engine.health());
                if (lockMode == LockMode.SERVE) {
                    engine.health().watch();
                    lock.announce(engine.bolt(), "");
                    graph.announcer = pages -> lock.announce(engine.bolt(), pages);
                }
                return graph;
            } catch (RuntimeException e) {
                engine.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts an engine in a folder that this process has locked; does not apply the schema. */
    public static Graph onEngine(EmbeddedFolder folder) {
        EmbeddedEngine engine = EmbeddedEngine.start(folder);
        try {
            return connect(
                    "embedded:" + folder.path(),
                    engine.bolt(),
                    engine.credentials(),
                    engine,
                    folder.passwordFile(),
                    engine.health());
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private static Graph connect(
            String description,
            URI uri,
            Credentials credentials,
            AutoCloseable engine,
            @Nullable Path passwordFile,
            @Nullable StoreHealth health) {
        long patience = patience().toMillis();
        Config config = Config.builder()
                .withConnectionTimeout(Math.min(patience, 10_000), TimeUnit.MILLISECONDS)
                .withMaxTransactionRetryTime(patience, TimeUnit.MILLISECONDS)
                .withConnectionAcquisitionTimeout(patience, TimeUnit.MILLISECONDS)
                // An idle connection may be dead: it is tested first, within this program's timeout and not the
                // server's.
                .withConnectionLivenessCheckTimeout(IDLE.toMillis(), TimeUnit.MILLISECONDS)
                // The pool closes no idle connection, only those older than this: so what a crowd of
                // visitors opened is closed again.
                .withMaxConnectionLifetime(LIFETIME.toMillis(), TimeUnit.MILLISECONDS)
                .withUserAgent("DutyGraph")
                .build();
        Driver driver = GraphDatabase.driver(uri, AuthTokens.basic(credentials.user(), credentials.password()), config);
        try {
            driver.verifyConnectivity();
        } catch (AuthenticationException e) {
            driver.close();
            throw new GraphUnavailableException(
                    "The graph at " + uri + " refused user “" + credentials.user()
                            + "”; give --user and set DUTYGRAPH_PASSWORD to its password",
                    e);
        } catch (Neo4jException e) {
            driver.close();
            throw new GraphUnavailableException(
                    "The graph at " + uri + " does not answer (" + e.getMessage()
                            + "); start it, or give another address with --graph",
                    e);
        }
        return new Graph(description, uri, driver, engine, passwordFile, health);
    }

    /** How long to wait for a graph that does not answer. */
    private static Duration patience() {
        String seconds = System.getenv("DUTYGRAPH_PATIENCE");
        if (seconds == null) {
            return PATIENCE;
        }
        if (!seconds.matches("[1-9][0-9]{0,4}")) {
            throw new GraphUnavailableException("DUTYGRAPH_PATIENCE is “" + seconds
                    + "”; give a number of seconds from 1 to 99999, or leave it out (" + PATIENCE.toSeconds() + ")");
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    /** The failure as an exception that says so if this graph is out of reach; {@code meaning} begins its message. */
    public RuntimeException outage(String meaning, Throwable failure) {
        return ConnectionFailures.named(
                meaning, description, passwordFile == null ? null : passwordFile.getParent(), failure);
    }

    /** What keeps an embedded graph from being written to; empty where nothing does, and for a server's graph. */
    public Optional<StoreTrouble> trouble() {
        return health == null ? Optional.empty() : health.trouble();
    }

    /** The sentence that says what is wrong with the store, and what to do. */
    public String sentence(StoreTrouble trouble) {
        return trouble.at(description, passwordFile == null ? null : passwordFile.getParent());
    }

    /** The graph's address, for messages. */
    public String description() {
        return description;
    }

    /** Tells processes that find an embedded folder locked where the pages are; does nothing for a server's graph. */
    public void announcePages(URI pages) {
        announcer.accept(pages.toString());
    }

    /** The Bolt address that the driver speaks to. */
    public URI bolt() {
        return bolt;
    }

    /** The file with an embedded graph's password; empty for a server's graph. */
    public Optional<Path> passwordFile() {
        return Optional.ofNullable(passwordFile);
    }

    /** The official driver. */
    public Driver driver() {
        return driver;
    }

    /**
     * A session that sees everything that this process wrote before.
     *
     * @param mode READ goes to a follower where there are some, WRITE to the leader
     */
    public Session session(AccessMode mode) {
        return driver.session(SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build());
    }

    /** The bookmark of the last transaction that wrote: another one means that somebody wrote meanwhile. */
    public Set<Bookmark> lastWrite() {
        try (Session session = session(AccessMode.READ)) {
            session.executeRead(transaction -> transaction
                    .run(CypherFile.statement("bookkeeping/applied-versions"))
                    .consume());
            return session.lastBookmarks();
        }
    }

    /**
     * Applies the schema versions that this graph does not have yet.
     *
     * @throws GraphUnavailableException where it has another schema; the message says what to do
     */
    public void applySchema() {
        try (Session session = session(AccessMode.WRITE)) {
            Schema.bundled().apply(new AppliedVersions(client, transactions), session, description);
        }
    }

    /** Spring Data's client on the same driver; it joins the transactions of {@link #transactions()}. */
    public Neo4jClient client() {
        return client;
    }

    /** The transaction manager of {@link #client()}. */
    public Neo4jTransactionManager transactions() {
        return transactions;
    }

    /** Reads records through {@link #client()}. */
    public RecordReader reader() {
        return new RecordReader(client, transactions);
    }

    @Override
    public void close() {
        driver.close();
        try {
            engine.close();
        } catch (Exception e) {
            throw new IllegalStateException("The engine of " + description + " did not stop cleanly", e);
        }
    }
}
