package org.dutygraph.query.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dutygraph.query.BundledText;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Running ad-hoc statements that have a name, so that another request can stop them. The engine ends the transaction:
 * interrupting the thread that waits for it would leave it running.
 */
final class CancellableRuns {

    private static final String STOP = BundledText.of("cypher/bookkeeping/stop-run.cypher");

    /** A statement is planned before its transaction begins; so stopping is tried this often, with a pause between. */
    private static final int ATTEMPTS = 50;

    private static final long PAUSE_MILLIS = 100;

    private final Driver driver;
    private final Map<String, Run> open = new ConcurrentHashMap<>();

    CancellableRuns(Driver driver) {
        this.driver = driver;
    }

    /**
     * Begins a run.
     *
     * @param name the name to stop it by; null where it cannot be stopped
     * @throws QueryFault a run of this name is already open
     */
    Run begin(@Nullable String name) {
        Run run = new Run(name);
        if (name != null && open.putIfAbsent(name, run) != null) {
            throw new QueryFault(
                    FaultCode.PARAMETER,
                    "a statement of the name “%s” is running already".formatted(name),
                    "give each run a name of its own");
        }
        return run;
    }

    /** Stops a run; returns whether there was one of this name. */
    boolean stop(String name) {
        Run run = open.get(name);
        if (run == null) {
            return false;
        }
        run.stopped = true;
        for (int i = 0; i < ATTEMPTS && open.get(name) == run && !ended(name); i++) {
            pause();
        }
        return true;
    }

    private boolean ended(String name) {
        try (Session session = driver.session()) {
            return session.run(STOP, Map.of("run", name)).single().get(0).asLong() > 0;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a statement was being stopped", e);
        }
    }

    /** One run; closing it ends it. */
    final class Run implements AutoCloseable {
        private final @Nullable String name;
        private volatile boolean stopped;

        private Run(@Nullable String name) {
            this.name = name;
        }

        /** The metadata of its transaction, by which the engine finds it. */
        Map<String, Object> metadata() {
            return name == null ? Map.of() : Map.of("run", name);
        }

        /**
         * Checks that nobody stopped the run.
         *
         * @throws QueryFault {@link FaultCode#CANCELLED}
         */
        void check() {
            if (stopped) {
                throw new QueryFault(FaultCode.CANCELLED, "the statement was stopped before its end", "run it again");
            }
        }

        @Override
        public void close() {
            if (name != null) {
                open.remove(name, this);
            }
        }
    }
}
