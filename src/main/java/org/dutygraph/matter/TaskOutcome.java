package org.dutygraph.matter;

/**
 * Whether a task is on the lists, by the score of the duty nearest to it.
 *
 * <p>The bars are set on the working half of {@code src/test/resources/matter/tasks.yaml}: of its tasks that are on no list the
 * nearest to one has 0.38, of those that are on one all but three have 0.44 and more; those three have up to 0.27. What the bars
 * miss is measured on the other half and stands in {@code definitions/tasks.tsv}.
 */
public enum TaskOutcome {
    /** It is one of their duties, or a part of one. */
    ON_LIST(0.42),
    /** A person has to look: it shares with a duty what more than one thing may share. */
    PERHAPS(0.2),
    /** It is none of their duties. */
    NOT_ON_LIST(0);

    private final double bar;

    TaskOutcome(double bar) {
        this.bar = bar;
    }

    /** The least score of the nearest duty. */
    public double bar() {
        return bar;
    }

    /** The outcome for a score, 0 to 1. */
    public static TaskOutcome of(double score) {
        return score >= ON_LIST.bar ? ON_LIST : score >= PERHAPS.bar ? PERHAPS : NOT_ON_LIST;
    }
}
