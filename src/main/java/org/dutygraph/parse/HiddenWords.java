package org.dutygraph.parse;

import java.util.ArrayList;
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
 * Words of a cell that nobody sees on a page: in a comment, a script, a style, or inside a tag that is not closed where it
 * should be. Whoever reads a cell reads what is seen, so these have to be told.
 */
final class HiddenWords {

    // A tag with Chinese words in it has swallowed them: it was not closed before.
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>\\p{IsHan}]*>");
    private static final Pattern TAG_NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
    // Cut off inside its last tag: </ or <p or <p class="a
    private static final Pattern CUT = Pattern.compile("<(?:/?[A-Za-z][^<>\\p{IsHan}]*|/)?$");
    private static final Set<String> SHOWN = Set.of(
            "p", "ol", "ul", "li", "br", "div", "span", "small", "b", "strong", "i", "em", "u", "font", "sub", "sup",
            "a", "big", "mark", "table", "tbody", "thead", "tr", "td", "th", "hr", "h1", "h2", "h3", "h4", "h5", "h6");

    private static final int TAIL = 60;

    private HiddenWords() {}

    /** Makes a fault of whatever is hidden in a row's cells, and of a cell that ends inside of a tag. */
    static void tell(Row row, Faults faults) {
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

    /** The stretches of a raw cell that hold words which are not seen; nothing in a cell of sound markup. */
    private static List<Part> in(String cell) {
        if (cell.indexOf('<') < 0 || isSound(cell)) {
            return List.of();
        }
        List<Part> hidden = new ArrayList<>();
        int at = 0;
        for (int[] seen : seen(cell)) {
            add(hidden, cell, at, seen[0]);
            at = Math.max(at, seen[1]);
        }
        add(hidden, cell, at, cell.length());
        return List.copyOf(hidden);
    }

    /** Whether a cell ends inside of a tag, as it does where a file was cut off. */
    private static boolean isCut(String cell) {
        int last = cell.lastIndexOf('<');
        return last >= 0 && CUT.matcher(cell).region(last, cell.length()).lookingAt();
    }

    /** Every {@code <} begins a whole tag that shows its words; so it is in nearly every cell. */
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

    /** Where the words stand that are seen, in their order: beginning and end of each stretch. */
    private static List<int[]> seen(String cell) {
        List<int[]> seen = new ArrayList<>();
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(cell, "");
        document.body().traverse((Node node, int depth) -> {
            if (node instanceof TextNode text) {
                seen.add(new int[] {
                    text.sourceRange().startPos(), text.sourceRange().endPos()
                });
            }
        });
        seen.sort((one, other) -> Integer.compare(one[0], other[0]));
        return seen;
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
