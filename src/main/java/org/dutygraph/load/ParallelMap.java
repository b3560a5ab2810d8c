package org.dutygraph.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Maps items on all processors, a few ahead of the consumer, which gets the results in the order of the items. */
final class ParallelMap {

    /** Submitted tasks for each thread: enough that none waits for a slow one, few enough to bound memory. */
    private static final int EACH = 3;

    private ParallelMap() {}

    /**
     * Maps every item, and passes each result to the consumer on this thread. If a step or the consumer fails, running
     * steps are interrupted, and that failure is thrown.
     */
    static <T, R> void of(List<T> items, Function<T, R> step, BiConsumer<T, R> consumer) {
        int threads = Math.max(1, Math.min(items.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "ahead");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<R>> running = new ArrayDeque<>();
            Iterator<T> next = items.iterator();
            for (T item : items) {
                while (next.hasNext() && running.size() < threads * EACH) {
                    T ahead = next.next();
                    running.add(pool.submit(() -> step.apply(ahead)));
                }
                consumer.accept(item, result(running.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while files were read", e);
        }
    }
}
