package org.dutygraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final LoginThrottle attempts = new LoginThrottle(() -> now);

    private Duration begin(String name, String address) {
        return attempts.begin(name, address);
    }

    private void wrong(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(begin(name, address)).as("attempt %d", i + 1).isZero();
        }
    }

    @Test
    void afterFiveWrongOnesTheNextWaitsAndEachTimeTwiceAsLong() {
        wrong("li", "a", 5);
        assertThat(begin("li", "a")).isEqualTo(Duration.ofSeconds(30));
        now = now.plusSeconds(29);
        assertThat(begin("li", "a")).isEqualTo(Duration.ofSeconds(1));
        for (int seconds : new int[] {60, 120, 240, 480, 900, 900}) {
            now = now.plusSeconds(900);
            wrong("li", "a", 1);
            assertThat(begin("li", "a")).isEqualTo(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void othersDoNotWaitForIt() {
        wrong("li", "a", 5);
        assertThat(begin("li", "b")).as("he himself, elsewhere").isZero();
        assertThat(begin("wang", "a")).as("another, there").isZero();
    }

    @Test
    void manyNamesFromOneAddressAndOneNameFromManyWaitToo() {
        for (int i = 0; i < 20; i++) {
            wrong("name " + i, "a", 1);
        }
        assertThat(begin("another", "a")).isPositive();
        for (int i = 0; i < 50; i++) {
            wrong("li", "address " + i, 1);
        }
        assertThat(begin("li", "another")).isPositive();
    }

    @Test
    void aRightOneForgetsWhatWasWrongOfThisNameFromThisAddress() {
        for (int round = 0; round < 3; round++) {
            wrong("li", "a", 4);
            assertThat(begin("li", "a")).isZero();
            attempts.right("li", "a");
        }
        assertThat(begin("li", "a")).isZero();
    }

    @Test
    void aRightOneOfHisOwnDoesNotLetSomebodyGuessForOthers() {
        for (int i = 0; i < 20; i++) {
            wrong("victim " + i, "a", 1);
            if (i < 19) {
                assertThat(begin("own", "a")).isZero();
                attempts.right("own", "a");
            }
        }
        assertThat(begin("victim 20", "a")).isPositive();
    }

    @Test
    void afterAnHourItIsForgotten() {
        wrong("li", "a", 5);
        now = now.plus(Duration.ofMinutes(61));
        wrong("li", "a", 5);
        assertThat(begin("li", "a")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aBurstIsLetThroughAndThenSoManyAMinute() {
        RateLimit pace = new RateLimit(() -> now, 60);
        for (int i = 0; i < 60; i++) {
            assertThat(pace.take("a")).isZero();
        }
        assertThat(pace.take("a")).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.take("b")).isZero();
        now = now.plusSeconds(2);
        assertThat(pace.take("a")).isZero();
        assertThat(pace.take("a")).isZero();
        assertThat(pace.take("a")).isPositive();
    }
}
