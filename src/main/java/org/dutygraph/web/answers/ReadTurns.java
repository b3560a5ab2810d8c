package org.dutygraph.web.answers;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The share of a load beside many readers. A load is some hundred short statements one after the other, and each waits for
 * the processors like any read; beside 32 readers it would get a thirty-third of them. So while a load is under way, only as
 * many reads run at once as there are processors, and the others wait for their turn, in order and for a bounded time.
 */
@Component
public final class ReadTurns {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore turns;
    private final Duration patience;
    private final AtomicInteger loads = new AtomicInteger();

    @Autowired
    ReadTurns() {
        this(Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    /** So many reads at once beside a load; one that has waited so long goes anyway. */
    ReadTurns(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** Loads, beside reads that take turns. */
    public <T> T beside(Supplier<T> load) {
        loads.incrementAndGet();
        try {
            return load.get();
        } finally {
            loads.decrementAndGet();
        }
    }

    /** Reads; while a load is under way, when it is this read's turn. */
    <T> T read(Supplier<T> read) {
        boolean taken = loads.get() > 0 && take();
        try {
            return read.get();
        } finally {
            if (taken) {
                turns.release();
            }
        }
    }

    private boolean take() {
        try {
            // A statement of a minute, or a slow visitor's download, may hold a turn for long.
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
