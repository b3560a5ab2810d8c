package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.Row;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Words of a cell that a page does not show: in a comment, a script, a style, or a tag that is not closed. They are not
 * parsed, so they are reported.
 */
final class HiddenWords {

    // Without Chinese characters: a tag that contains them was not closed before.
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)[^<>\\p{IsHan}]*>");
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
            for (String words : in(cell)) {
                faults.error(
                        "HIDDEN_WORDS",
                        row.location(),
                        words,
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
    private static List<String> in(String cell) {
        if (cell.indexOf('<') < 0 || isSound(cell)) {
            return List.of();
        }
        List<String> hidden = new ArrayList<>();
        int at = 0;
        for (Range range : visible(cell)) {
            if (range.startPos() > at) {
                hidden.add(cell.substring(at, range.startPos()));
            }
            at = Math.max(at, range.endPos());
        }
        hidden.add(cell.substring(at));
        hidden.removeIf(gap -> !WORD.matcher(TAG.matcher(gap).replaceAll("")).find());
        return hidden;
    }

    /** Whether a cell ends inside a tag, as in a truncated file. */
    private static boolean isCut(String cell) {
        int last = cell.lastIndexOf('<');
        return last >= 0 && CUT.matcher(cell).region(last, cell.length()).lookingAt();
    }

    /** Whether every {@code <} begins a complete tag whose text is shown, as in nearly every cell. */
    private static boolean isSound(String cell) {
        Matcher tag = TAG.matcher(cell);
        for (int at = cell.indexOf('<'); at >= 0; at = cell.indexOf('<', at + 1)) {
            tag.region(at, cell.length());
            if (!tag.lookingAt() || !SHOWN.contains(tag.group(1))) {
                return false;
            }
        }
        return true;
    }

    /** The visible ranges in their order. */
    private static List<Range> visible(String cell) {
        return Parser.htmlParser()
                .setTrackPosition(true)
                .parseInput(cell, "")
                .body()
                .nodeStream(TextNode.class)
                .map(TextNode::sourceRange)
                .sorted(Comparator.comparingInt(Range::startPos))
                .toList();
    }
}
