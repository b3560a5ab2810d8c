package org.dutygraph.query.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.ResultColumn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Statements that the engine does not end give their slots back, and bound how many more may start. */
class StatementSlotsTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final CountDownLatch engine = new CountDownLatch(1);

    @Test
    void whatDoesNotEndGivesItsSlotBackAtTheLimitAndCountsUntilItEnds() throws Exception {
        StatementSlots slots = new StatementSlots(1, 2);
        leave(slots);
        assertThat(slots.running()).isZero();
        assertThat(slots.stopping()).isEqualTo(1);
        try (StatementSlots.Slot next = slots.take()) {
            assertThat(next.within(LONG, "the next", () -> 7)).isEqualTo(7);
        }
        engine.countDown();
        awaitStopping(slots, 0);
    }

    @Test
    void nothingStartsWhileTooManyAreBeingStopped() throws Exception {
        StatementSlots slots = new StatementSlots(4, 2);
        leave(slots);
        leave(slots);
        assertThatThrownBy(slots::take).isInstanceOfSatisfying(QueryFault.class, fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.BUSY);
            assertThat(fault).hasMessageContaining("2 ad-hoc statements reached their limit");
        });
        engine.countDown();
        awaitStopping(slots, 0);
        slots.take().close();
    }

    @Test
    void soManyRunAtOnceAndNoMore() {
        StatementSlots slots = new StatementSlots(2, 2);
        StatementSlots.Slot first = slots.take();
        slots.take();
        assertThat(slots.running()).isEqualTo(2);
        assertThatThrownBy(slots::take).isInstanceOfSatisfying(QueryFault.class, fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.BUSY);
            assertThat(fault).hasMessageContaining("2 ad-hoc statements are running already");
        });
        first.close();
        slots.take();
    }

    @Test
    void aFaultOfTheWorkIsTheFaultOfTheStatement() {
        StatementSlots slots = new StatementSlots(1, 1);
        QueryFault fault = new QueryFault(FaultCode.SYNTAX, "wrong", "correct it");
        try (StatementSlots.Slot slot = slots.take()) {
            assertThatThrownBy(() -> slot.within(LONG, "it", () -> {
                        throw fault;
                    }))
                    .isSameAs(fault);
            assertThatThrownBy(() -> slot.within(LONG, "it", () -> {
                        throw new StackOverflowError();
                    }))
                    .isInstanceOf(StackOverflowError.class);
        }
        assertThat(slots.stopping()).isZero();
    }

    @Test
    void whoeverIsInterruptedLeavesTheWorkAlone() throws Exception {
        StatementSlots slots = new StatementSlots(1, 1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread asking = new Thread(() -> {
            try (StatementSlots.Slot slot = slots.take()) {
                slot.within(LONG, "it", this::awaitEngine);
            } catch (QueryFault fault) {
                interrupted.complete(fault.code() == FaultCode.CANCELLED && Thread.interrupted());
            }
        });
        asking.start();
        asking.interrupt();
        assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(slots.stopping()).isEqualTo(1);
        engine.countDown();
        awaitStopping(slots, 0);
    }

    @Test
    void rowsThatNobodyWaitsForGoNowhere() throws Exception {
        List<List<@Nullable Object>> seen = new ArrayList<>();
        AwaitedRows rows = new AwaitedRows(new RowSink() {
            @Override
            public void begin(List<ResultColumn> columns) {}

            @Override
            public boolean canBeginAgain() {
                return true;
            }

            @Override
            public void row(List<@Nullable Object> cells) {
                seen.add(cells);
            }

            @Override
            public void end(Ending ending) {}
        });
        rows.begin(List.of());
        rows.row(List.of(1));
        assertThat(rows.canBeginAgain()).isTrue();
        rows.close();
        assertThatThrownBy(() -> rows.row(List.of(2))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> rows.begin(List.of())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> rows.end(new RowSink.Ending(1, 1L, false, 0, 1)))
                .isInstanceOf(IOException.class);
        assertThat(rows.canBeginAgain()).isFalse();
        assertThat(seen).isEqualTo(List.of(List.of(1)));
    }

    private void leave(StatementSlots slots) {
        try (StatementSlots.Slot slot = slots.take()) {
            assertThatThrownBy(() -> slot.within(SHORT, "planning", this::awaitEngine))
                    .isInstanceOfSatisfying(QueryFault.class, fault -> {
                        assertThat(fault.code()).isEqualTo(FaultCode.TIMEOUT);
                        assertThat(fault).hasMessageContaining("planning took longer than");
                    });
        }
    }

    private boolean awaitEngine() {
        try {
            return engine.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the engine", e);
        }
    }

    private static void awaitStopping(StatementSlots slots, int number) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (slots.stopping() != number) {
            assertThat(System.nanoTime() - end).isNegative();
            Thread.sleep(5);
        }
    }
}
