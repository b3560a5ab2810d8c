package org.dutygraph.web.lists;

import org.dutygraph.graph.matters.HalfDone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Finishes, as soon as the server is up, what a load or an unload that was cut short left half-done. */
@Component
record HalfDoneWork(ListIntake intake) {

    private static final Logger LOG = LoggerFactory.getLogger(HalfDoneWork.class);

    @EventListener
    void start(ApplicationReadyEvent ready) {
        Thread thread = new Thread(this::finish, "half-done-work");
        thread.setDaemon(true);
        thread.start();
    }

    private void finish() {
        try {
            HalfDone left = intake.finish();
            if (!left.isNothing()) {
                LOG.warn(
                        "Finished what was half-done: {} lists to take out, duties of {} lists to place",
                        left.unloading().size(),
                        left.unplaced().size());
            }
        } catch (RuntimeException e) {
            // The graph is out of reach, the decisions are invalid, or the server is stopping; /status still tells it.
            LOG.warn("What is half-done was not finished: {}", e.getMessage());
        }
    }
}
