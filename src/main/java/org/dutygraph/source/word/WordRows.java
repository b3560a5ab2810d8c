package org.dutygraph.source.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ISDTContent;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.table.CellParagraphs;
import org.dutygraph.source.table.DocumentRows;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * Reads a DOCX: its paragraphs and tables in their order, with the automatic numbers. A row that continues on the next
 * page is one row; a header that Word repeats is read once.
 */
public final class WordRows {

    private final DocumentRows rows = new DocumentRows();
    private final WordNumbering numbers = new WordNumbering();

    private WordRows() {}

    /**
     * Reads the bytes of a DOCX file.
     *
     * @throws UnreadableSourceException if they are damaged, or have no table
     */
    public static SourceText docx(String name, byte[] bytes) {
        WordRows read = new WordRows();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            read.walk(document.getBodyElements());
        } catch (IOException | RuntimeException e) {
            // POI throws a dozen unrelated kinds of exception on damaged files.
            throw new UnreadableSourceException(
                    name + " cannot be read as DOCX (" + UnreadableSourceException.reason(e)
                            + "); open it in a word processor and save it again without a password",
                    e);
        }
        return read.rows.document(name, "DOCX");
    }

    private void walk(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                for (String line : words(paragraph).split("\n")) {
                    rows.line(line);
                }
            } else if (element instanceof XWPFTable table) {
                read(table);
            } else if (element instanceof XWPFSDT block) {
                // A content control, mostly the table of contents.
                ISDTContent content = block.getContent();
                content.getText().lines().forEach(rows::line);
            }
        }
    }

    private void read(XWPFTable table) {
        rows.beginTable();
        List<String> above = List.of();
        for (XWPFTableRow row : table.getRows()) {
            List<String> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                CTTcPr properties = cell.getCTTc().getTcPr();
                int columns = properties == null || properties.getGridSpan() == null
                        ? 1
                        : Math.max(1, properties.getGridSpan().getVal().intValue());
                int column = cells.size();
                if (!continues(properties)) {
                    cells.add(words(cell));
                } else {
                    // The text of a cell over several columns is a title, which is not repeated.
                    cells.add(columns > 1 || column >= above.size() ? "" : above.get(column));
                }
                cells.addAll(Collections.nCopies(columns - 1, ""));
            }
            rows.row(cells);
            above = cells;
        }
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
