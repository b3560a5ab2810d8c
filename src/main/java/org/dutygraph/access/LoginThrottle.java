package org.dutygraph.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Wrong passwords so far. After five of one name from one address, twenty from one address or fifty of one name the next
 * has to wait: half a minute, then twice as long each time, a quarter of an hour at most. What waits is not even looked
 * at, so that a right guess is not told from a wrong one.
 */
public final class LoginThrottle {

    private static final int OF_BOTH = 5;
    private static final int OF_ADDRESS = 20;
    private static final int OF_NAME = 50;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    // Somebody who tries many names is stopped by his address long before he has pushed it out.
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<Key, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    public LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    private record Key(@Nullable String name, @Nullable String address, int forgiven) {}

    private record Count(int wrong, Instant last, Instant until) {}

    private static List<Key> keys(String name, String address) {
        return List.of(
                new Key(name, address, OF_BOTH), new Key(null, address, OF_ADDRESS), new Key(name, null, OF_NAME));
    }

    /**
     * Begins an attempt, which counts as wrong until it is told to be {@link #right}: many at once get no more than many in
     * a row.
     *
     * @return how long it has to wait; zero where it may go on
     */
    public synchronized Duration begin(String name, String address) {
        Instant now = clock.instant();
        Duration wait = Duration.ZERO;
        for (Key key : keys(name, address)) {
            Count count = counts.get(key);
            if (count != null && count.until().isAfter(now)) {
                Duration left = Duration.between(now, count.until());
                wait = left.compareTo(wait) > 0 ? left : wait;
            }
        }
        if (wait.isZero()) {
            keys(name, address).forEach(key -> counts.put(key, next(key, counts.get(key), now)));
        }
        return wait;
    }

    private static Count next(Key key, @Nullable Count count, Instant now) {
        int before = count == null || count.last().plus(FORGOTTEN).isBefore(now) ? 0 : count.wrong();
        int wrong = before + 1;
        int beyond = wrong - key.forgiven();
        Duration wait = beyond < 0 ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
        return new Count(wrong, now, now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
    }

    /** The attempt was right: it is not counted, and what was wrong before of this name from this address is forgotten. */
    public synchronized void right(String name, String address) {
        for (Key key : keys(name, address)) {
            Count count = counts.get(key);
            if (count == null) {
                continue;
            }
            if (key.forgiven() == OF_BOTH || count.wrong() <= 1) {
                counts.remove(key);
            } else {
                counts.put(key, new Count(count.wrong() - 1, count.last(), clock.instant()));
            }
        }
    }
}
