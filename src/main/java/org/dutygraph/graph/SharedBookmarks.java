package org.dutygraph.graph;

import java.util.Set;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.BookmarkManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarksUpdatedEvent;

/**
 * Makes the driver's sessions and Spring's transactions see each other's writes in a cluster: Spring reads the
 * driver's bookmarks, and this class passes Spring's to the driver. The manager publishes one event at a time.
 */
final class SharedBookmarks implements ApplicationEventPublisher {

    private final BookmarkManager ofDriver;
    private Set<Bookmark> passed = Set.of();

    private SharedBookmarks(BookmarkManager ofDriver) {
        this.ofDriver = ofDriver;
    }

    /** A bookmark manager for Spring that shares the driver's bookmarks. */
    static Neo4jBookmarkManager with(BookmarkManager ofDriver) {
        Neo4jBookmarkManager ofSpring = Neo4jBookmarkManager.create(ofDriver::getBookmarks);
        ofSpring.setApplicationEventPublisher(new SharedBookmarks(ofDriver));
        return ofSpring;
    }

    @Override
    public void publishEvent(Object event) {
        if (event instanceof Neo4jBookmarksUpdatedEvent updated) {
            ofDriver.updateBookmarks(passed, updated.getBookmarks());
            passed = Set.copyOf(updated.getBookmarks());
        }
    }
}
