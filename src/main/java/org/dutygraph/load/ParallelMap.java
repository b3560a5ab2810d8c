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

/** Work on many things by all processors, a few ahead of whoever takes the results, which come in the order of the things. */
final class ParallelMap {

    /** So many for each processor: enough that none waits for a slow one, few enough that memory does not grow. */
    private static final int EACH = 3;

    private ParallelMap() {}

    /**
     * Has every thing worked on, and its result taken on this thread. Where a step or the taker fails, what was begun is
     * stopped, and that failure thrown.
     */
    static <T, R> void of(List<T> things, Function<T, R> step, BiConsumer<T, R> taker) {
        int threads = Math.max(1, Math.min(things.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "ahead");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<R>> begun = new ArrayDeque<>();
            Iterator<T> next = things.iterator();
            for (T thing : things) {
                while (next.hasNext() && begun.size() < threads * EACH) {
                    T further = next.next();
                    begun.add(pool.submit(() -> step.apply(further)));
                }
                taker.accept(thing, result(begun.remove()));
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
