package org.dutygraph.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;
import org.dutygraph.source.SizeLimits;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.table.CellParagraphs;
import org.dutygraph.source.table.DocumentRows;
import org.dutygraph.source.table.LeftOutWords;
import org.dutygraph.source.table.MergedCells;
import org.dutygraph.source.table.UnreadObjects;
import org.dutygraph.source.text.DecodedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads a page saved from a web site: its lines and tables in the order of the page. Menus, hidden parts and elements
 * that a browser does not show as text are left out, and what it shows struck out; remarks name what was left out.
 *
 * <p>A table with another one of several rows inside only lays out the page; it is read like any other element.
 */
public final class HtmlRows {

    private static final Pattern BEGIN = Pattern.compile(
            "\\A\\s*(?:<!--.*?-->\\s*|<\\?xml[^>]*>\\s*)*<(?:!doctype\\s+html|html|head|body|meta|title|table|div)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "script", "style", "noscript", "template", "head", "select", "button", "input", "textarea", "svg", "rp");
    /** Another page or file that the browser draws inside of this one, and the attribute that names it. */
    private static final Map<String, String> OBJECTS = Map.of("iframe", "src", "object", "data", "embed", "src");

    private static final Pattern NO_SIZE = Pattern.compile("[01](?:px)?");
    private static final Set<String> MENU_TAGS = Set.of("nav", "footer", "aside");
    private static final Pattern HIDDEN = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all", Pattern.CASE_INSENSITIVE);
    private static final Set<String> STRUCK_TAGS = Set.of("del", "s", "strike");
    private static final Pattern STRUCK =
            Pattern.compile("text-decoration(?:-line)?\\s*:[^;]*line-through", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHOUT_MARKS =
            Pattern.compile("list-style(?:-type)?\\s*:[^;]*none", Pattern.CASE_INSENSITIVE);
    private static final Pattern ITEM_END = Pattern.compile("(?<=[；;。：:])\\n");
    /** A noncharacter; the parser takes it for the end of the page. */
    private static final char NO_CHARACTER = '\uFFFF';

    /** Rows of an inner table that make the outer one a layout table. */
    private static final int LEAST_ROWS = 3;

    /** Characters of the left-out parts that the remark shows. */
    private static final int SHOWN = 60;

    private final DocumentRows rows = new DocumentRows();
    private final UnreadObjects objects = new UnreadObjects();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder leftOut = new StringBuilder();
    private final LeftOutWords unseen = new LeftOutWords();
    private int parts;

    private HtmlRows() {}

    /** Whether a text begins as a page does. */
    public static boolean isPage(String text) {
        return BEGIN.matcher(text).find();
    }

    /**
     * Reads a page.
     *
     * @throws UnreadableSourceException if it has no table
     */
    public static SourceText of(String name, DecodedText decoded) {
        HtmlRows page = new HtmlRows();
        Document document = Jsoup.parse(
                decoded.text().replace(NO_CHARACTER, '\uFFFD'),
                "",
                Parser.htmlParser().setMaxDepth(SizeLimits.DEEPEST));
        PageStyles.apply(document);
        page.walk(document.body());
        page.flush();
        if (page.rows.tables() == 0) {
            throw new UnreadableSourceException(name
                    + " is a web page without a table; if the list is a picture or an attachment of the page, save that"
                    + " instead");
        }
        return new SourceText(
                name, decoded.encoding() + " HTML, " + page.rows.counted(), page.rows.rows(), page.remarks());
    }

    private List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>(unseen.remarks());
        remarks.addAll(objects.remarks());
        if (parts > 0) {
            remarks.add(Remark.info(
                    "LEFT_OUT_OF_PAGE",
                    new Location(1),
                    parts + (parts == 1 ? " part: " : " parts: ") + leftOut,
                    "the list; menus, footers and hidden parts of a page are not read",
                    "nothing; where a part of the list stands there, save its table as a page of its own"));
        }
        return remarks;
    }

    private void walk(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                line.append(text.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element child) {
                enter(child);
            }
        }
    }

