package org.dutygraph.query.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Stops waiting for an engine that exceeds its own time limit: its planner cannot be stopped, and a parser that ran out
 * of stack never answers. The waiting thread is interrupted, and the driver drops its connection.
 */
final class Deadline implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "query-deadline");
        thread.setDaemon(true);
        return thread;
    });

    private final Thread waiting = Thread.currentThread();
    private final ScheduledFuture<?> alarm;
    private boolean closed;
    private boolean fired;

    private Deadline(Duration time) {
        this.alarm = CLOCK.schedule(this::fire, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Deadline in(Duration time) {
        return new Deadline(time);
    }

    private synchronized void fire() {
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
        alarm.cancel(false);
        if (fired) {
            // Clears our own interrupt, so that the next user of the thread does not see it.
            Thread.interrupted();
        }
    }
}
