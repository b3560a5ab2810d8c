package org.dutygraph.source.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.OfficeDrawings;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.table.CellParagraphs;
import org.dutygraph.source.table.DocumentRows;
import org.dutygraph.source.table.LeftOutWords;
import org.dutygraph.source.table.UnreadObjects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a DOC (Word 97 to 2003): its paragraphs and tables in their order, with the automatic numbers. Words that are not
 * seen are left out with a remark. Text boxes are told, not read: the library does not say where they stand.
 */
public final class DocRows {

    /** Cell edges nearer than this, in twips, are one edge. */
    private static final int NEAR = 40;

    private static final char PICTURE = 1;
    private static final char NOTE = 2;
    private static final char COMMENT = 5;
    private static final char DRAWING = 8;
    private static final Pattern MARKS = Pattern.compile("[\\x01\\x02\\x05]|\\\\s\\\\up");
    /** The field around the picture of an object: its kind, and the program or file that it is of. */
    private static final Pattern OBJECT =
            Pattern.compile("\\x13\\s*(EMBED|LINK)\\s+\"?([^\\s\"\\x14\\x15]*)[^\\x15]*\\x15");

    private static final Pattern GUIDE = Pattern.compile("\\x13\\s*EQ\\b[^\\x14\\x15]*\\\\s\\\\up");

    private final DocumentRows rows = new DocumentRows();
    private final WordNumbering numbers = new WordNumbering();
    private final List<Remark> remarks = new ArrayList<>();
    private final LeftOutWords leftOut = new LeftOutWords();
    private final UnreadObjects objects = new UnreadObjects();

    private @Nullable OfficeDrawings pictures;

    private DocRows() {}

    /**
     * Reads the bytes of a DOC file.
     *
     * @throws UnreadableSourceException if it is damaged, has a password, is older than Word 97, or has no table
     */
    public static SourceText doc(String name, byte[] bytes) {
        DocRows read = new DocRows();
        try (POIFSFileSystem store = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                HWPFDocument document = new HWPFDocument(store)) {
            read.pictures = document.getOfficeDrawingsMain();
            read.walk(document.getRange());
            read.leftOut.add(
                    LeftOutWords.Reason.MARGIN,
                    FieldText.shown(document.getHeaderStoryRange().text()).replaceAll("\\p{Cntrl}+", " "),
                    new Location(1));
            read.remarks.addAll(read.leftOut.remarks());
            read.remarks.addAll(read.objects.remarks());
            read.remark(document.getMainTextboxRange());
        } catch (EncryptedDocumentException e) {
            throw new UnreadableSourceException(
                    name + " is under a password; open it, save it without one, and load it again", e);
        } catch (OldWordFileFormatException e) {
            throw new UnreadableSourceException(name + " was made by a Word older than Word 97; save it as DOCX", e);
        } catch (IOException | RuntimeException e) {
            // POI throws a dozen unrelated kinds of exception on damaged files.
            throw new UnreadableSourceException(
                    name + " cannot be read as DOC (" + UnreadableSourceException.reason(e)
                            + "); open it in a word processor and save it as DOCX",
                    e);
        }
        return read.rows.document(name, "DOC", read.remarks);
    }

    private void remark(Range textBoxes) {
        String words = textBoxes.text().replaceAll("\\p{Cntrl}+", " ").strip();
        if (!words.isEmpty()) {
            remarks.add(Remark.warning(
                    "TEXT_BOX",
                    new Location(1),
                    words,
                    "words outside of text boxes; those of a DOC are not read, and it is not known where they stand",
                    "where they belong to the list, save the file as DOCX, or write them into the cell"));
        }
    }

