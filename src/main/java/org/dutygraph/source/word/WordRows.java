package org.dutygraph.source.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.internal.MemoryPackagePart;
import org.apache.poi.util.Units;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.table.CellParagraphs;
import org.dutygraph.source.table.DocumentRows;
import org.dutygraph.source.table.LeftOutWords;
import org.dutygraph.source.table.MergedCells;
import org.dutygraph.source.table.StrictOpenXml;
import org.dutygraph.source.table.UnreadObjects;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Reads a DOCX: its paragraphs and tables in their order, with the automatic numbers. A row that continues on the next
 * page is one row; a header that Word repeats is read once.
 */
public final class WordRows {

    /** Without widths, all columns count as equally wide. */
    private static final int EQUAL_WIDTH = 1000;

    /** Relations to what is seen and has no words here. */
    private static final List<String> OBJECTS = List.of(
            XWPFRelation.IMAGES.getRelation(),
            XWPFRelation.CHART.getRelation(),
            POIXMLDocument.OLE_OBJECT_REL_TYPE,
            POIXMLDocument.PACK_OBJECT_REL_TYPE,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/subDocument");

    private final DocumentRows rows = new DocumentRows();
    private final WordNumbering numbers = new WordNumbering();
    private final List<Remark> remarks = new ArrayList<>();
    private final LeftOutWords leftOut = new LeftOutWords();
    private final List<Location> paragraphs = new ArrayList<>();

    private WordRows() {}

    /**
     * Reads the bytes of a DOCX file.
     *
     * @throws UnreadableSourceException if they are damaged, hold another file's text, or have no table
     */
    public static SourceText docx(String name, byte[] bytes) {
        WordRows read = new WordRows();
        try (OPCPackage parts = StrictOpenXml.open(bytes)) {
            VisibleText visible = read.visible(parts);
            if (visible != null && visible.embeds()) {
                throw new UnreadableSourceException(name
                        + " holds text that is embedded from another file, which only a word processor puts together; open"
                        + " it in one and save it again as DOCX");
            }
            try (XWPFDocument document = new XWPFDocument(parts)) {
                read.walk(document.getBodyElements());
            }
            if (visible != null) {
                read.remark(visible);
            }
        } catch (UnreadableSourceException e) {
            throw e;
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            // POI throws a dozen unrelated kinds of exception on damaged files.
            throw new UnreadableSourceException(
                    name + " cannot be read as DOCX (" + UnreadableSourceException.reason(e)
                            + "); open it in a word processor and save it again without a password",
                    e);
        }
        return read.rows.document(name, "DOCX", read.remarks);
    }

    /** Rewrites the document's main part as what is seen of it; null if there is none, which is refused later. */
    private @Nullable VisibleText visible(OPCPackage parts) throws IOException, OpenXML4JException {
        PackageRelationshipCollection main = parts.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (main.size() == 0) {
            return null;
        }
        PackagePart part = parts.getPart(main.getRelationship(0));
        Map<String, WordStyle> styles = new HashMap<>();
        for (PackageRelationship relation : part.getRelationshipsByType(XWPFRelation.STYLES.getRelation())) {
            styles.putAll(WordStyle.all(parsed(part.getRelatedPart(relation))));
        }
        Document document = parsed(part);
        for (XWPFRelation margin : List.of(XWPFRelation.HEADER, XWPFRelation.FOOTER)) {
            for (PackageRelationship relation : part.getRelationshipsByType(margin.getRelation())) {
                String words =
                        VisibleText.words(parsed(part.getRelatedPart(relation)).getDocumentElement());
                leftOut.add(LeftOutWords.Reason.MARGIN, words, new Location(1));
            }
        }
        VisibleText visible = new VisibleText(document, styles, holdsObjects(part));
        if (part instanceof MemoryPackagePart written) {
            // What is written to it again would stand behind the old text.
            written.clear();
        }
        try (OutputStream out = part.getOutputStream()) {
            XMLHelper.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e.getMessage(), e);
        }
        return visible;
    }

    private static boolean holdsObjects(PackagePart part) throws OpenXML4JException {
        for (String relation : OBJECTS) {
            if (part.getRelationshipsByType(relation).size() > 0) {
                return true;
            }
        }
        return false;
    }

