package org.dutygraph.query.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dutygraph.query.DisplayWidth;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.run.RowSink;
import org.jspecify.annotations.Nullable;

/** Writes a table for a terminal; its columns are aligned for Chinese and Latin text. */
final class TableSink implements RowSink {

    private static final int MAX_WIDTH = 48;

    private final OutputStream out;
    private final String language;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> numbers = new ArrayList<>();

    TableSink(OutputStream out, String language) {
        this.out = out;
        this.language = language;
    }

    @Override
    public void begin(List<ResultColumn> columns) {
        rows.add(columns.stream()
                .map(column -> DisplayWidth.cut(column.title().in(language), MAX_WIDTH))
                .toList());
        columns.forEach(column -> numbers.add(true));
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell != null && !(cell instanceof Number)) {
                numbers.set(i, false);
            }
            texts.add(DisplayWidth.cut(DisplayText.shown(cell), MAX_WIDTH));
        }
        rows.add(texts);
    }

    @Override
    public void end(Ending ending) throws IOException {
        StringBuilder text = new StringBuilder();
        int[] widths = new int[numbers.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            line(text, rows.get(r), widths);
            if (r == 0) {
                for (int i = 0; i < widths.length; i++) {
                    text.append(i == 0 ? "" : "─┼─").append("─".repeat(widths[i]));
                }
                text.append('\n');
            }
        }
        text.append(footer(ending)).append('\n');
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void line(StringBuilder text, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : " │ ");
            line.append(
                    numbers.get(i)
                            ? DisplayWidth.padLeft(row.get(i), widths[i])
                            : DisplayWidth.pad(row.get(i), widths[i]));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private String footer(Ending ending) {
        boolean english = language.startsWith("en");
        String more = ending.truncated() ? (english ? " (there are more; cut at the limit)" : "（还有更多，已按上限截断）") : "";
        return (english ? "%s rows, %d ms%s" : "%s 行，%d 毫秒%s").formatted(rows(ending), ending.elapsedMillis(), more);
    }

    private static String rows(Ending ending) {
        boolean partly = ending.truncated() && ending.total() != null;
        return partly ? ending.rows() + " / " + ending.total() : String.valueOf(ending.rows());
    }
}