    private void walk(Range range) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                read(table);
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                words(paragraph, rows.linePlace()).lines().forEach(rows::line);
            }
        }
    }

    /** Word 97 has no columns: each row's cells have edges, and all edges of a table together are its columns. */
    private void read(Table table) {
        rows.beginTable();
        List<Integer> edges = edges(table);
        Set<Integer> begun = new HashSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            if (isDeleted(row)) {
                leftOut.add(LeftOutWords.Reason.DELETED, row.text().replaceAll("\\p{Cntrl}+", " "), rows.place());
                // The words of a merge go with its first row; what is left of it begins in the next one.
                begun.addAll(merges(row, edges));
                continue;
            }
            List<String> cells = new ArrayList<>();
            List<Row.Box> boxes = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int left = cell.getLeftEdge();
                int right = left + cell.getWidth();
                int column = column(edges, left);
                while (cells.size() < column) {
                    cells.add("");
                    boxes.add(new Row.Box(left, left, false));
                }
                boolean continues =
                        cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged() && !begun.contains(column);
                int columns = column(edges, right) - column;
                if (cell.isMerged() && !cell.isFirstMerged()) {
                    cells.add("");
                    widen(boxes, right);
                    boxes.add(new Row.Box(right, right, false));
                } else {
                    Row.Box box = new Row.Box(left, right, continues);
                    // The text of a cell over half of the columns is a title, which is not repeated.
                    cells.add(!continues ? words(cell) : columns * 2 > edges.size() ? "" : rows.above(box));
                    boxes.add(box);
                    if (continues) {
                        leftOut.add(
                                LeftOutWords.Reason.COVERED, cell.text().replaceAll("\\p{Cntrl}+", " "), rows.place());
                    }
                }
            }
            begun.clear();
            rows.row(cells, boxes);
        }
    }

    /** The columns in which a row begins a merge downwards. */
    private static List<Integer> merges(TableRow row, List<Integer> edges) {
        List<Integer> columns = new ArrayList<>();
        for (int c = 0; c < row.numCells(); c++) {
            if (row.getCell(c).isFirstVerticallyMerged()) {
                columns.add(column(edges, row.getCell(c).getLeftEdge()));
            }
        }
        return columns;
    }

    /** The last cell that is drawn reaches over the merged cells behind it. */
    private static void widen(List<Row.Box> boxes, int right) {
        for (int i = boxes.size() - 1; i >= 0; i--) {
            if (boxes.get(i).width() > 0) {
                boxes.set(
                        i, new Row.Box(boxes.get(i).left(), right, boxes.get(i).continues()));
                return;
            }
        }
    }

    /** Whether a tracked change deleted the row: then its words and the mark at its end are deleted. */
    private static boolean isDeleted(TableRow row) {
        int runs = row.numCharacterRuns();
        for (int i = 0; i < runs; i++) {
            CharacterRun run = row.getCharacterRun(i);
            boolean last = i == runs - 1 && run.text().endsWith("\u0007");
            if (!run.isMarkedDeleted()
                    && (last || !run.text().replaceAll("\\p{Cntrl}", "").isBlank())) {
                return false;
            }
        }
        return runs > 0;
    }

    private static List<Integer> edges(Table table) {
        TreeSet<Integer> edges = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                edges.add(row.getCell(c).getLeftEdge());
            }
        }
        List<Integer> distinct = new ArrayList<>();
        for (int edge : edges) {
            if (distinct.isEmpty() || edge - distinct.get(distinct.size() - 1) > NEAR) {
                distinct.add(edge);
            }
        }
        return distinct;
    }

    private static int column(List<Integer> edges, int at) {
        int column = 0;
        while (column < edges.size() && edges.get(column) + NEAR < at) {
            column++;
        }
        return column;
    }

    private String words(TableCell cell) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            String words = words(cell.getParagraph(i), rows.place()).strip();
            if (!words.isEmpty()) {
                paragraphs.add(words);
            }
        }
        return paragraphs.size() == 1 ? paragraphs.get(0) : CellParagraphs.joined(paragraphs);
    }

    private String words(Paragraph paragraph, Location place) {
        String seen = seen(paragraph);
        if (MARKS.matcher(seen).find()) {
            tell(seen, place);
        }
        // A vertical tab is a line break, 7 the end of a cell; other control characters mark pictures and the like.
        String text = FieldText.shown(seen)
                .replace('\u000B', '\n')
                .replace('\r', '\n')
                .replaceAll("[\\x00-\\x08\\x0C-\\x1F]", "");
        return number(paragraph) + text;
    }

    /** Tells the objects, pictures and notes that characters without words stand for. */
    private void tell(String seen, Location place) {
        GUIDE.matcher(seen).results().forEach(guide -> leftOut.add(LeftOutWords.Reason.PHONETIC, "guide", place));
        Matcher fields = OBJECT.matcher(seen);
        while (fields.find()) {
            objects.add(
                    fields.group(1).equals("LINK") ? UnreadObjects.Kind.LINKED : UnreadObjects.Kind.EMBEDDED,
                    fields.group(2),
                    place);
        }
        OBJECT.matcher(seen).replaceAll("").chars().forEach(mark -> {
            if (mark == PICTURE) {
                objects.add(UnreadObjects.Kind.PICTURE, "", place);
            } else if (mark == NOTE || mark == COMMENT) {
                leftOut.add(LeftOutWords.Reason.NOTE, "note", place);
            }
        });
    }

    /** Whether a run is the place of a picture that is drawn over the page. */
    private boolean isDrawnPicture(CharacterRun run) {
        OfficeDrawing drawing = run.text().indexOf(DRAWING) < 0 || pictures == null
                ? null
                : pictures.getOfficeDrawingAt(run.getStartOffset());
        return drawing != null && drawing.getPictureData() != null;
    }

    /** The characters that Word shows when all tracked changes are accepted. */
    private String seen(Paragraph paragraph) {
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            LeftOutWords.Reason reason = run.isMarkedDeleted()
                    ? LeftOutWords.Reason.DELETED
                    : run.isVanished()
                            ? LeftOutWords.Reason.HIDDEN
                            : run.isStrikeThrough() || run.isDoubleStrikeThrough() ? LeftOutWords.Reason.STRUCK : null;
            if (reason == null) {
                // In fields, the same character as that of a picture stands for the field's data.
                seen.append(run.isData() ? run.text().replace(PICTURE, '\0') : run.text());
                if (isDrawnPicture(run)) {
                    seen.append(PICTURE);
                }
            } else {
                leftOut.add(reason, run.text().replaceAll("\\p{Cntrl}+", " "), rows.place());
            }
        }
        return seen.toString();
    }

    private String number(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        HWPFList list = paragraph.getList();
        char level = (char) Math.min(8, paragraph.getIlvl());
        StringBuilder pattern = new StringBuilder();
        for (char c : list.getNumberText(level).toCharArray()) {
            pattern.append(c < 9 ? "%" + (c + 1) : Character.toString(c));
        }
        String format =
                switch (list.getNumberFormat(level)) {
                    case 10, 11, 37, 38, 39 -> "chineseCounting";
                    case 18, 28, 29 -> "decimalEnclosedCircle";
                    case 3 -> "upperLetter";
                    case 4 -> "lowerLetter";
                    case 23, 255 -> "";
                    default -> "decimal";
                };
        return format.isEmpty()
                ? ""
                : numbers.next(list.getLsid(), level, Math.max(1, list.getStartAt(level)), pattern.toString(), format);
    }
}
