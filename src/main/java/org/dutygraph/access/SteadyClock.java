package org.dutygraph.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A clock that goes on by as much as time passes, whatever becomes of the machine's: somebody may set that, or a time
 * server may. For waits and limits; never to be shown to anybody.
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

    /** Begins at the machine's time, and goes by what {@link System#nanoTime()} counts. */
    public static SteadyClock started() {
        return from(InstantSource.system(), System::nanoTime);
    }

    /** Looks at a clock once, and then counts. */
    static SteadyClock from(InstantSource clock, LongSupplier nanos) {
        return new SteadyClock(clock.instant(), nanos);
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos.getAsLong() - startNanos);
    }
}