    private void enter(Element element) {
        String tag = element.normalName();
        if (WITHOUT_TEXT.contains(tag) || isTold(element, rows.linePlace())) {
            return;
        }
        if (isStruck(element) && element.selectFirst("table") == null) {
            unseen.add(LeftOutWords.Reason.STRUCK, element.text(), rows.place());
        } else if (isLeftOut(element)) {
            leaveOut(element);
        } else if (tag.equals("br")) {
            flush();
        } else if (tag.equals("table") && !isLayout(element)) {
            flush();
            table(element);
        } else if (element.isBlock() || tag.equals("td") || tag.equals("th") || tag.equals("tr")) {
            flush();
            walk(element);
            flush();
        } else {
            walk(element);
        }
    }

    /** Whether an element has no words of the page, which a remark says: a phonetic guide, another page or file. */
    private boolean isTold(Element element, Location place) {
        String tag = element.normalName();
        if (tag.equals("rt")) {
            unseen.add(LeftOutWords.Reason.PHONETIC, element.text(), place);
            return true;
        }
        String file = OBJECTS.containsKey(tag) ? element.attr(OBJECTS.get(tag)) : "";
        if (!file.isBlank() && isDrawn(element)) {
            objects.add(UnreadObjects.Kind.EMBEDDED, file, place);
        }
        return !file.isBlank() || tag.equals("iframe");
    }

    /** Whether the browser draws an element: pages count their visitors with frames and pictures of no size. */
    private static boolean isDrawn(Element element) {
        return !isHidden(element)
                && !NO_SIZE.matcher(element.attr("width").strip()).matches()
                && !NO_SIZE.matcher(element.attr("height").strip()).matches();
    }

    /** Whether an element is left out: by its tag or role, hidden, or made of links alone. A table never is. */
    private static boolean isLeftOut(Element element) {
        // A page with tabs hides each list until its tab is chosen.
        if (element.normalName().equals("table") || element.selectFirst("table") != null) {
            return false;
        }
        return isHidden(element)
                || MENU_TAGS.contains(element.normalName())
                || element.attr("role").equals("navigation")
                || element.isBlock() && isMenu(element);
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    private static boolean isStruck(Element element) {
        return STRUCK_TAGS.contains(element.normalName())
                || STRUCK.matcher(element.attr("style")).find();
    }

    private static boolean isMenu(Element element) {
        List<Element> links = element.select("a");
        String words = element.text().replaceAll("[\\s>|·»/]", "");
        int linked = links.stream()
                .mapToInt(link -> link.text().replaceAll("[\\s>|·»/]", "").length())
                .sum();
        return links.size() > 1 && linked >= words.length();
    }

    private void leaveOut(Element element) {
        String words = element.text().strip();
        if (words.isEmpty()) {
            return;
        }
        parts++;
        if (leftOut.length() < SHOWN) {
            leftOut.append(leftOut.isEmpty() ? "" : " … ").append(words, 0, Math.min(words.length(), SHOWN));
        }
    }

    private static boolean isLayout(Element table) {
        return table.select("table").stream()
                .anyMatch(inner -> inner != table && inner.select("tr").size() >= LEAST_ROWS);
    }

    private void table(Element table) {
        rows.beginTable();
        for (Element caption : table.select("> caption")) {
            rows.line(caption.text());
        }
        MergedCells spans = new MergedCells();
        for (Element row : table.select("tr")) {
            if (row.closest("table") != table) {
                continue;
            }
            if (isHidden(row)) {
                leaveOut(row);
                spans.row(List.of());
                continue;
            }
            List<MergedCells.Cell> cells = new ArrayList<>();
            for (Element cell : row.select("> td, > th")) {
                if (isHidden(cell)) {
                    leaveOut(cell);
                } else {
                    cells.add(new MergedCells.Cell(words(cell), span(cell, "colspan"), rows(cell, row)));
                }
            }
            rows.row(spans.row(cells), spans.boxes());
        }
    }

    private static int span(Element cell, String name) {
        String written = cell.attr(name).strip();
        return written.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(written)) : 1;
    }

