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
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Headings, sentences and tables as a Word document on A4, with page numbers. */
public final class WordDocument implements DocumentPages {

    /** Twentieths of a point, as Word counts. */
    private static final int LONG_SIDE = 16838;

    private static final int SHORT_SIDE = 11906;
    private static final int MARGIN = 1304;
    private static final int TITLE_SIZE = 16;
    private static final int HEADING_SIZE = 13;
    private static final int TEXT_SIZE = 10;
    private static final int TABLE_SIZE = 9;
    private static final String GREY = "6B7280";
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,]+(\\.\\d+)?%?");
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final XWPFDocument document = new XWPFDocument();
    private final int width;

    /** An empty document on pages that lie across. */
    public WordDocument() {
        this(true);
    }

    private WordDocument(boolean across) {
        int side = across ? LONG_SIDE : SHORT_SIDE;
        width = side - 2 * MARGIN;
        var section = document.getDocument().getBody().addNewSectPr();
        var page = section.addNewPgSz();
        page.setOrient(across ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        page.setW(BigInteger.valueOf(side));
        page.setH(BigInteger.valueOf(across ? SHORT_SIDE : LONG_SIDE));
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        fonts();
        XWPFParagraph number = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    /** An empty document on upright pages. */
    public static WordDocument upright() {
        return new WordDocument(false);
    }

    /** Without them a word processor takes its own for Chinese, and marks the words as misspelt English. */
    private void fonts() {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        fonts.setEastAsia("宋体");
        XWPFStyles styles = document.createStyles();
        styles.setDefaultFonts(fonts);
        styles.setEastAsia("zh-CN");
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
        paragraph.setKeepNext(true);
        paragraph.setSpacingBefore(level == 1 ? 0 : 240);
        paragraph.setSpacingAfter(80);
        XWPFRun run = paragraph.createRun();
        run.setBold(true);
        run.setFontSize(level == 1 ? TITLE_SIZE : HEADING_SIZE);
        run.setText(text);
    }

    @Override
    public void sentence(String text) {
        paragraph(text, TEXT_SIZE);
    }

    /** A sentence in small letters. */
    public void note(String text) {
        paragraph(text, TABLE_SIZE).setColor(GREY);
    }

    private XWPFRun paragraph(String text, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(80);
        XWPFRun run = paragraph.createRun();
        run.setFontSize(size);
        run.setText(text);
        return run;
    }

    @Override
    public void table(List<String> head, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, head.size());
        table.setWidth(width);
        int[] widths = TableWidths.of(head, rows, width);
        CTTbl written = table.getCTTbl();
        // By the grid a word processor need not read every row to know the widths.
        written.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = written.getTblGrid() == null ? written.addNewTblGrid() : written.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int one : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(one));
        }
        boolean[] numbers = new boolean[head.size()];
        for (int i = 0; i < numbers.length; i++) {
            int column = i;
            numbers[i] = !rows.isEmpty()
                    && rows.stream()
                            .allMatch(row -> row.get(column).isEmpty()
                                    || NUMBER.matcher(row.get(column)).matches());
        }
        table.getRow(0).setRepeatHeader(true);
        fill(table.getRow(0), head, true, widths, numbers);
        for (int i = 0; i < rows.size(); i++) {
            fill(table.getRow(i + 1), rows.get(i), false, widths, numbers);
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean bold, int[] widths, boolean[] numbers) {
        row.setCantSplitRow(true);
        List<XWPFTableCell> places = row.getTableCells();
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = places.get(i);
            cell.setWidth(String.valueOf(widths[i]));
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            if (numbers[i]) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            XWPFRun run = paragraph.createRun();
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
