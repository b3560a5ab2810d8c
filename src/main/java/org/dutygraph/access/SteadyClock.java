package org.dutygraph.access;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A monotonic clock: it does not change when a person or a time server sets the machine's clock. It is for waits and
 * limits, not for times that are shown.
 */
public final class SteadyClock implements InstantSource {

    private final Instant start;
    private final long startNanos;
    private final LongSupplier nanos;

    private SteadyClock(Instant start, LongSupplier nanos) {
        this.start = start;
        this.startNanos = nanos.getAsLong();
        this.nanos = nanos;
    }

    /** Starts at the machine's time and follows {@link System#nanoTime()}. */
    public static SteadyClock started() {
        return from(InstantSource.system(), System::nanoTime);
    }

    /** Reads a clock once, then counts nanoseconds. */
    static SteadyClock from(InstantSource clock, LongSupplier nanos) {
        return new SteadyClock(clock.instant(), nanos);
    }

    /** The clock as a Caffeine ticker. */
    static Ticker ticker(InstantSource clock) {
        return () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos.getAsLong() - startNanos);
    }
}
