package org.dutygraph.query.run;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Stops waiting for an engine that exceeds its own time limit: its planner cannot be stopped, and a parser that ran out
 * of stack never answers. The waiting thread is interrupted, and the driver drops its connection.
 */
final class Deadline extends TimerTask implements AutoCloseable {

    private static final Timer CLOCK = new Timer("query-deadline", true);

    private final Thread waiting = Thread.currentThread();
    private boolean closed;
    private boolean fired;

    private Deadline() {}

    static Deadline in(Duration time) {
        Deadline deadline = new Deadline();
        CLOCK.schedule(deadline, time.toMillis());
        return deadline;
    }

    @Override
    public synchronized void run() {
        if (!closed) {
            fired = true;
            waiting.interrupt();
        }
    }

    /** Whether this deadline ended the wait. */
    synchronized boolean fired() {
        return fired;
    }

    @Override
    public synchronized void close() {
        closed = true;
        cancel();
        if (fired) {
            // Clears our own interrupt, so that the next user of the thread does not see it.
            Thread.interrupted();
        }
    }
}
