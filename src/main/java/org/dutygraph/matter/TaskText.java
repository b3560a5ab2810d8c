package org.dutygraph.matter;

import java.util.List;
import java.util.regex.Pattern;
import org.dutygraph.text.PlainText;

/** What a task that came down is about: its text without the letter around it (关于…的通知, dates, addressees). */
public final class TaskText {

    private static final List<Pattern> FRAMES = MatterTables.rows("task-frames.tsv", 2).stream()
            .map(row -> Pattern.compile(row[0]))
            .toList();

    private static final Pattern MARKS = Pattern.compile("[，；。：、]*，[，；。：、]*");
    private static final Pattern ENDS = Pattern.compile("^，|，$");

    private TaskText() {}

    /** The text in plain form, see {@link PlainText}; all of it where nothing else is left. */
    public static String of(String task) {
        String plain = PlainText.of(task);
        String text = plain;
        for (Pattern frame : FRAMES) {
            // What is taken out parts what stands around it, and the next frame may begin or end the text.
            text = ENDS.matcher(
                            MARKS.matcher(frame.matcher(text).replaceAll("，")).replaceAll("，"))
                    .replaceAll("");
        }
        return text.isEmpty() ? plain : text;
    }
}
