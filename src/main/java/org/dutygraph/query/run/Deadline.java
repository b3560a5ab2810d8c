package org.dutygraph.query.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Stops waiting for the engine when it does not keep its own time limit: its planner cannot be stopped, and a parser
 * that ran out of stack never answers. The thread that waits is interrupted, and the driver gives its connection up.
 */
final class Deadline implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "query-deadline");
        thread.setDaemon(true);
        return thread;
    });

    private final Thread waiting = Thread.currentThread();
    private final ScheduledFuture<?> alarm;
    private boolean over;
    private boolean fired;

    private Deadline(Duration time) {
        this.alarm = CLOCK.schedule(this::fire, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Deadline in(Duration time) {
        return new Deadline(time);
    }

    private synchronized void fire() {
        if (!over) {
            fired = true;
            waiting.interrupt();
        }
    }

    /** Whether it was this deadline that ended the wait. */
    synchronized boolean fired() {
        return fired;
    }

    @Override
    public synchronized void close() {
        over = true;
        alarm.cancel(false);
        if (fired) {
            // The interrupt was ours; whoever uses the thread next must not meet it.
            Thread.interrupted();
        }
    }
}
