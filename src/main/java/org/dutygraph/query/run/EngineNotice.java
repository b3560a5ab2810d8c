package org.dutygraph.query.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.driver.summary.InputPosition;
import org.neo4j.driver.summary.Notification;
import org.neo4j.driver.summary.ResultSummary;

/**
 * What the engine notices about a statement that it can run.
 *
 * @param kind what it is
 * @param name the name that it is about; empty where it is about none
 * @param text the engine's own words, in English
 * @param line the line of the statement, from 1; 0 where it has no place
 * @param column the column, from 1; 0 where it has no place
 */
public record EngineNotice(Kind kind, String name, String text, int line, int column) {

    /** What a notice is about. */
    public enum Kind {
        /** No node has this label. */
        LABEL,
        /** No relationship has this type. */
        RELATIONSHIP,
        /** Nothing has this property. */
        PROPERTY,
        /** Patterns that nothing joins: every pair of their matches. */
        CARTESIAN_PRODUCT,
        /** A path of any length. */
        UNBOUNDED,
        /** Something that a later version of the engine does not know. */
        DEPRECATED,
        /** Anything else. */
        OTHER
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "UnknownLabelWarning", Kind.LABEL,
            "UnknownRelationshipTypeWarning", Kind.RELATIONSHIP,
            "UnknownPropertyKeyWarning", Kind.PROPERTY,
            "CartesianProduct", Kind.CARTESIAN_PRODUCT,
            "UnboundedVariableLengthPattern", Kind.UNBOUNDED,
            "FeatureDeprecationWarning", Kind.DEPRECATED);

    private static final Pattern NAME = Pattern.compile("\\((?:the missing [a-z ]+|identifier) is: (.*)\\)");

    /**
     * The notices of a run, by place.
     *
     * @param linesBefore how many lines were sent before the statement
     */
    // The driver's newer gqlStatusObjects() leave the engine's hints out: Cartesian products, paths without a bound.
    @SuppressWarnings("deprecation")
    static List<EngineNotice> of(ResultSummary summary, String statement, int linesBefore) {
        int last = (int) statement.lines().count();
        return summary.notifications().stream()
                .map(notification -> of(notification, linesBefore, last))
                .distinct()
                .sorted(Comparator.comparingInt(EngineNotice::line).thenComparingInt(EngineNotice::column))
                .toList();
    }

    @SuppressWarnings("deprecation")
    private static EngineNotice of(Notification notification, int linesBefore, int last) {
        String code = notification.code();
        Kind kind = KINDS.getOrDefault(code.substring(code.lastIndexOf('.') + 1), Kind.OTHER);
        Matcher name = NAME.matcher(notification.description());
        InputPosition at = notification.position();
        int line = at == null ? 0 : at.line() - linesBefore;
        boolean placed = line >= 1 && line <= last;
        return new EngineNotice(
                kind,
                name.find() ? name.group(1) : "",
                notification.description(),
                placed ? line : 0,
                placed && at != null ? at.column() : 0);
    }
}
