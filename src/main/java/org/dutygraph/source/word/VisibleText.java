package org.dutygraph.source.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutygraph.source.table.LeftOutWords.Reason;
import org.dutygraph.source.table.UnreadObjects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Changes the main part of a DOCX into what Word shows when all tracked changes are accepted: content controls and custom
 * XML are replaced by their content, words that are not seen are taken out, text boxes become paragraphs behind their own.
 */
final class VisibleText {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    /** Elements around rows, cells, paragraphs or runs that are not drawn themselves. */
    private static final Set<String> AROUND = Set.of(
            "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "fldSimple", "hyperlink", "dir", "bdo");

    private static final Set<String> PROPERTIES = Set.of("sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr");
    /** In these, {@code ins} and {@code del} are marks of the row, cell or paragraph. */
    private static final Set<String> MARKED = Set.of("rPr", "trPr", "tcPr", "numPr", "ctrlPr");

    private static final Set<String> NOTES = Set.of("footnoteReference", "endnoteReference", "commentReference");

    private final Document document;
    private final Map<String, WordStyle> styles;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<LeftOut> textBoxes = new ArrayList<>();
    private final List<Unread> objects = new ArrayList<>();
    private final Set<Element> shortened = new HashSet<>();
    private final Map<@Nullable Element, WordStyle> paragraphStyles = new HashMap<>();

    /** Words that are left out, and the outermost row or table around them. */
    record LeftOut(@Nullable Reason reason, String words, @Nullable Element around) {}

    /** An object or picture, and the outermost row or paragraph around it. */
    record Unread(UnreadObjects.Kind kind, String name, @Nullable Element around) {}

    /** @param objects whether the document has relations to objects or pictures */
    VisibleText(Document document, Map<String, WordStyle> styles, boolean objects) {
        this.document = document;
        this.styles = styles;
        chooseAlternatives();
        removeRowsAndCells();
        removeDeletedWords();
        removeNotes();
        replacePhoneticGuides();
        removeUnseenRuns();
        if (objects) {
            findObjects();
        }
        moveTextBoxes();
        removeWrappers();
        joinParagraphs();
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    List<LeftOut> textBoxes() {
        return textBoxes;
    }

    List<Unread> objects() {
        return objects;
    }

    /** Whether Word fetches a part of the text from another file inside this one. */
    boolean embeds() {
        return !all("altChunk").isEmpty();
    }

    /** The number of the table and of the row of what was left out, from 1; empty outside tables. */
    static List<Integer> place(LeftOut part) {
        Element around = part.around();
        if (around == null || name(around).equals("p")) {
            return List.of();
        }
        Element table = name(around).equals("tbl") ? around : (Element) around.getParentNode();
        return table == null
                ? List.of()
                : List.of(order(table, "tbl"), name(around).equals("tr") ? order(around, "tr") : 1);
    }

    /** The number of a paragraph of the body among the others, from 1; 0 for any other element. */
    static int paragraph(@Nullable Element element) {
        return element != null && name(element).equals("p") && element.getParentNode() != null
                ? order(element, "p")
                : 0;
    }

    private static int order(Element element, String name) {
        int order = 1;
        for (Node before = element.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
            order += before instanceof Element other && name(other).equals(name) ? 1 : 0;
        }
        return order;
    }

    private void chooseAlternatives() {
        for (Element alternatives : all(COMPATIBILITY, "AlternateContent")) {
            Element chosen = null;
            for (Element one : children(alternatives)) {
                if (chosen == null || words(chosen).isEmpty() && !words(one).isEmpty()) {
                    chosen = one;
                }
            }
            if (chosen != null) {
                replace(alternatives, nodes(chosen));
            }
        }
    }

    private void removeRowsAndCells() {
        List<Element> rows = all("tr");
        for (int i = 0; i < rows.size(); i++) {
            Element row = rows.get(i);
            Element properties = child(row, "trPr");
            Reason reason = properties == null
                    ? null
                    : child(properties, "del") != null
                            ? Reason.DELETED
                            : WordStyle.isOn(child(properties, "hidden")) ? Reason.HIDDEN : null;
            if (reason != null) {
                Element table = above(row, "tbl");
                rows.subList(i + 1, rows.size()).stream()
                        .filter(next -> above(next, "tbl") == table)
                        .findFirst()
                        .ifPresent(next -> beginMerges(row, next));
                remove(row, reason);
            }
        }
        for (Element cell : all("tc")) {
            Element properties = child(cell, "tcPr");
            if (properties != null && child(properties, "cellDel") != null) {
                remove(cell, Reason.DELETED);
            }
        }
    }

    /** The words of a merge go with its first row; what is left of the merge begins in the next one, with its own words. */
    private static void beginMerges(Element gone, Element next) {
        Map<Integer, Element> goneCells = cells(gone);
        cells(next).forEach((column, cell) -> {
            Element above = goneCells.get(column);
            Element merge = merge(cell);
            Element begin = above == null ? null : merge(above);
            if (merge != null
                    && begin != null
                    && begin.getAttributeNS(WORD, "val").equals("restart")
                    && !merge.getAttributeNS(WORD, "val").equals("restart")) {
                merge.setAttributeNS(WORD, "w:val", "restart");
            }
        });
    }

    private static @Nullable Element merge(Element cell) {
        Element properties = child(cell, "tcPr");
        return properties == null ? null : child(properties, "vMerge");
    }

    /** A row's cells by the number of the column that they begin in. */
    private static Map<Integer, Element> cells(Element row) {
        Map<Integer, Element> cells = new HashMap<>();
        int column = number(child(row, "trPr"), "gridBefore", 0);
        for (Element cell : all(row, "tc")) {
            if (above(cell, "tr") == row) {
                cells.put(column, cell);
                column += number(child(cell, "tcPr"), "gridSpan", 1);
            }
        }
        return cells;
    }

    private static int number(@Nullable Element properties, String name, int otherwise) {
        Element property = properties == null ? null : child(properties, name);
        String value = property == null ? "" : property.getAttributeNS(WORD, "val");
        return value.matches("\\d{1,4}") ? Integer.parseInt(value) : otherwise;
    }

    private void removeDeletedWords() {
        for (String deleted : List.of("del", "moveFrom")) {
            for (Element element : all(deleted)) {
                if (!MARKED.contains(name((Element) element.getParentNode()))) {
                    remove(element, Reason.DELETED);
                }
            }
        }
    }

    private void removeNotes() {
        for (String note : NOTES) {
            for (Element reference : all(note)) {
                leftOut.add(new LeftOut(Reason.NOTE, note, around(reference)));
                boolean ownMark =
                        !reference.getAttributeNS(WORD, "customMarkFollows").isEmpty();
                Node gone = ownMark ? reference.getParentNode() : reference;
                detach(gone);
            }
        }
    }

    private void replacePhoneticGuides() {
        for (Element guide : all("ruby")) {
            leftOut.add(new LeftOut(Reason.PHONETIC, "ruby", around(guide)));
            List<Node> base = new ArrayList<>();
            Element characters = child(guide, "rubyBase");
            for (Element run : characters == null ? List.<Element>of() : all(characters, "r")) {
                nodes(run).stream()
                        .filter(node -> !(node instanceof Element element
                                && name(element).equals("rPr")))
                        .forEach(base::add);
            }
            replace(guide, base);
        }
    }

    private void removeUnseenRuns() {
        for (Element run : all("r")) {
            WordStyle style = style(run);
            if (Boolean.TRUE.equals(style.hidden())) {
                remove(run, Reason.HIDDEN);
            } else if (Boolean.TRUE.equals(style.struck())) {
                remove(run, Reason.STRUCK);
            }
        }
    }

    private void findObjects() {
        for (Element object : all("object")) {
            Element ole = WordStyle.elements(object.getElementsByTagNameNS(OFFICE, "OLEObject")).stream()
                    .findFirst()
                    .orElse(object);
            boolean linked = ole.getAttribute("Type").equals("Link");
            objects.add(new Unread(
                    linked ? UnreadObjects.Kind.LINKED : UnreadObjects.Kind.EMBEDDED,
                    ole.getAttribute("ProgID"),
                    outermost(object)));
        }
        all("subDoc").forEach(part -> objects.add(new Unread(UnreadObjects.Kind.LINKED, "", outermost(part))));
        for (String drawn : List.of("drawing", "pict")) {
            for (Element drawing : all(drawn)) {
                UnreadObjects.Kind kind = holds(drawing, "chart") || holds(drawing, "relIds")
                        ? UnreadObjects.Kind.DIAGRAM
                        : holds(drawing, "blip") || holds(drawing, "imagedata") ? UnreadObjects.Kind.PICTURE : null;
                if (kind != null) {
                    objects.add(new Unread(kind, "", outermost(drawing)));
                }
            }
        }
    }

    private static boolean holds(Element element, String name) {
        return element.getElementsByTagNameNS("*", name).getLength() > 0;
    }

    private static @Nullable Element outermost(Element element) {
        Element found = around(element);
        for (Element paragraph = found == null ? above(element, "p") : null;
                paragraph != null;
                paragraph = above(paragraph, "p")) {
            found = paragraph;
        }
        return found;
    }

    private WordStyle style(Element run) {
        Element own = child(run, "rPr");
        return WordStyle.of(own).over(named(own, "rStyle")).over(paragraphStyle(above(run, "p")));
    }

    /** A paragraph's style is found once: it may have thousands of runs. */
    private WordStyle paragraphStyle(@Nullable Element paragraph) {
        WordStyle known = paragraphStyles.get(paragraph);
        if (known == null) {
            known = named(paragraph == null ? null : child(paragraph, "pPr"), "pStyle")
                    .over(styles.getOrDefault("", WordStyle.NONE));
            paragraphStyles.put(paragraph, known);
        }
        return known;
    }

    private WordStyle named(@Nullable Element properties, String kind) {
        Element name = properties == null ? null : child(properties, kind);
        return name == null ? WordStyle.NONE : styles.getOrDefault(name.getAttributeNS(WORD, "val"), WordStyle.NONE);
    }

    private void moveTextBoxes() {
        List<Element> boxes = all("txbxContent");
        // From the last one on: each is put before those that stand behind the paragraph already.
        Collections.reverse(boxes);
        for (Element box : boxes) {
            Element paragraph = above(box, "p");
            if (paragraph != null && paragraph.getParentNode() != null) {
                textBoxes.add(0, new LeftOut(null, words(box), around(paragraph)));
                Node behind = paragraph.getNextSibling();
                for (Node node : nodes(box)) {
                    paragraph.getParentNode().insertBefore(node, behind);
                }
            }
            detach(box);
        }
    }

    private void removeWrappers() {
        for (Element element : all("*")) {
            if (PROPERTIES.contains(name(element))) {
                detach(element);
            } else if (AROUND.contains(name(element))) {
                replace(element, nodes(element));
            }
        }
    }

    /** A paragraph whose end is deleted goes on in the next one; one that lost all its words has no number. */
    private void joinParagraphs() {
        for (Element paragraph : all("p")) {
            Element properties = child(paragraph, "pPr");
            Element mark = properties == null ? null : child(properties, "rPr");
            Node next = paragraph.getNextSibling();
            while (next != null && !(next instanceof Element)) {
                next = next.getNextSibling();
            }
            if (mark != null
                    && (child(mark, "del") != null || child(mark, "moveFrom") != null)
                    && next instanceof Element following
                    && name(following).equals("p")) {
                Element first = child(following, "pPr");
                Node before = first == null ? following.getFirstChild() : first.getNextSibling();
                for (Node node : nodes(paragraph)) {
                    if (node != properties) {
                        following.insertBefore(node, before);
                    }
                }
                if (shortened.contains(paragraph) && !words(following).isBlank()) {
                    shortened.add(following);
                }
                detach(paragraph);
            } else if (properties != null
                    && shortened.contains(paragraph)
                    && words(paragraph).isBlank()) {
                paragraph.removeChild(properties);
            }
        }
    }

    private void remove(Element element, Reason reason) {
        String words = words(element);
        Element row = around(element);
        Element paragraph = above(element, "p");
        if (paragraph != null && !words.isEmpty()) {
            shortened.add(paragraph);
        }
        leftOut.add(new LeftOut(reason, words, row == element ? (Element) element.getParentNode() : row));
        detach(element);
    }

    private static void detach(Node node) {
        if (node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }

    private static void replace(Element element, List<Node> nodes) {
        Node parent = element.getParentNode();
        nodes.forEach(node -> parent.insertBefore(node, element));
        detach(element);
    }

    /** The outermost row around an element, which is not inside of a removed part. */
    private static @Nullable Element around(Element element) {
        Element row = null;
        for (Node node = element; node != null; node = node.getParentNode()) {
            row = node instanceof Element one && name(one).equals("tr") ? one : row;
        }
        return row;
    }

    private static @Nullable Element above(Element element, String name) {
        for (Node node = element.getParentNode(); node != null; node = node.getParentNode()) {
            if (node instanceof Element one && name(one).equals(name)) {
                return one;
            }
        }
        return null;
    }

    static String words(Element element) {
        StringBuilder words = new StringBuilder();
        all(element, "t").forEach(text -> words.append(text.getTextContent()));
        all(element, "delText").forEach(text -> words.append(text.getTextContent()));
        return words.toString();
    }

    private List<Element> all(String name) {
        return all(WORD, name);
    }

    private List<Element> all(String space, String name) {
        return WordStyle.elements(document.getElementsByTagNameNS(space, name));
    }

    private static List<Element> all(Element element, String name) {
        return WordStyle.elements(element.getElementsByTagNameNS(WORD, name));
    }

    private static List<Element> children(Element element) {
        return nodes(element).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static List<Node> nodes(Element element) {
        List<Node> nodes = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            nodes.add(node);
        }
        return nodes;
    }

    static @Nullable Element child(Element element, String name) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name(child).equals(name)) {
                return child;
            }
        }
        return null;
    }

    private static String name(Element element) {
        return WORD.equals(element.getNamespaceURI()) ? element.getLocalName() : "";
    }
}
