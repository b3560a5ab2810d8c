package org.dutygraph.dataset;

import java.util.Arrays;
import java.util.List;
import org.dutygraph.query.DisplayWidth;

/** How wide the columns of a printed table are: narrow ones as wide as their words, wide ones share what is left. */
final class TableWidths {

    /** Half a character of nine points, and the space beside the words, in twentieths of a point. */
    private static final int HALF = 95;

    private static final int BESIDE = 230;

    /** Wider words break into lines; a column is never narrower than a heading of three characters. */
    private static final int MOST = 60;

    private static final int LEAST = 6;

    private TableWidths() {}

    /** The widths, which together make the whole width. */
    static int[] of(List<String> head, List<List<String>> rows, int whole) {
        double[] wanted = new double[head.size()];
        for (int i = 0; i < wanted.length; i++) {
            int column = i;
            int cells = rows.stream()
                    .mapToInt(row -> DisplayWidth.of(row.get(column)))
                    .max()
                    .orElse(0);
            int most = Math.max(unbroken(head.get(i)), Math.min(MOST, cells));
            wanted[i] = Math.max(LEAST, most) * (double) HALF + BESIDE;
        }
        double sum = Arrays.stream(wanted).sum();
        double fair = (double) whole / wanted.length;
        if (sum > whole) {
            double narrow = Arrays.stream(wanted).filter(one -> one <= fair).sum();
            double shrunk = (whole - narrow) / (sum - narrow);
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = wanted[i] <= fair ? wanted[i] : wanted[i] * shrunk;
            }
            sum = whole;
        }
        double grown = whole / sum;
        return Arrays.stream(wanted).mapToInt(one -> (int) (one * grown)).toArray();
    }

    /** What of a heading has to stand on one line: its longest word, or four characters. */
    private static int unbroken(String heading) {
        return Arrays.stream(heading.split("[\\s,，、；/（(-]"))
                .mapToInt(DisplayWidth::of)
                .map(width -> Math.min(width, 12))
                .max()
                .orElse(0);
    }
}