    /** The rows that a cell spans: at most, and by {@code rowspan="0"}, those to the end of its group of rows. */
    private static int rows(Element cell, Element row) {
        int left = 1;
        for (Element next = row.nextElementSibling(); next != null; next = next.nextElementSibling()) {
            left += next.normalName().equals("tr") ? 1 : 0;
        }
        return cell.attr("rowspan").strip().matches("0+") ? left : Math.min(span(cell, "rowspan"), left);
    }

    private String words(Element cell) {
        if (isStruck(cell)) {
            unseen.add(LeftOutWords.Reason.STRUCK, cell.text(), rows.place());
            return "";
        }
        CellWords words = new CellWords();
        words.walk(cell);
        words.flush(false);
        if (words.paragraphs.size() == 1) {
            return CellParagraphs.ofAll(words.paragraphs);
        }
        return CellParagraphs.ofAll(words.paragraphs.stream()
                .flatMap(one -> ITEM_END.splitAsStream(one.text())
                        .map(text -> new CellParagraphs.Paragraph(text.replace("\n", ""), one.list())))
                .toList());
    }

    private void flush() {
        rows.line(line.toString());
        line.setLength(0);
    }

    /** Collects a cell's paragraphs; a line break inside one stays as a line end. */
    private final class CellWords {

        private final List<CellParagraphs.Paragraph> paragraphs = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        void walk(Element element) {
            int step = element.hasAttr("reversed") ? -1 : 1;
            int item = whole(
                    element.attr("start"), step > 0 ? 1 : element.select("> li").size());
            for (Node node : element.childNodes()) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("\\s+", " "));
                } else if (node instanceof Element child) {
                    String tag = child.normalName();
                    if (WITHOUT_TEXT.contains(tag) || isTold(child, rows.place())) {
                        continue;
                    }
                    if (tag.equals("img") && isDrawn(child)) {
                        objects.add(UnreadObjects.Kind.PICTURE, child.attr("alt"), rows.place());
                    }
                    if (isHidden(child)) {
                        leaveOut(child);
                        continue;
                    }
                    if (isStruck(child)) {
                        unseen.add(LeftOutWords.Reason.STRUCK, child.text(), rows.place());
                        continue;
                    }
                    if (tag.equals("br")) {
                        text.append('\n');
                    } else if (child.isBlock() || tag.equals("td") || tag.equals("tr")) {
                        flush(isList(element));
                        // The browser draws the number of a list's item; it is not in the text.
                        if (tag.equals("li") && element.normalName().equals("ol")) {
                            item = whole(child.attr("value"), item);
                            if (!isUnmarked(element) && !isUnmarked(child) && !numbered(child.text())) {
                                text.append(item).append('.');
                            }
                            item += step;
                        }
                        walk(child);
                        flush(isList(child));
                    } else {
                        walk(child);
                    }
                }
            }
        }

        private static int whole(String written, int otherwise) {
            return written.strip().matches("-?\\d{1,6}") ? Integer.parseInt(written.strip()) : otherwise;
        }

        private static boolean isUnmarked(Element element) {
            return WITHOUT_MARKS.matcher(element.attr("style")).find();
        }

        private static boolean isList(Element element) {
            return element.normalName().equals("ol") || element.normalName().equals("ul");
        }

        private static boolean numbered(String text) {
            return text.strip().matches("(?s)(?:\\d{1,2}[.．、]|[（(][\\d一二三四五六七八九十]{1,3}[）)]).*");
        }

        void flush(boolean list) {
            String words = text.toString().replaceAll(" ?\\n ?", "\n").strip();
            text.setLength(0);
            if (!words.isEmpty()) {
                paragraphs.add(new CellParagraphs.Paragraph(words, list));
            }
        }
    }
}
