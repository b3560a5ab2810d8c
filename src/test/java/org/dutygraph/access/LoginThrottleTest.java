package org.dutygraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    private Duration start(String name, String address) {
        return throttle.start(name, address);
    }

    private void wrong(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(start(name, address)).as("attempt %d", i + 1).isZero();
        }
    }

    @Test
    void afterFiveWrongOnesTheNextWaitsAndEachTimeTwiceAsLong() {
        wrong("li", "a", 5);
        assertThat(start("li", "a")).isEqualTo(Duration.ofSeconds(30));
        now = now.plusSeconds(29);
        assertThat(start("li", "a")).isEqualTo(Duration.ofSeconds(1));
        for (int seconds : new int[] {60, 120, 240, 480, 900, 900}) {
            now = now.plusSeconds(900);
            wrong("li", "a", 1);
            assertThat(start("li", "a")).isEqualTo(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void othersDoNotWaitForIt() {
        wrong("li", "a", 5);
        assertThat(start("li", "b")).as("the same user, elsewhere").isZero();
        assertThat(start("wang", "a")).as("another, there").isZero();
    }

    @Test
    void manyNamesFromOneAddressWaitToo() {
        for (int i = 0; i < 20; i++) {
            wrong("name " + i, "a", 1);
        }
        assertThat(start("another", "a")).isPositive();
    }

    @Test
    void nobodyIsShutOutFromAnotherAddress() {
        for (int i = 0; i < 1_000; i++) {
            wrong("li", "address " + i, 5);
        }
        assertThat(start("li", "address 7")).isPositive();
        assertThat(start("li", "another")).isZero();
    }

    @Test
    void aRightOneForgetsWhatWasWrongOfThisNameFromThisAddress() {
        for (int round = 0; round < 3; round++) {
            wrong("li", "a", 4);
            assertThat(start("li", "a")).isZero();
            throttle.succeeded("li", "a");
        }
        assertThat(start("li", "a")).isZero();
    }

    @Test
    void aRightOneOfHisOwnDoesNotLetSomebodyGuessForOthers() {
        for (int i = 0; i < 20; i++) {
            wrong("victim " + i, "a", 1);
            if (i < 19) {
                assertThat(start("own", "a")).isZero();
                throttle.succeeded("own", "a");
            }
        }
        assertThat(start("victim 20", "a")).isPositive();
    }

    @Test
    void afterAnHourItIsForgotten() {
        wrong("li", "a", 5);
        now = now.plus(Duration.ofMinutes(61));
        wrong("li", "a", 5);
        assertThat(start("li", "a")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aBurstIsLetThroughAndThenSoManyAMinute() {
        RateLimit limit = new RateLimit(() -> now, 60);
        for (int i = 0; i < 60; i++) {
            assertThat(limit.take("a")).isZero();
        }
        assertThat(limit.take("a")).isEqualTo(Duration.ofSeconds(1));
        assertThat(limit.take("b")).isZero();
        now = now.plusSeconds(2);
        assertThat(limit.take("a")).isZero();
        assertThat(limit.take("a")).isZero();
        assertThat(limit.take("a")).isPositive();
    }
}
