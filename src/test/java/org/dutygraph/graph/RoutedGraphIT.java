package org.dutygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutygraph.graph.matters.MatterWriter;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.matter.Decisions;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.transaction.support.TransactionTemplate;

/** The program on an address that a cluster has, {@code neo4j://}: who leads is asked of the server, then gone by. */
class RoutedGraphIT {

    @Test
    void everythingGoesOverARoutedAddressToo() throws IOException {
        Graph direct = TestGraph.empty();
        try (Graph routed = TestGraph.routed()) {
            LoadOutcome outcome =
                    GraphWriter.of(routed).write(Lists.list("990121101", "2025-07", List.of("水利局", "民政局")));
            assertThat(outcome.created()).isEqualTo(2);
            Set<Bookmark> afterWriting =
                    routed.driver().executableQueryBookmarkManager().getBookmarks();
            assertThat(afterWriting).as("what was written is remembered").isNotEmpty();
            assertThat(MatterWriter.of(routed).place(Decisions.none())).isEqualTo(2);
            assertThat(routed.driver().executableQueryBookmarkManager().getBookmarks())
                    .isNotEqualTo(afterWriting);

            assertThat(QueryRunner.of(routed.driver())
                            .run(
                                    Catalogue.bundled()
                                            .find("workload", "department-workload")
                                            .orElseThrow(),
                                    Map.of(),
                                    RunOptions.page())
                            .rows())
                    .hasSize(2);
            assertThat(springWrites(routed))
                    .as("bookmarks of what Spring wrote")
                    .isTrue();
            assertThat(TestGraphContents.of(routed)).isEqualTo(TestGraphContents.of(direct));
        }
    }

    /** Whether the driver's sessions know of a write in a transaction of Spring's. */
    private static boolean springWrites(Graph routed) {
        BookmarkManager driver = routed.driver().executableQueryBookmarkManager();
        Set<Bookmark> before = driver.getBookmarks();
        new TransactionTemplate(routed.transactions()).executeWithoutResult(status -> routed.client()
                .query("MATCH (d:Department) SET d.seen = true REMOVE d.seen")
                .run());
        return !before.containsAll(driver.getBookmarks());
    }

    @Test
    void aReadingSessionCannotWrite() {
        try (Session session = TestGraph.empty().session(AccessMode.READ)) {
            assertThatThrownBy(() -> session.run("CREATE (:Duty)").consume())
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("read access mode");
        }
    }
}
