package org.dutygraph.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A ruled table of a page: the boxes between its rules. Two boxes without a rule between them are one merged cell.
 *
 * @param columns positions of the vertical rules, from the left
 * @param rows positions of the horizontal rules, from above
 * @param boxes in the order of rows, then columns
 */
record PdfGrid(double[] columns, double[] rows, List<Box> boxes) {

    /** Columns or rows of a table; with more it is a drawing. */
    private static final int MOST = 500;

    /** A cell: its first row and column, and the number of each that it spans. */
    record Box(int row, int column, int height, int width) {}

    /** The tables of a page, from above; rules that meet form one table. */
    static List<PdfGrid> of(List<PdfRule> rules) {
        int[] group = new int[rules.size()];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                if (root(group, i) != root(group, j) && rules.get(i).meets(rules.get(j))) {
                    group[root(group, i)] = root(group, j);
                }
            }
        }
        Map<Integer, List<PdfRule>> tables = new LinkedHashMap<>();
        for (int i = 0; i < group.length; i++) {
            tables.computeIfAbsent(root(group, i), key -> new ArrayList<>()).add(rules.get(i));
        }
        return tables.values().stream()
                .map(PdfGrid::table)
                .filter(grid -> grid.boxes().size() > 1)
                .sorted(Comparator.comparingDouble(grid -> grid.rows()[0]))
                .toList();
    }

    private static int root(int[] group, int member) {
        int at = member;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    /** A table may have no rule at its sides, so the ends of the other rules count too. */
    private static PdfGrid table(List<PdfRule> rules) {
        List<PdfRule> level = rules.stream().filter(PdfRule::level).toList();
        List<PdfRule> upright = rules.stream().filter(rule -> !rule.level()).toList();
        double[] columns = places(upright, level);
        double[] rows = places(level, upright);
        if (columns.length < 2 || rows.length < 2 || columns.length > MOST || rows.length > MOST) {
            return new PdfGrid(columns, rows, List.of());
        }
        return new PdfGrid(columns, rows, boxes(columns, rows, level, upright));
    }

    private static double[] places(List<PdfRule> along, List<PdfRule> across) {
        double[] sorted = DoubleStream.concat(
                        along.stream().mapToDouble(PdfRule::at),
                        DoubleStream.of(
                                        across.stream()
                                                .mapToDouble(PdfRule::from)
                                                .min()
                                                .orElse(Double.NaN),
                                        across.stream()
                                                .mapToDouble(PdfRule::to)
                                                .max()
                                                .orElse(Double.NaN))
                                .filter(place -> !Double.isNaN(place)))
                .sorted()
                .toArray();
        List<Double> places = new ArrayList<>();
        for (int i = 0; i < sorted.length; ) {
            int end = i + 1;
            while (end < sorted.length && sorted[end] - sorted[end - 1] <= PdfRule.THICKEST) {
                end++;
            }
            places.add((sorted[i] + sorted[end - 1]) / 2);
            i = end;
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Box> boxes(double[] columns, double[] rows, List<PdfRule> level, List<PdfRule> upright) {
        int height = rows.length - 1;
        int width = columns.length - 1;
        int[] group = new int[height * width];
        Arrays.setAll(group, i -> i);
        for (int r = 0; r < height; r++) {
            double middle = (rows[r] + rows[r + 1]) / 2;
            for (int c = 0; c < width; c++) {
                double centre = (columns[c] + columns[c + 1]) / 2;
                if (c + 1 < width && !ruled(upright, columns[c + 1], middle)) {
                    group[root(group, r * width + c + 1)] = root(group, r * width + c);
                }
                if (r + 1 < height && !ruled(level, rows[r + 1], centre)) {
                    group[root(group, (r + 1) * width + c)] = root(group, r * width + c);
                }
            }
        }
        Map<Integer, int[]> boxes = new LinkedHashMap<>();
        for (int i = 0; i < group.length; i++) {
            int r = i / width;
            int c = i % width;
            int[] box = boxes.computeIfAbsent(root(group, i), key -> new int[] {r, c, r, c});
            box[1] = Math.min(box[1], c);
            box[2] = Math.max(box[2], r);
            box[3] = Math.max(box[3], c);
        }
        return boxes.values().stream()
                .map(box -> new Box(box[0], box[1], box[2] - box[0] + 1, box[3] - box[1] + 1))
                .toList();
    }

    private static boolean ruled(List<PdfRule> rules, double at, double place) {
        return rules.stream().anyMatch(rule -> Math.abs(rule.at() - at) <= 2 * PdfRule.THICKEST && rule.covers(place));
    }

    boolean holds(PdfGlyph glyph) {
        return columns[0] <= glyph.centre()
                && glyph.centre() <= columns[columns.length - 1]
                && rows[0] <= glyph.middle()
                && glyph.middle() <= rows[rows.length - 1];
    }

    /** The number of the box with a character, which must be inside the table. */
    int box(PdfGlyph glyph) {
        int row = Math.min(rows.length - 2, place(rows, glyph.middle()));
        int column = Math.min(columns.length - 2, place(columns, glyph.centre()));
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (box.row() <= row
                    && row < box.row() + box.height()
                    && box.column() <= column
                    && column < box.column() + box.width()) {
                return i;
            }
        }
        throw new IllegalStateException("no box at row " + row + ", column " + column);
    }

    private static int place(double[] places, double at) {
        int found = Arrays.binarySearch(places, at);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    double right(Box box) {
        return columns[box.column() + box.width()];
    }

    double area() {
        return (columns[columns.length - 1] - columns[0]) * (rows[rows.length - 1] - rows[0]);
    }

    /** Whether another table has its columns at the same positions: it may be the same table on the next page. */
    boolean hasColumnsOf(PdfGrid other) {
        return columns.length == other.columns.length
                && IntStream.range(0, columns.length)
                        .allMatch(i -> Math.abs(columns[i] - other.columns[i]) <= PdfRule.THICKEST);
    }
}
