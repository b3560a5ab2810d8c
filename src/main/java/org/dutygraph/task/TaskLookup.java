package org.dutygraph.task;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.matter.TaskJudge;
import org.dutygraph.matter.TaskOutcome;
import org.dutygraph.matter.TaskText;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.SavedQuery;

/**
 * Looks tasks up in the current lists of a region: the full-text index gives the duties that share words with a task, the
 * {@link TaskJudge} says how near each is.
 *
 * @param candidates runs {@link #QUERY} with its parameters as text
 */
public record TaskLookup(Candidates candidates) {

    /** The statement that gives the candidates. */
    public static final SavedQuery QUERY = Catalogue.pages().get("tasks/candidates");

    private static final int SHOWN = 3;

    private static final Comparator<NearDuty> NEAREST = Comparator.comparingDouble(
                    (NearDuty near) -> -near.match().score())
            .thenComparing(near -> near.duty().id());

    /** The reading of candidates. */
    @FunctionalInterface
    public interface Candidates {
        List<CandidateDuty> read(Map<String, String> parameters);
    }

    /**
     * What the lists of a region say of each task, in the order of the tasks.
     *
     * @param region its code or name; empty for all
     */
    public List<TaskAnswer> answers(List<TaskLine> tasks, String region) {
        return tasks.stream().map(task -> answer(task, region)).toList();
    }

    private TaskAnswer answer(TaskLine task, String region) {
        String text = TaskText.of(task.text());
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", text);
        if (!region.isBlank()) {
            parameters.put("region", region);
        }
        List<NearDuty> near = candidates.read(parameters).stream()
                .map(duty -> new NearDuty(duty, TaskJudge.judge(text, duty.text())))
                .filter(duty -> duty.match().score() > 0)
                .sorted(NEAREST)
                .toList();
        TaskOutcome outcome = near.isEmpty()
                ? TaskOutcome.NOT_ON_LIST
                : TaskOutcome.of(near.get(0).match().score());
        return new TaskAnswer(
                task,
                outcome,
                near.stream()
                        .filter(duty -> outcome == TaskOutcome.NOT_ON_LIST
                                || TaskOutcome.of(duty.match().score()) != TaskOutcome.NOT_ON_LIST)
                        .limit(SHOWN)
                        .toList());
    }
}
