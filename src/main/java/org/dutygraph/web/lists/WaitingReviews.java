package org.dutygraph.web.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dutygraph.load.FileReview;
import org.dutygraph.load.LoadSummary;
import org.dutygraph.web.site.LoadLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files that were read and wait for their sender's decision, in memory. Only the session that sent them finds them
 * again; beyond the limit the oldest make room.
 */
@Component
final class WaitingReviews {

    /**
     * Files sent together.
     *
     * @param session whose they are
     * @param loaded what loading them changed; null as long as they wait
     */
    record Sent(String id, String session, List<FileReview> reviews, @Nullable LoadSummary loaded) {

        Sent {
            reviews = List.copyOf(reviews);
        }

        /** Number of files that hold a list. */
        public long lists() {
            return reviews.stream().filter(review -> review.list() != null).count();
        }
    }

    private final Map<String, Sent> waiting = new LinkedHashMap<>();
    private final int limit;

    WaitingReviews(LoadLimits limits) {
        this.limit = limits.waiting();
    }

    /** Keeps files for their sender; what he sent before and did not decide on is forgotten. */
    synchronized Sent keep(String session, List<FileReview> reviews) {
        waiting.values().removeIf(sent -> sent.session().equals(session) && sent.loaded() == null);
        Sent sent = new Sent(UUID.randomUUID().toString(), session, reviews, null);
        waiting.put(sent.id(), sent);
        while (waiting.size() > limit) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        return sent;
    }

    /** What a session sent. */
    synchronized Optional<Sent> find(String session, String id) {
        return Optional.ofNullable(waiting.get(id))
                .filter(sent -> sent.session().equals(session));
    }

    /** Remembers what loading changed. */
    synchronized void loaded(Sent sent, LoadSummary summary) {
        waiting.replace(sent.id(), new Sent(sent.id(), sent.session(), sent.reviews(), summary));
    }
}
