package org.dutygraph.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often somebody may ask: so many at once, and as many again within a minute. */
public final class RateLimit {

    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final int perMinute;
    private final Map<String, Left> left = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > REMEMBERED;
        }
    };

    public RateLimit(InstantSource clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    private record Left(double requests, Instant since) {}

    /** Takes one request of somebody; zero where he may, else how long he has to wait. */
    public synchronized Duration take(String who) {
        Instant now = clock.instant();
        Left before = left.getOrDefault(who, new Left(perMinute, now));
        double refilled = Duration.between(before.since(), now).toMillis() / 60_000.0 * perMinute;
        double requests = Math.min(perMinute, before.requests() + Math.max(0, refilled));
        if (requests < 1) {
            left.put(who, new Left(requests, now));
            return Duration.ofMillis((long) Math.ceil((1 - requests) * 60_000 / perMinute));
        }
        left.put(who, new Left(requests - 1, now));
        return Duration.ZERO;
    }
}
