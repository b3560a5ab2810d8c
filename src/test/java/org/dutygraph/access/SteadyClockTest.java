package org.dutygraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sets the machine's clock while people wait: nobody waits longer or shorter for it. */
class SteadyClockTest {

    private static final long SECOND = 1_000_000_000L;

    private Instant wall = Instant.parse("2026-01-01T00:00:00Z");
    private long nanos = Long.MAX_VALUE - 5 * SECOND;
    private final SteadyClock clock = SteadyClock.from(() -> wall, () -> nanos);

    /** Time goes by as the processor counts it; the wall's clock may say what it likes. */
    private void pass(Duration time, Duration jump) {
        nanos += time.toNanos();
        wall = wall.plus(time).plus(jump);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1000H", "PT-1000H"})
    void aLockOutLastsAsLongAsItSays(String jump) {
        LoginThrottle throttle = new LoginThrottle(clock);
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.start("li", "a")).isZero();
        }
        pass(Duration.ofSeconds(20), Duration.parse(jump));
        assertThat(throttle.start("li", "a")).isEqualTo(Duration.ofSeconds(10));
        pass(Duration.ofSeconds(11), Duration.parse(jump));
        assertThat(throttle.start("li", "a")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1000H", "PT-1000H"})
    void aRateLimitHolds(String jump) {
        RateLimit limit = new RateLimit(clock, 60);
        for (int i = 0; i < 60; i++) {
            assertThat(limit.take("a")).isZero();
        }
        pass(Duration.ZERO, Duration.parse(jump));
        assertThat(limit.take("a")).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1), Duration.ZERO);
        assertThat(limit.take("a")).isZero();
        assertThat(limit.take("a")).isPositive();
    }

    @Test
    void goesOnWhereTheCounterOfNanosecondsGoesRound() {
        Instant before = clock.instant();
        pass(Duration.ofSeconds(30), Duration.ZERO);
        assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofSeconds(30));
    }
}
