package org.dutygraph.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dutygraph.parse.DutyKind;

/** Draws a list as a web page, CSV or text with some of what people and exports do to them. */
final class DrawnPage {

    /** What is done to a page. */
    enum Feature {
        ORDERED_LISTS,
        ROWSPAN,
        ROWSPAN_ZERO,
        ROWS_PER_DEPARTMENT,
        WIDE_HEADER,
        REPEATED_HEADER,
        STRUCK,
        HIDDEN,
        HIDDEN_ROW,
        STYLE_SHEET,
        RUBY,
        LINE_END,
        INLINE,
        COMMENT
    }

    private final RandomList list;
    private final Random random;
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);
    private final List<String> told = new ArrayList<>();

    DrawnPage(RandomList list, Random random) {
        this.list = list;
        this.random = random;
        List<Feature> all = List.of(Feature.values());
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            features.add(list.any(all));
        }
    }

    Set<Feature> features() {
        return features;
    }

    /** Words that are seen on the page and, by the manual, told and not read: struck ones. */
    List<String> told() {
        return told;
    }

    private boolean does(Feature feature, int oneIn) {
        return features.contains(feature) && random.nextInt(oneIn) == 0;
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
        boolean wide = kind == DutyKind.COOPERATIVE && features.contains(Feature.WIDE_HEADER);
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
            String span = features.contains(Feature.ROWSPAN_ZERO) && lastCategory
                    ? " rowspan=0"
                    : features.contains(Feature.ROWSPAN) ? " rowspan=" + same : null;
            if (first && span == null && does(Feature.REPEATED_HEADER, 2)) {
                page.append(header(kind, wide));
            }
            if (first && does(Feature.HIDDEN_ROW, 2)) {
                page.append("<tr style='display:none'><td>" + list.words() + "</td></tr>");
            }
            duty(row, span != null && !first, span == null ? "" : span, wide, page);
        }
        page.append("</tbody>");
    }

    private int height(RandomList.Row row) {
        return features.contains(Feature.ROWS_PER_DEPARTMENT)
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
            if (d == 0) {
                page.append("<td" + tall + ">" + row.number() + "</td>");
            }
            for (int c = 0; c < cells.size(); c++) {
                boolean apart = row.kind() == DutyKind.COOPERATIVE && (c == 2 || c == 3);
                if (d > 0 && !apart || c == 0 && merged) {
                    continue;
                }
                String how = c == 0 && !span.isEmpty() ? span : apart ? "" : tall;
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
    }

    private String department(String words) {
        if (!features.contains(Feature.LINE_END)) {
            return words(words);
        }
        int at = 1 + random.nextInt(words.length() - 1);
        return words(words.substring(0, at)) + "<br>" + words(words.substring(at));
    }

    private String items(String numbered) {
        StringBuilder items = new StringBuilder();
        boolean drawn = features.contains(Feature.ORDERED_LISTS);
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
            if (does(Feature.RUBY, 4)) {
                told.add("yin");
                out.append("<ruby>" + part + "<rp>(</rp><rt>yin</rt><rp>)</rp></ruby>");
            } else if (does(Feature.INLINE, 2)) {
                out.append("<span lang=zh><b>" + part + "</b></span>");
            } else {
                out.append(part);
            }
            at = end;
        }
        if (does(Feature.HIDDEN, 4)) {
            out.append("<span style='display:none'>" + list.words() + "</span>");
        }
        if (does(Feature.COMMENT, 4)) {
            out.append("<!-- " + list.words() + " -->");
        }
        if (does(Feature.STYLE_SHEET, 4)) {
            out.append("<span class=gone>" + list.words() + "</span>");
        }
        if (does(Feature.STRUCK, 6)) {
            String struck = list.words();
            told.add(struck);
            out.append(random.nextBoolean() ? "<del>" + struck + "</del>" : "<span class=out>" + struck + "</span>");
        }
        return out.toString();
    }

    /** The same list as CSV, its numbers and empty cells as exports write them. */
    static byte[] csv(RandomList list, Random random) {
        String number = list.any(List.of("%d", "%d.0", "%d.00", "\"=\"\"%d\"\"\"", "（%d）"));
        String empty = list.any(List.of("", "nan", "NULL"));
        StringBuilder lines = new StringBuilder(RandomList.TITLE + ",,,,,\n" + RandomList.EDITION + ",,,,,\n");
        for (DutyKind kind : DutyKind.values()) {
            lines.append("云岭县松坪乡" + kind.title() + "清单,,,,,\n");
            lines.append(String.join(",", RandomList.header(kind)) + "\n");
            String before = "";
            for (RandomList.Row row : list.rows(kind)) {
                List<String> cells = RandomList.cells(row);
                if (row.category().equals(before)) {
                    cells.set(0, empty);
                }
                before = row.category();
                lines.append(number.formatted(row.number()));
                cells.forEach(cell -> lines.append(",\"" + cell + "\""));
                lines.append('\n');
            }
        }
        return lines.toString()
                .replace("\n", random.nextBoolean() ? "\n" : "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
