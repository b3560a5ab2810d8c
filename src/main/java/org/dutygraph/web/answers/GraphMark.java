package org.dutygraph.web.answers;

import java.util.Map;

/** What changes when the graph does: answers that were kept hold as long as it is the same. */
public record GraphMark(long nodes, long relationships, String loaded, String placed) {

    /** As the graph is now. */
    public static GraphMark of(PageReads pages) {
        return pages.only(GraphMark.class, "checks/mark", Map.of());
    }
}
