package org.dutygraph.web.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadTurnsTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final CountDownLatch loaded = new CountDownLatch(1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void besideALoadReadsTakeTurnsInOrder() throws InterruptedException {
        ReadTurns turns = new ReadTurns(2, Duration.ofMinutes(5));
        load(turns);
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        read(turns, "a", first);
        read(turns, "b", others);
        awaitSaid("a", "b");
        Thread third = read(turns, "c", others);
        awaitWaiting(third);
        Thread fourth = read(turns, "d", others);
        awaitWaiting(fourth);
        assertThat(order).containsExactlyInAnyOrder("a", "b");

        first.countDown();

        awaitSaid("a", "b", "c");
        awaitWaiting(fourth);
        others.countDown();
        awaitSaid("a", "b", "c", "d");
    }

    @Test
    void withoutALoadNobodyWaits() throws InterruptedException {
        ReadTurns turns = new ReadTurns(1, Duration.ofMinutes(5));
        CountDownLatch end = new CountDownLatch(1);
        read(turns, "a", end);
        read(turns, "b", end);
        awaitSaid("a", "b");
        end.countDown();
    }

    @Test
    void aReadThatHasWaitedLongGoesAnyway() throws InterruptedException {
        ReadTurns turns = new ReadTurns(1, Duration.ofMillis(50));
        load(turns);
        CountDownLatch end = new CountDownLatch(1);
        read(turns, "a", end);
        awaitSaid("a");
        read(turns, "b", end);
        awaitSaid("a", "b");
        end.countDown();
    }

    /** A load that is under way until the end of the test. */
    private void load(ReadTurns turns) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        threads.execute(() -> turns.beside(() -> {
            begun.countDown();
            return wait(loaded);
        }));
        begun.await();
    }

    /** A read that says its name when it begins, and ends at the latch. */
    private Thread read(ReadTurns turns, String name, CountDownLatch end) {
        Thread thread = new Thread(() -> turns.read(() -> {
            order.add(name);
            return wait(end);
        }));
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static boolean wait(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void awaitSaid(String... names) throws InterruptedException {
        while (order.size() < names.length) {
            Thread.sleep(2);
        }
        assertThat(order).containsExactlyInAnyOrder(names);
    }

    private static void awaitWaiting(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(2);
        }
    }
}
