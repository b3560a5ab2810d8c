package org.dutygraph.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dutygraph.load.Features.Feature;
import org.dutygraph.parse.DutyKind;

/** Writes a list as CSV, or as text with tabs, with some of what exports do to one. */
final class DrawnText {

    /** What chance chooses from. */
    static final List<Feature> FEATURES = List.of(Feature.NUMBER_FORM, Feature.EMPTY_MARK);

    private final RandomList list;
    private final Features features;
    private final Random random;
    private final boolean csv;

    DrawnText(RandomList list, Features features, Random random, boolean csv) {
        this.list = list;
        this.features = features;
        this.random = random;
        this.csv = csv;
    }

    byte[] bytes() {
        StringBuilder lines = new StringBuilder();
        line(List.of(RandomList.TITLE, "", "", "", "", ""), lines);
        line(List.of(RandomList.EDITION, "", "", "", "", ""), lines);
        for (DutyKind kind : DutyKind.values()) {
            line(List.of("云岭县松坪乡" + kind.title() + "清单", "", "", "", "", ""), lines);
            line(RandomList.header(kind), lines);
            String before = "";
            for (RandomList.Row row : list.rows(kind)) {
                List<String> cells = RandomList.cells(row);
                if (row.category().equals(before)) {
                    cells.set(0, features.empty());
                }
                before = row.category();
                cells.add(0, features.number(row.number()));
                if (row.departments().size() > 0 && features.has(Feature.LINE_END)) {
                    int at = 1 + random.nextInt(cells.get(3).length() - 1);
                    cells.set(
                            3,
                            cells.get(3).substring(0, at) + "\n" + cells.get(3).substring(at));
                }
                if (row.upstream().size() > 1 && features.has(Feature.ROW_CUT)) {
                    cells.set(4, RandomList.numbered(row.upstream().subList(0, 1), 1));
                    line(cells, lines);
                    cells = new ArrayList<>(List.of("", "", "", "", "", ""));
                    cells.set(
                            4,
                            RandomList.numbered(
                                    row.upstream().subList(1, row.upstream().size()), 2));
                }
                line(cells, lines);
            }
        }
        return lines.toString()
                .replace("\n", random.nextBoolean() ? "\n" : "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void line(List<String> cells, StringBuilder lines) {
        if (csv) {
            lines.append(String.join(
                    ",",
                    cells.stream()
                            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                            .toList()));
        } else {
            lines.append(String.join("\t", cells).replace("\n", ""));
        }
        lines.append('\n');
    }
}
