package org.dutygraph.task;

import java.io.Serial;
import java.util.List;

/** Tasks that are not looked up: the reason with what was found, in English with what to do. */
public final class TaskRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Object> values;
    private final Reason reason;

    TaskRefusal(Reason reason, Object... values) {
        super(reason.english.formatted(values));
        this.reason = reason;
        this.values = List.of(values);
    }

    /** Why. */
    public enum Reason {
        NO_TASKS("there is no task; write one on each line, or give a file that has some"),
        TOO_MANY_TASKS("%d tasks were given; at most %d are looked up at once: give them in parts"),
        TASK_TOO_LONG(
                "line %s: the task has %d characters; at most %d: give what is to be done, without the letter around it"),
        TASK_WITHOUT_WORDS("line %s: found “%s”; expected a task in words: write it out, or take the line out"),
        NO_TASK_COLUMN(
                "%s: no row names a column of tasks, and the first column has no words; expected a header such as %s:"
                        + " write it above the tasks"),
        UNREADABLE_TASKS("%s");

        private final String english;

        Reason(String english) {
            this.english = english;
        }
    }

    public Reason reason() {
        return reason;
    }

    /** What was found, in the order of the sentence. */
    public List<Object> values() {
        return values;
    }
}
