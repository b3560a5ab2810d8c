package org.dutygraph.query.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;

/**
 * Slots for statements: so many run at once, on threads of their own, each up to a limit of time. The engine cannot end
 * everything: its planner and the JDK's matcher do not look whether they should stop. What does not end at its limit is
 * left to its thread, gives its slot back, and counts as being stopped until the engine has ended it.
 */
final class StatementSlots {

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "ad-hoc-statement");
        thread.setDaemon(true);
        return thread;
    });

    private final int atOnce;
    private final int mostStopping;
    private final Semaphore free;
    private final AtomicInteger stopping = new AtomicInteger();

    StatementSlots(int atOnce, int mostStopping) {
        this.atOnce = atOnce;
        this.mostStopping = mostStopping;
        this.free = new Semaphore(atOnce);
    }

    /**
     * Takes a slot.
     *
     * @throws QueryFault {@link FaultCode#BUSY}: there is none, or too many statements are being stopped
     */
    Slot take() {
        int left = stopping.get();
        if (left >= mostStopping) {
            throw new QueryFault(
                    FaultCode.BUSY,
                    left + " ad-hoc statements reached their limit, and the engine has not ended them yet",
                    "try again when it has; the page of the program's status counts them");
        }
        if (!free.tryAcquire()) {
            throw new QueryFault(
                    FaultCode.BUSY,
                    atOnce + " ad-hoc statements are running already",
                    "try again when one of them has ended");
        }
        return new Slot();
    }

    int running() {
        return atOnce - free.availablePermits();
    }

    /** How many have reached their limit without the engine having ended them. */
    int stopping() {
        return stopping.get();
    }

    /** The slot of one statement; closing it gives it back. */
    final class Slot implements AutoCloseable {

        /**
         * Does a part of the statement's work.
         *
         * @param doing what is done, for the message
         * @throws QueryFault {@link FaultCode#TIMEOUT}: it has not ended within the limit
         */
        <T> T within(Duration limit, String doing, Supplier<T> work) {
            CompletableFuture<T> answer = CompletableFuture.supplyAsync(work, THREADS);
            try {
                return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                leave(answer);
                throw new QueryFault(
                        FaultCode.TIMEOUT,
                        "%s took longer than %d s".formatted(doing, limit.toSeconds()),
                        "make the statement shorter and simpler");
            } catch (InterruptedException e) {
                leave(answer);
                Thread.currentThread().interrupt();
                throw new QueryFault(FaultCode.CANCELLED, "the program is being stopped", "run it again");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                // A supplier throws nothing else.
                throw (RuntimeException) e.getCause();
            }
        }

        private void leave(CompletableFuture<?> answer) {
            stopping.incrementAndGet();
            answer.whenComplete((value, failure) -> stopping.decrementAndGet());
        }

        @Override
        public void close() {
            free.release();
        }
    }
}
