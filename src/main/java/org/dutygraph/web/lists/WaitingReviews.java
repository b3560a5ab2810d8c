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
 * Keeps files that were read until their sender decides, in memory. Only the session that sent them finds them again;
 * beyond the limit the oldest are dropped.
 */
@Component
final class WaitingReviews {

    /**
     * Files sent together.
     *
     * @param session the id of the sender's session
     * @param loaded what loading them changed; null until they are loaded
     */
    record Sent(String id, String session, List<FileReview> reviews, @Nullable LoadSummary loaded) {

        Sent {
            reviews = List.copyOf(reviews);
        }

        /** Number of files with a list. */
        public long lists() {
            return reviews.stream().filter(review -> review.list() != null).count();
        }
    }

    private final Map<String, Sent> waiting = new LinkedHashMap<>();
    private final int limit;

    WaitingReviews(LoadLimits limits) {
        this.limit = limits.waiting();
    }

    /** Keeps files for their sender, and drops the sender's earlier files that are not loaded. */
    synchronized Sent keep(String session, List<FileReview> reviews) {
        waiting.values().removeIf(sent -> sent.session().equals(session) && sent.loaded() == null);
        Sent sent = new Sent(UUID.randomUUID().toString(), session, reviews, null);
        waiting.put(sent.id(), sent);
        while (waiting.size() > limit) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        return sent;
    }

    /** The files that a session sent; empty where they are not kept. */
    synchronized Optional<Sent> find(String session, String id) {
        return Optional.ofNullable(waiting.get(id))
                .filter(sent -> sent.session().equals(session));
    }

    /** Remembers what loading changed. */
    synchronized void loaded(Sent sent, LoadSummary summary) {
        waiting.replace(sent.id(), new Sent(sent.id(), sent.session(), sent.reviews(), summary));
    }
}
