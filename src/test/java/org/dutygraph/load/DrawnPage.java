package org.dutygraph.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.dutygraph.load.Features.Feature;
import org.dutygraph.parse.DutyKind;

/** Draws a list as a web page with some of what people and programs do to one. */
final class DrawnPage {

    /** What chance chooses from. */
    static final List<Feature> FEATURES = List.of(
            Feature.DRAWN_NUMBERS,
            Feature.MERGED_CATEGORY,
            Feature.ROWSPAN_ZERO,
            Feature.ROWS_PER_DEPARTMENT,
            Feature.WIDE_HEADER,
            Feature.REPEATED_HEADER,
            Feature.STRUCK,
            Feature.HIDDEN,
            Feature.HIDDEN_ROW,
            Feature.STYLE_SHEET,
            Feature.RUBY,
            Feature.LINE_END,
            Feature.INLINE,
            Feature.HTML_COMMENT);

    private final RandomList list;
    private final Random random;
    private final Features features;

    DrawnPage(RandomList list, Features features, Random random) {
        this.list = list;
        this.features = features;
        this.random = random;
    }

    byte[] bytes() {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html><html><head><meta charset=utf-8><style>@page{size:60cm 60cm}"
                        + " .gone{display:none} .out{text-decoration:line-through}</style></head><body>");
        page.append("<p>" + RandomList.TITLE + "</p><p>" + RandomList.EDITION + "</p>");
        for (DutyKind kind : DutyKind.values()) {
            page.append("<p>云岭县松坪乡" + kind.title() + "清单</p><table border=1>");
            table(kind, page);
            page.append("</table>");
        }
        return page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void table(DutyKind kind, StringBuilder page) {
        boolean wide = kind == DutyKind.COOPERATIVE && features.has(Feature.WIDE_HEADER);
        page.append("<tbody>").append(header(kind, wide));
        List<RandomList.Row> rows = list.rows(kind);
        for (int i = 0; i < rows.size(); i++) {
            RandomList.Row row = rows.get(i);
            boolean first = i == 0 || !row.category().equals(rows.get(i - 1).category());
            long same = rows.stream()
                    .filter(other -> other.category().equals(row.category()))
                    .mapToInt(this::height)
                    .sum();
            boolean lastCategory =
                    row.category().equals(rows.get(rows.size() - 1).category());
            String span = features.has(Feature.ROWSPAN_ZERO) && lastCategory
                    ? " rowspan=0"
                    : features.has(Feature.MERGED_CATEGORY) ? " rowspan=" + same : null;
            if (first && span == null && features.does(Feature.REPEATED_HEADER, 2)) {
                page.append(header(kind, wide));
            }
            if (first && features.does(Feature.HIDDEN_ROW, 2)) {
                page.append("<tr style='display:none'><td>" + list.words() + "</td></tr>");
            }
            duty(
                    !first && features.has(Feature.EMPTY_MARK) ? row.under(features.empty()) : row,
                    span != null && !first,
                    span == null ? "" : span,
                    wide,
                    page);
        }
        page.append("</tbody>");
    }

    private int height(RandomList.Row row) {
        return features.has(Feature.ROWS_PER_DEPARTMENT)
                ? Math.max(1, row.departments().size())
                : 1;
    }

    private static String header(DutyKind kind, boolean wide) {
        StringBuilder cells = new StringBuilder("<tr>");
        RandomList.header(kind).forEach(word -> cells.append(wide && word.equals("上级部门职责") ? "<th colspan=2>" : "<th>")
                .append(word)
                .append("</th>"));
        return cells.append("</tr>").toString();
    }

