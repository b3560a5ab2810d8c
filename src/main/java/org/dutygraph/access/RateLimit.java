package org.dutygraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A token bucket for each client: a number of requests at once, and as many again per minute. */
public final class RateLimit {

    private static final int MAX_CLIENTS = 10_000;

    private final InstantSource clock;
    private final int perMinute;
    private final Cache<String, Bucket> buckets;

    /** Uses this clock to refill the buckets. */
    public RateLimit(InstantSource clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_CLIENTS)
                // A bucket that nobody took from for a minute is full again.
                .expireAfterWrite(Duration.ofMinutes(1))
                .ticker(SteadyClock.ticker(clock))
                .executor(Runnable::run)
                .build();
    }

    private record Bucket(double requests, Instant at) {}

    /** Counts a request of a client; returns zero if it is allowed, else how long the client has to wait. */
    public synchronized Duration take(String client) {
        Instant now = clock.instant();
        Bucket before = buckets.get(client, key -> new Bucket(perMinute, now));
        double refilled = Duration.between(before.at(), now).toMillis() / 60_000.0 * perMinute;
        double requests = Math.min(perMinute, before.requests() + Math.max(0, refilled));
        boolean allowed = requests >= 1;
        buckets.put(client, new Bucket(allowed ? requests - 1 : requests, now));
        return allowed ? Duration.ZERO : Duration.ofMillis((long) Math.ceil((1 - requests) * 60_000 / perMinute));
    }
}
