package org.dutygraph.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Headings, sentences and tables as a Word document, on pages that lie across. */
public final class WordDocument implements DocumentPages {

    /** Twentieths of a point, as Word counts: A4, lying. */
    private static final int LONG_SIDE = 16838;

    private static final int SHORT_SIDE = 11906;
    private static final int TITLE_SIZE = 16;
    private static final int HEADING_SIZE = 13;
    private static final int TEXT_SIZE = 10;
    private static final int TABLE_SIZE = 9;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final XWPFDocument document = new XWPFDocument();

    /** An empty document. */
    public WordDocument() {
        var page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
        page.setOrient(STPageOrientation.LANDSCAPE);
        page.setW(BigInteger.valueOf(LONG_SIDE));
        page.setH(BigInteger.valueOf(SHORT_SIDE));
    }

    @Override
    public void heading(int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        // The outline level makes a heading in Word independent of styles.
        (paragraph.getCTP().isSetPPr()
                        ? paragraph.getCTP().getPPr()
                        : paragraph.getCTP().addNewPPr())
                .addNewOutlineLvl()
                .setVal(BigInteger.valueOf(level - 1L));
        paragraph.setSpacingBefore(level == 1 ? 0 : 240);
        XWPFRun run = paragraph.createRun();
        run.setBold(true);
        run.setFontSize(level == 1 ? TITLE_SIZE : HEADING_SIZE);
        run.setText(text);
    }

    @Override
    public void sentence(String text) {
        XWPFRun run = document.createParagraph().createRun();
        run.setFontSize(TEXT_SIZE);
        run.setText(text);
    }

    @Override
    public void table(List<String> head, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, head.size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        fill(table.getRow(0), head, true);
        for (int i = 0; i < rows.size(); i++) {
            fill(table.getRow(i + 1), rows.get(i), false);
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean bold) {
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            XWPFRun run = cell.getParagraphs().get(0).createRun();
            run.setFontSize(TABLE_SIZE);
            run.setBold(bold);
            run.setText(cells.get(i));
        }
    }

    /** Writes the document without any time, so that the same words give the same bytes. */
    public void write(OutputStream out, String title) throws IOException {
        ByteArrayOutputStream timed = new ByteArrayOutputStream();
        try (document) {
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(title);
            properties.setCreator("DutyGraph");
            properties.setCreated(Optional.of(Date.from(Instant.EPOCH)));
            document.write(timed);
        }
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(timed.toByteArray()))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                parts.transferTo(zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