    private void duty(RandomList.Row row, boolean merged, String span, boolean wide, StringBuilder page) {
        int height = height(row);
        String tall = height > 1 ? " rowspan=" + height : "";
        for (int d = 0; d < height; d++) {
            page.append("<tr>");
            List<String> cells = RandomList.cells(row);
            if (height > 1) {
                cells.set(2, row.departments().get(d));
                cells.set(
                        3,
                        RandomList.numbered(
                                row.upstream()
                                        .subList(
                                                d,
                                                d == height - 1 ? row.upstream().size() : d + 1),
                                d + 1));
            }
            if (cut(row)) {
                cells.set(3, RandomList.numbered(row.upstream().subList(0, 1), 1));
            }
            if (d == 0) {
                page.append("<td" + tall + ">" + features.number(row.number()) + "</td>");
            }
            for (int c = 0; c < cells.size(); c++) {
                boolean apart = row.kind() == DutyKind.COOPERATIVE && (c == 2 || c == 3);
                if (d > 0 && !apart || c == 0 && merged) {
                    continue;
                }
                String how = (c == 0 && !span.isEmpty() ? span : apart ? "" : tall)
                        + (c == 0 && features.has(Feature.SIDEWAYS) ? " style='writing-mode:vertical-rl'" : "");
                String words = row.kind() == DutyKind.COOPERATIVE && c > 2
                        ? items(cells.get(c))
                        : c == 2 && row.kind() == DutyKind.COOPERATIVE ? department(cells.get(c)) : words(cells.get(c));
                if (wide && c == 3 && apart) {
                    page.append(random.nextBoolean() ? "<td>" + words + "<td>" : "<td><td>" + words);
                } else {
                    page.append("<td" + how + ">" + words + "</td>");
                }
            }
            page.append("</tr>");
        }
        if (cut(row)) {
            page.append("<tr><td><td><td><td><td>"
                    + items(RandomList.numbered(
                            row.upstream().subList(1, row.upstream().size()), 2)) + "<td></tr>");
        }
    }

    private boolean cut(RandomList.Row row) {
        return row.upstream().size() > 1 && features.has(Feature.ROW_CUT);
    }

    private String department(String words) {
        if (!features.has(Feature.LINE_END)) {
            return words(words);
        }
        int at = 1 + random.nextInt(words.length() - 1);
        return words(words.substring(0, at)) + "<br>" + words(words.substring(at));
    }

    private String items(String numbered) {
        StringBuilder items = new StringBuilder();
        boolean drawn = features.has(Feature.DRAWN_NUMBERS);
        numbered.lines().forEach(line -> {
            int end = line.indexOf('.');
            items.append(
                    drawn
                            ? "<li value=" + line.substring(0, end) + ">" + words(line.substring(end + 1))
                            : "<p>" + words(line) + "</p>");
        });
        return drawn ? "<ol>" + items + "</ol>" : items.toString();
    }

    private String words(String words) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < words.length()) {
            int end = Math.min(words.length(), at + 3 + random.nextInt(9));
            String part = words.substring(at, end);
            if (features.does(Feature.RUBY, 4)) {
                features.told("yin");
                out.append("<ruby>" + part + "<rp>(</rp><rt>yin</rt><rp>)</rp></ruby>");
            } else if (features.does(Feature.INLINE, 2)) {
                out.append("<span lang=zh><b>" + part + "</b></span>");
            } else {
                out.append(part);
            }
            at = end;
        }
        if (features.does(Feature.HIDDEN, 4)) {
            out.append("<span style='display:none'>" + list.words() + "</span>");
        }
        if (features.does(Feature.HTML_COMMENT, 4)) {
            out.append("<!-- " + list.words() + " -->");
        }
        if (features.does(Feature.STYLE_SHEET, 4)) {
            out.append("<span class=gone>" + list.words() + "</span>");
        }
        if (features.does(Feature.PICTURE, 4)) {
            out.append("<img src=seal.png>");
        }
        if (features.does(Feature.OBJECT, 4)) {
            out.append("<iframe src=list.html></iframe>");
        }
        if (features.does(Feature.STRUCK, 6)) {
            String struck = list.words();
            features.told(struck);
            out.append(random.nextBoolean() ? "<del>" + struck + "</del>" : "<span class=out>" + struck + "</span>");
        }
        return out.toString();
    }
}
