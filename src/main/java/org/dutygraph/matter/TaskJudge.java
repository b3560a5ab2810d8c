package org.dutygraph.matter;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import org.dutygraph.text.Bag;
import org.jspecify.annotations.Nullable;

/**
 * Says how near a duty is to a task: the mean of two numbers.
 *
 * <p>One is the score by which two duties are one matter or overlap, with the task in the place of a duty without clauses: it
 * knows that a permit is no penalty and that one common word is little. It also lowers what is only a part of a long duty, as most
 * tasks are. So the other number is the share of the task's words that stand in the duty's name and one of its clauses.
 */
public final class TaskJudge {

    private static final DutyNameReader READER = DutyNameReader.bundled();

    /** Many tasks meet the same duties; the cache takes some 10 MB. */
    private static final LoadingCache<DutyText, DutyName> DUTIES =
            Caffeine.newBuilder().maximumSize(1_000).executor(Runnable::run).build(READER::read);

    private TaskJudge() {}

    /**
     * Compares a task with a duty.
     *
     * @param task as {@link TaskText} leaves it
     * @param duty with the way of working of a withdrawn duty among its clauses
     */
    public static TaskMatch judge(String task, DutyText duty) {
        DutyName there = DUTIES.get(duty);
        // A task is in no list, so that none speaks against it.
        DutyName asked = READER.read(new DutyText("", duty.kind(), "", task, List.of(), List.of()));
        Bag best = there.name();
        double covered = Overlap.part(asked.name(), best);
        String clause = null;
        for (ClauseConcepts each : there.clauseTexts()) {
            Bag both = Bag.gather().addAll(there.name()).addAll(each.words()).toBag();
            double part = Overlap.part(asked.name(), both);
            if (part > covered) {
                covered = part;
                best = both;
                clause = each.text();
            }
        }
        double alike = Math.max(
                SamenessJudge.same(asked, there).score(),
                OverlapJudge.judge(asked, there).score());
        return match(alike, covered, asked, best, clause);
    }

    private static TaskMatch match(double alike, double covered, DutyName asked, Bag best, @Nullable String clause) {
        return new TaskMatch(
                Math.round((alike + covered) * 50) / 100.0, List.copyOf(Overlap.shared(asked.name(), best)), clause);
    }
}
