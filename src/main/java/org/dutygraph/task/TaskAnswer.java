package org.dutygraph.task;

import java.util.List;
import org.dutygraph.matter.TaskOutcome;

/**
 * What the lists say of a task.
 *
 * @param outcome whether it is on them
 * @param duties the nearest duties, the nearest first: those that it may be, or the nearest three where it is none; none
 *     where no duty shares a word with it
 */
public record TaskAnswer(TaskLine task, TaskOutcome outcome, List<NearDuty> duties) {

    public TaskAnswer {
        duties = List.copyOf(duties);
    }
}
