package org.dutygraph.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.dutygraph.search.Question;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.file.Form;
import org.dutygraph.source.file.SourceFile;
import org.dutygraph.task.TaskRefusal.Reason;

/** The tasks of a text, one on each line, or of a file: the column that a header names, else the first. */
public final class TaskLines {

    /** The most tasks that are looked up at once: a county's year of them. */
    public static final int MOST = 500;

    /** The most characters of a task: as many as a search takes. */
    public static final int LONGEST = Question.LONGEST;

    /** What a column of tasks is called. */
    private static final List<String> HEADERS =
            List.of("任务", "任务名称", "任务内容", "工作任务", "事项", "事项名称", "工作事项", "工作内容", "内容", "task");

    /** A header stands above the tasks, below a title at most. */
    private static final int HEADER_WITHIN = 10;

    private TaskLines() {}

    /** How a message names the headers. */
    public static String headers() {
        return String.join("、", HEADERS);
    }

    /** The endings of the files that are read, for a file chooser. */
    public static String endings() {
        return String.join(",", Form.allEndings());
    }

    /**
     * The lines of a text; blank ones are left out.
     *
     * @throws TaskRefusal none, too many, or one that is too long or has no words
     */
    public static List<TaskLine> ofText(String text) {
        return ofTexts(text.lines().toList());
    }

    /** The same of texts that are told apart; one of several lines is one task. */
    public static List<TaskLine> ofTexts(List<String> texts) {
        List<TaskLine> tasks = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            add(Integer.toString(i + 1), texts.get(i), tasks);
        }
        return checked(tasks);
    }

    /**
     * The tasks of a file that was sent.
     *
     * @throws TaskRefusal as {@link #ofText}, or the file cannot be read, or has no column of tasks
     */
    public static List<TaskLine> ofFile(String name, byte[] bytes) {
        return ofSource(() -> SourceFile.table(name, bytes));
    }

    /** The tasks of a file at a path. */
    public static List<TaskLine> ofFile(Path file) {
        return ofSource(() -> SourceFile.table(file));
    }

    private static List<TaskLine> ofSource(Supplier<SourceText> reading) {
        SourceText source;
        try {
            source = reading.get();
        } catch (UnreadableSourceException e) {
            throw new TaskRefusal(Reason.UNREADABLE_TASKS, String.valueOf(e.getMessage()));
        }
        List<Row> rows = source.rows().stream().filter(row -> !row.isBlank()).toList();
        List<TaskLine> tasks = new ArrayList<>();
        int column = 0;
        int part = -1;
        boolean named = false;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.location().part() != part) {
                part = row.location().part();
                int header = header(rows, i, part);
                column = header < 0 ? 0 : column(rows.get(header));
                i = header < 0 ? i : header;
                if (header >= 0) {
                    named = true;
                    continue;
                }
            }
            add(
                    row.location().shown(),
                    column < row.cells().size() ? row.cells().get(column) : "",
                    tasks);
        }
        if (!named && !tasks.isEmpty() && tasks.stream().noneMatch(task -> hasWord(task.text()))) {
            throw new TaskRefusal(Reason.NO_TASK_COLUMN, source.name(), headers());
        }
        return checked(tasks);
    }

    /** The row of a sheet that names a column of tasks, as an index of all rows; -1 for none. */
    private static int header(List<Row> rows, int first, int part) {
        for (int i = first; i < Math.min(rows.size(), first + HEADER_WITHIN); i++) {
            if (rows.get(i).location().part() == part && column(rows.get(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The cell with the best name for tasks; -1 for none. */
    private static int column(Row row) {
        List<String> names = row.cells().stream()
                .map(cell -> cell.replaceAll("[\\s　]", "").toLowerCase(Locale.ROOT))
                .toList();
        return HEADERS.stream()
                .mapToInt(names::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static void add(String place, String text, List<TaskLine> tasks) {
        if (!text.isBlank()) {
            tasks.add(new TaskLine(place, text.strip()));
        }
    }

    private static List<TaskLine> checked(List<TaskLine> tasks) {
        if (tasks.isEmpty()) {
            throw new TaskRefusal(Reason.NO_TASKS);
        }
        if (tasks.size() > MOST) {
            throw new TaskRefusal(Reason.TOO_MANY_TASKS, tasks.size(), MOST);
        }
        for (TaskLine task : tasks) {
            if (task.text().length() > LONGEST) {
                throw new TaskRefusal(
                        Reason.TASK_TOO_LONG, task.place(), task.text().length(), LONGEST);
            }
            if (!hasWord(task.text())) {
                throw new TaskRefusal(Reason.TASK_WITHOUT_WORDS, task.place(), task.text());
            }
        }
        return List.copyOf(tasks);
    }

    private static boolean hasWord(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
