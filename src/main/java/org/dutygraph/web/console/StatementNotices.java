package org.dutygraph.web.console;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.dutygraph.query.run.EngineNotice;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.answers.PageReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the engine notices about a statement, with the names of the graph that may have been meant. */
@Component
record StatementNotices(Answers answers, PageReads pages) {

    private static final int MOST = 3;

    /** A name of the graph; its kind is {@code label}, {@code relationship} or {@code property}. */
    record GraphName(String kind, String name) {}

    /** A notice, and the names that are nearest to its own, the nearest first. */
    record Noticed(EngineNotice.Kind kind, String name, String text, int line, int column, List<String> near) {}

    List<Noticed> of(String statement, Map<String, @Nullable Object> parameters) {
        List<EngineNotice> notices =
                answers.guard().report(statement, parameters).notices();
        if (notices.isEmpty()) {
            return List.of();
        }
        List<GraphName> names = pages.rows(GraphName.class, "graph/schema", Map.of());
        return notices.stream()
                .map(notice -> new Noticed(
                        notice.kind(),
                        notice.name(),
                        notice.text(),
                        notice.line(),
                        notice.column(),
                        near(notice, names)))
                .toList();
    }

    static List<String> near(EngineNotice notice, List<GraphName> names) {
        String kind =
                switch (notice.kind()) {
                    case LABEL -> "label";
                    case RELATIONSHIP -> "relationship";
                    case PROPERTY -> "property";
                    default -> "";
                };
        int farthest = Math.max(2, notice.name().length() / 2);
        return names.stream()
                .filter(name -> name.kind().equals(kind) && distance(notice.name(), name.name()) <= farthest)
                .map(GraphName::name)
                .sorted(Comparator.comparingInt((String name) -> distance(notice.name(), name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** How many letters differ; capital and small ones are the same. */
    private static int distance(String written, String name) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    }
}