    private static Document parsed(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return DocumentHelper.readDocument(in);
        } catch (SAXException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void remark(VisibleText visible) {
        for (VisibleText.LeftOut part : visible.leftOut()) {
            leftOut.add(Objects.requireNonNull(part.reason()), part.words(), () -> place(part));
        }
        remarks.addAll(leftOut.remarks());
        UnreadObjects objects = new UnreadObjects();
        for (VisibleText.Unread object : visible.objects()) {
            int paragraph = VisibleText.paragraph(object.around());
            objects.add(
                    object.kind(),
                    object.name(),
                    paragraph > 0 && paragraph <= paragraphs.size()
                            ? paragraphs.get(paragraph - 1)
                            : place(new VisibleText.LeftOut(null, "", object.around())));
        }
        remarks.addAll(objects.remarks());
        for (VisibleText.LeftOut box : visible.textBoxes()) {
            if (!VisibleText.place(box).isEmpty() && !box.words().isBlank()) {
                remarks.add(Remark.info(
                        "TEXT_BOX",
                        place(box),
                        box.words(),
                        "words in the cell itself; these stand in a text box, and were read behind the paragraph that it"
                                + " hangs on",
                        "see whether the words stand where they belong"));
            }
        }
    }

    private Location place(VisibleText.LeftOut part) {
        List<Integer> place = VisibleText.place(part);
        return place.isEmpty() ? new Location(1) : rows.place(place.get(0), place.get(1));
    }

    private void walk(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraphs.add(rows.linePlace());
                for (String line : words(paragraph).split("\n")) {
                    rows.line(line);
                }
            } else if (element instanceof XWPFTable table) {
                read(table);
            }
        }
    }

    private void read(XWPFTable table) {
        rows.beginTable();
        List<Integer> edges = edges(table);
        for (XWPFTableRow row : table.getRows()) {
            List<String> cells = new ArrayList<>();
            List<Row.Box> boxes = new ArrayList<>();
            CTTrPr properties = row.getCtRow().getTrPr();
            fill(
                    properties == null || properties.sizeOfGridBeforeArray() == 0
                            ? 0
                            : properties.getGridBeforeArray(0).getVal().intValue(),
                    edges,
                    cells,
                    boxes);
            for (XWPFTableCell cell : row.getTableCells()) {
                CTTcPr format = cell.getCTTc().getTcPr();
                int columns = format == null || format.getGridSpan() == null
                        ? 1
                        : Math.max(1, format.getGridSpan().getVal().intValue());
                int column = cells.size();
                boolean continues = continues(format);
                Row.Box box = new Row.Box(edge(edges, column), edge(edges, column + columns), continues);
                if (!continues) {
                    cells.add(words(cell));
                } else {
                    // The text of a cell over half of the columns is a title, which is not repeated.
                    boolean title = columns > 1 && columns * 2 > edges.size() - 1;
                    cells.add(title ? "" : rows.above(box));
                    leftOut.add(LeftOutWords.Reason.COVERED, cell.getText(), rows.place());
                }
                boxes.add(box);
                fill(columns - 1, edges, cells, boxes);
            }
            rows.row(cells, boxes);
        }
    }

    /** Adds the columns that a wider cell covers, or that stand before a row. */
    private static void fill(int columns, List<Integer> edges, List<String> cells, List<Row.Box> boxes) {
        for (int i = 0; i < Math.min(columns, MergedCells.WIDEST); i++) {
            int edge = edge(edges, cells.size());
            cells.add("");
            boxes.add(new Row.Box(edge, edge, false));
        }
    }

    /** The left edge of each column of the table's grid, in twips, and the right edge of the last one. */
    private static List<Integer> edges(XWPFTable table) {
        List<Integer> edges = new ArrayList<>(List.of(0));
        CTTblGrid grid = table.getCTTbl().getTblGrid();
        if (grid != null) {
            for (CTTblGridCol column : grid.getGridColArray()) {
                // A number of twips, or in the strict form a length with its unit.
                int twips = column.isSetW() ? (int) (POIXMLUnits.parseLength(column.xgetW()) / Units.EMU_PER_DXA) : 0;
                edges.add(edges.get(edges.size() - 1) + (twips > 0 ? twips : EQUAL_WIDTH));
            }
        }
        return edges;
    }

    private static int edge(List<Integer> edges, int column) {
        int last = edges.size() - 1;
        return column <= last ? edges.get(column) : edges.get(last) + (column - last) * EQUAL_WIDTH;
    }

    /** Whether a cell belongs to the cell above it. */
    private static boolean continues(@Nullable CTTcPr properties) {
        return properties != null
                && properties.getVMerge() != null
                && properties.getVMerge().getVal() != STMerge.RESTART;
    }

    private String words(XWPFTableCell cell) {
        List<String> paragraphs = new ArrayList<>();
        collect(cell.getBodyElements(), paragraphs);
        return paragraphs.size() == 1 ? paragraphs.get(0) : CellParagraphs.joined(paragraphs);
    }

    private void collect(List<IBodyElement> elements, List<String> paragraphs) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                String words = words(paragraph).strip();
                if (!words.isEmpty()) {
                    paragraphs.add(words);
                }
            } else if (element instanceof XWPFTable inner) {
                for (XWPFTableRow row : inner.getRows()) {
                    row.getTableCells().forEach(cell -> collect(cell.getBodyElements(), paragraphs));
                }
            }
        }
    }

    private String words(XWPFParagraph paragraph) {
        return numbers.of(paragraph) + paragraph.getText();
    }
}
