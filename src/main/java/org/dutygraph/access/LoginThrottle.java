package org.dutygraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts wrong passwords. After five for one name from one address, or twenty from one address, the next login from there
 * has to wait: 30 seconds, then twice as long each time, at most 15 minutes. Until then its password is not compared, so that
 * a right guess looks like a wrong one. A count expires an hour after its last change. Names are not counted across
 * addresses: whoever knows a name could shut its user out everywhere.
 */
public final class LoginThrottle {

    private static final int FREE_PER_NAME_AND_ADDRESS = 5;
    private static final int FREE_PER_ADDRESS = 20;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    // A client that tries many names is stopped by its address long before the cache is full.
    private static final int MAX_COUNTS = 10_000;

    private final InstantSource clock;
    private final Cache<Key, Count> counts;

    /** Uses this clock for the waits. */
    public LoginThrottle(InstantSource clock) {
        this.clock = clock;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MAX_COUNTS)
                .expireAfterWrite(FORGOTTEN_AFTER)
                .ticker(SteadyClock.ticker(clock))
                .executor(Runnable::run)
                .build();
    }

    private record Key(@Nullable String name, String address, int free) {}

    private record Count(int wrong, Instant until) {}

    private static List<Key> keys(String name, String address) {
        return List.of(new Key(name, address, FREE_PER_NAME_AND_ADDRESS), new Key(null, address, FREE_PER_ADDRESS));
    }

    /**
     * Starts a login. It counts as wrong until {@link #succeeded} is called: a hundred logins at once get no further than
     * a hundred in a row.
     *
     * @return how long the login has to wait; zero where its password may be compared
     */
    public synchronized Duration start(String name, String address) {
        Instant now = clock.instant();
        Duration wait = Duration.ZERO;
        for (Key key : keys(name, address)) {
            Count count = counts.getIfPresent(key);
            if (count != null && count.until().isAfter(now)) {
                Duration left = Duration.between(now, count.until());
                wait = left.compareTo(wait) > 0 ? left : wait;
            }
        }
        if (wait.isZero()) {
            keys(name, address).forEach(key -> counts.put(key, next(key, counts.getIfPresent(key), now)));
        }
        return wait;
    }

    private static Count next(Key key, @Nullable Count count, Instant now) {
        int wrong = count == null ? 1 : count.wrong() + 1;
        int beyond = wrong - key.free();
        Duration wait = beyond < 0 ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
        return new Count(wrong, now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
    }

    /** The password was right: the login does not count, and the count for this name and address is cleared. */
    public synchronized void succeeded(String name, String address) {
        for (Key key : keys(name, address)) {
            Count count = counts.getIfPresent(key);
            if (count == null) {
                continue;
            }
            if (key.free() == FREE_PER_NAME_AND_ADDRESS || count.wrong() <= 1) {
                counts.invalidate(key);
            } else {
                counts.put(key, new Count(count.wrong() - 1, clock.instant()));
            }
        }
    }
}
