package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.parse.CellReading.Part;
import org.dutygraph.source.Row;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Words of a cell that a page does not show: in a comment, a script, a style, or a tag that is not closed. They are not
 * parsed, so they are reported.
 */
final class HiddenWords {

    // Without Chinese characters: a tag that contains them was not closed before.
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>\\p{IsHan}]*>");
    private static final Pattern TAG_NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
    // Truncated inside the last tag: </ or <p or <p class="a
    private static final Pattern CUT = Pattern.compile("<(?:/?[A-Za-z][^<>\\p{IsHan}]*|/)?$");
    private static final Set<String> SHOWN = Set.of(
            "p", "ol", "ul", "li", "br", "div", "span", "small", "b", "strong", "i", "em", "u", "font", "sub", "sup",
            "a", "big", "mark", "table", "tbody", "thead", "tr", "td", "th", "hr", "h1", "h2", "h3", "h4", "h5", "h6");

    /** Characters of a truncated cell that the fault shows. */
    private static final int TAIL = 60;

    private HiddenWords() {}

    /** Reports the hidden words of a row's cells, and cells that end inside a tag. */
    static void report(Row row, Faults faults) {
        for (String cell : row.cells()) {
            for (Part part : in(cell)) {
                faults.error(
                        "HIDDEN_WORDS",
                        row.location(),
                        part.text(),
                        "words that are seen on a page; these stand in a comment, a script or a tag that is not closed",
                        "strike the markup out of the cell; if the words belong to the list, they were not taken over");
            }
            if (isCut(cell)) {
                faults.warning(
                        "CUT_CELL",
                        row.location(),
                        cell.substring(Math.max(0, cell.length() - TAIL)),
                        "a cell that ends behind its last tag; this one ends inside of it",
                        "check whether the file was cut off here");
            }
        }
    }

    /** The ranges of a raw cell with hidden words; empty for correct markup. */
    private static List<Part> in(String cell) {
        if (cell.indexOf('<') < 0 || isSound(cell)) {
            return List.of();
        }
        List<Part> hidden = new ArrayList<>();
        int at = 0;
        for (int[] range : visible(cell)) {
            add(hidden, cell, at, range[0]);
            at = Math.max(at, range[1]);
        }
        add(hidden, cell, at, cell.length());
        return List.copyOf(hidden);
    }

    /** Whether a cell ends inside a tag, as in a truncated file. */
    private static boolean isCut(String cell) {
        int last = cell.lastIndexOf('<');
        return last >= 0 && CUT.matcher(cell).region(last, cell.length()).lookingAt();
    }

    /** Whether every {@code <} begins a complete tag whose text is shown, as in nearly every cell. */
    private static boolean isSound(String cell) {
        Matcher tag = TAG.matcher(cell);
        Matcher name = TAG_NAME.matcher(cell);
        for (int at = cell.indexOf('<'); at >= 0; at = cell.indexOf('<', at + 1)) {
            tag.region(at, cell.length());
            name.region(at, cell.length());
            if (!tag.lookingAt() || !name.lookingAt() || !SHOWN.contains(name.group(1))) {
                return false;
            }
        }
        return true;
    }

    /** The visible ranges in their order, each as start and end. */
    private static List<int[]> visible(String cell) {
        List<int[]> visible = new ArrayList<>();
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(cell, "");
        document.body().traverse((Node node, int depth) -> {
            if (node instanceof TextNode text) {
                visible.add(new int[] {
                    text.sourceRange().startPos(), text.sourceRange().endPos()
                });
            }
        });
        visible.sort(Comparator.comparingInt(range -> range[0]));
        return visible;
    }

    private static void add(List<Part> hidden, String cell, int from, int to) {
        if (to > from) {
            String gap = cell.substring(from, to);
            if (WORD.matcher(TAG.matcher(gap).replaceAll("")).find()) {
                hidden.add(new Part(gap, from, to));
            }
        }
    }
}
