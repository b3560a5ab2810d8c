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

/** Maps items on all processors, a few ahead of the taker of the results, which come in the order of the items. */
final class ParallelMap {

    /** Tasks for each processor: enough that none waits for a slow one, few enough to keep memory flat. */
    private static final int EACH = 3;

    private ParallelMap() {}

    /**
     * Maps every item, and hands each result to the taker on this thread. Where a step or the taker fails, running steps
     * are stopped, and that failure is thrown.
     */
    static <T, R> void of(List<T> items, Function<T, R> step, BiConsumer<T, R> taker) {
        int threads = Math.max(1, Math.min(items.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "ahead");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<R>> running = new ArrayDeque<>();
            Iterator<T> next = items.iterator();
            for (T item : items) {
                while (next.hasNext() && running.size() < threads * EACH) {
                    T further = next.next();
                    running.add(pool.submit(() -> step.apply(further)));
                }
                taker.accept(item, result(running.remove()));
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
