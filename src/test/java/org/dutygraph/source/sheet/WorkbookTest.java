package org.dutygraph.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.source.Location;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both kinds of workbook, made here with what people do to cells, and what comes of damaged ones. */
class WorkbookTest {

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void rowsCarryTheirSheetAndNumber(String form) throws IOException {
        Workbook book = book(form);
        fill(book.createSheet("基本"), List.of("某县某乡基本履职事项清单"), List.of("序号", "名称"), List.of("1", "甲"));
        fill(book.createSheet("配合"), List.of("某县某乡配合履职事项清单"), List.of(), List.of("序号", "名称"));

        SourceText source = read(book);

        assertThat(source.form()).isEqualTo(form + ", 2 sheets");
        assertThat(shown(source))
                .containsExactly(
                        "基本!1: 某县某乡基本履职事项清单",
                        "基本!2: 序号¦名称",
                        "基本!3: 1¦甲",
                        "配合!1: 某县某乡配合履职事项清单",
                        "配合!2: ",
                        "配合!3: 序号¦名称");
        assertThat(source.rows().get(3).location()).isEqualTo(new Location(1, 2, "配合", "配合!1"));
        assertThat(source.rows().stream().map(Row::location)).isSorted();
        assertThat(source.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void aCellMergedDownwardsStandsInEachRowAndATitleOnce(String form) throws IOException {
        Workbook book = book(form);
        Sheet sheet = book.createSheet("全部");
        fill(sheet, List.of("标题", "", ""), List.of("", "", ""), List.of("1", "党的建设", "甲"), List.of("2", "", "乙"));
        sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 2));
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));

        assertThat(shown(read(book))).containsExactly("全部!1: 标题", "全部!2: ", "全部!3: 1¦党的建设¦甲", "全部!4: 2¦党的建设¦乙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void cellsAreReadAsTheyAreShown(String form) throws IOException {
        Workbook book = book(form);
        org.apache.poi.ss.usermodel.Row row = book.createSheet("表").createRow(0);
        row.createCell(0).setCellValue(12);
        row.createCell(1).setCellValue(2.50);
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
        Cell date = row.createCell(2);
        date.setCellValue(LocalDate.of(2025, 7, 1));
        date.setCellStyle(day);
        Font red = book.createFont();
        red.setColor((short) 10);
        RichTextString rich = book.getCreationHelper().createRichTextString("县水利局审核；\n上报");
        rich.applyFont(0, 4, red);
        row.createCell(3).setCellValue(rich);
        Cell sum = row.createCell(4);
        sum.setCellFormula("A1*2");
        sum.setCellValue(77);
        row.createCell(5).setCellValue(true);

        SourceText source = read(book);

        assertThat(shown(source)).containsExactly("表!1: 12¦2.5¦2025年7月1日¦县水利局审核；⏎上报¦77¦TRUE");
        assertThat(source.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void hiddenRowsAreReadHiddenSheetsAreNotAndBothAreRemarked(String form) throws IOException {
        Workbook book = book(form);
        Sheet sheet = book.createSheet("基本");
        fill(sheet, List.of("1", "甲"), List.of("2", "乙"));
        sheet.getRow(1).setZeroHeight(true);
        fill(book.createSheet("选项"), List.of("党的建设"));
        book.setSheetHidden(1, true);
        Cell wrong = sheet.getRow(0).createCell(2);
        wrong.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());

        SourceText source = read(book);

        assertThat(source.form()).isEqualTo(form + ", 1 sheet");
        assertThat(shown(source)).containsExactly("基本!1: 1¦甲¦#REF!", "基本!2: 2¦乙");
        assertThat(source.remarks().stream()
                        .map(remark -> (remark.isWarning() ? "look " : "") + remark.code() + " "
                                + remark.location().shown() + " " + remark.found()))
                .containsExactly(
                        "look ERROR_IN_CELL 基本!1 #REF!", "HIDDEN_ROW 基本!2 2 | 乙", "look HIDDEN_SHEET 选项!1 选项, 1 rows");
    }

    /** Strict Open XML has other names of namespaces and relations, and dates as ISO 8601 text. */
    @Test
    void theStrictFormIsReadAsTheTransitionalOne() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        fill(book.createSheet("配合"), List.of("1", "甲"));
        book.getSheetAt(0).getRow(0).createCell(2).setCellValue(5);
        book.getSheetAt(0).addMergedRegion(new CellRangeAddress(0, 1, 1, 1));

        SourceText source = SourceFile.of("strict.xlsx", changed(bytes(book), (name, xml) -> xml.replaceAll(
                        "http://schemas.openxmlformats.org/((?!package)\\w+)/2006/(?=main|relationships)",
                        "http://purl.oclc.org/ooxml/$1/")
                .replace("t=\"n\" s=\"0\"><v>5.0", "t=\"d\"><v>2025-07-01T00:00:00.000")));

        assertThat(shown(source)).containsExactly("配合!1: 1¦甲¦2025年7月1日");
        assertThat(source.form()).isEqualTo("XLSX, 1 sheet");
    }

    @Test
    void aFormulaThatWasNeverCalculatedIsRemarkedAndNotCalculated() throws IOException {
        Workbook book = new XSSFWorkbook();
        book.createSheet("表").createRow(0).createCell(0).setCellFormula("1+1");

        SourceText source = read(book);

        assertThat(shown(source)).containsExactly("表!1: ");
        assertThat(source.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo("FORMULA_WITHOUT_VALUE");
            assertThat(remark.found()).isEqualTo("=1+1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void aHeaderMergedOverColumnsTellsWhichItCovers(String form) throws IOException {
        Workbook book = book(form);
        Sheet sheet = book.createSheet("配合");
        fill(sheet, List.of("序号", "职责", "", "乡"), List.of("1", "", "甲", "乙"), List.of("2", "丙", "", ""));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));

        SourceText source = read(book);

        assertThat(source.rows().get(0).boxes())
                .containsExactly(
                        new Row.Box(0, 1, false),
                        new Row.Box(1, 3, false),
                        new Row.Box(2, 2, false),
                        new Row.Box(3, 4, false));
        assertThat(shown(source)).containsExactly("配合!1: 序号¦职责¦¦乡", "配合!2: 1¦¦甲¦乙", "配合!3: 2¦丙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void wordsUnderAMergedCellAreLeftOutAndTold(String form) throws IOException {
        Workbook book = book(form);
        Sheet sheet = book.createSheet("配合");
        fill(sheet, List.of("1", "甲", "藏"), List.of("2", "", "甲"), List.of("3", "藏二", "乙"));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));

        SourceText source = read(book);

        assertThat(shown(source)).containsExactly("配合!1: 1¦甲", "配合!2: 2¦¦甲", "配合!3: 3¦¦乙");
        assertThat(source.rows().get(2).continues(1)).isTrue();
        assertThat(source.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo("LEFT_OUT_WORDS");
            assertThat(remark.found()).isEqualTo("2 × under a merged cell: 藏 … 藏二");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void struckWordsAreLeftOutAndToldOnceAFile(String form) throws IOException {
        Workbook book = book(form);
        Sheet sheet = book.createSheet("配合");
        fill(sheet, List.of("1", "县国土局县资源局", "旧的"), List.of("2", "县公安局", "乙"));
        Font struck = book.createFont();
        struck.setStrikeout(true);
        RichTextString rich = book.getCreationHelper().createRichTextString("县国土局县资源局");
        rich.applyFont(0, 4, struck);
        sheet.getRow(0).getCell(1).setCellValue(rich);
        RichTextString end = book.getCreationHelper().createRichTextString("县公安局三科");
        end.applyFont(4, 6, struck);
        sheet.getRow(1).getCell(1).setCellValue(end);
        CellStyle whole = book.createCellStyle();
        whole.setFont(struck);
        sheet.getRow(0).getCell(2).setCellStyle(whole);

        SourceText source = read(book);

        assertThat(shown(source)).containsExactly("配合!1: 1¦县资源局", "配合!2: 2¦县公安局¦乙");
        assertThat(source.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.isWarning()).isTrue();
            assertThat(remark.location().shown()).isEqualTo("配合!1");
            assertThat(remark.found()).isEqualTo("3 × struck through: 县国土局 … 旧的 … 三科");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void wordsInATextBoxAreToldAtTheirRow(String form) throws IOException {
        Workbook book = book(form);
        Sheet sheet = book.createSheet("配合");
        fill(sheet, List.of("1", "甲"), List.of("2", "乙"));
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setRow1(1);
        anchor.setRow2(2);
        Comment note = sheet.createDrawingPatriarch().createCellComment(anchor);
        note.setString(book.getCreationHelper().createRichTextString("批注"));
        sheet.getRow(0).getCell(0).setCellComment(note);
        if (sheet.getDrawingPatriarch() instanceof HSSFPatriarch drawing) {
            drawing.createTextbox((HSSFClientAnchor) anchor).setString(new HSSFRichTextString("框里的话"));
        } else {
            ((XSSFDrawing) sheet.getDrawingPatriarch())
                    .createTextbox((XSSFClientAnchor) anchor)
                    .setText("框里的话");
        }

        assertThat(read(book).remarks())
                .extracting(remark -> remark.code() + " " + remark.location().shown() + " " + remark.found())
                .containsExactly("TEXT_BOX 配合!2 框里的话", "LEFT_OUT_WORDS 配合!1 1 × note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void whatIsPrintedAroundASheetIsToldButPageNumbersAreNot(String form) throws IOException {
        Workbook book = book(form);
        Sheet sheet = book.createSheet("配合");
        fill(sheet, List.of("1", "甲"));
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
        sheet.getHeader().setLeft("征求意见稿");

        assertThat(read(book).remarks()).singleElement().satisfies(remark -> assertThat(remark.found())
                .isEqualTo("1 × in the header or footer of pages: 征求意见稿"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void objectsAndPicturesAreToldAtTheirRow(String form) throws IOException {
        Workbook book = book(form);
        Sheet sheet = book.createSheet("配合");
        fill(sheet, List.of("1", "甲"), List.of("2", "乙"));
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setRow1(1);
        anchor.setRow2(2);
        int picture = book.addPicture(new byte[] {1}, Workbook.PICTURE_TYPE_PNG);
        sheet.createDrawingPatriarch().createPicture(anchor, picture);
        sheet.createDrawingPatriarch()
                .createObjectData(anchor, book.addOlePackage(new byte[] {1}, "表", "表.xls", "表.xls"), picture);

        assertThat(read(book).remarks())
                .extracting(remark -> remark.code() + " " + remark.location().shown() + " " + remark.found())
                .containsExactly(
                        "UNREAD_OBJECT 配合!2 1 × a picture",
                        "UNREAD_OBJECT 配合!2 1 × an embedded object (%s)"
                                .formatted(form.equals("XLSX") ? "Package" : "Paket"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void aHiddenColumnIsNotReadAndTold(String form) throws IOException {
        Workbook book = book(form);
        Sheet sheet = book.createSheet("配合");
        fill(sheet, List.of("旧号", "序号", "名称"), List.of("90", "1", "甲"));
        sheet.setColumnHidden(0, true);
        sheet.setColumnHidden(7, true);

        SourceText source = read(book);

        assertThat(shown(source)).containsExactly("配合!1: ¦序号¦名称", "配合!2: ¦1¦甲");
        assertThat(source.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo("HIDDEN_COLUMN");
            assertThat(remark.found()).isEqualTo("column A, 2 cells: 旧号 | 90");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void numbersAreShownInTheirFormat(String form) throws IOException {
        Workbook book = book(form);
        String[] formats = {"0.00", "0\".\"", "000", "[DBNum1]0", "[DBNum1]General", "[DBNum2]General", "[DBNum3]0"};
        org.apache.poi.ss.usermodel.Row row = book.createSheet("表").createRow(0);
        for (int c = 0; c < formats.length; c++) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(formats[c]));
            Cell cell = row.createCell(c);
            cell.setCellValue(105);
            cell.setCellStyle(style);
        }

        assertThat(shown(read(book))).containsExactly("表!1: 105.00¦105.¦105¦一〇五¦一百〇五¦壹佰零伍¦１０５");
    }

    /** A Chinese Excel makes a date of “2025年7月”, in a format that no file defines. */
    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void datesInTheFormatsOfAChineseExcelAreDates(String form) throws IOException {
        Workbook book = book(form);
        org.apache.poi.ss.usermodel.Row row = book.createSheet("表").createRow(0);
        short[] formats = {27, 31, 36, 57, 58, 14};
        for (int c = 0; c < formats.length; c++) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(formats[c]);
            Cell cell = row.createCell(c);
            cell.setCellValue(45839);
            cell.setCellStyle(style);
        }

        assertThat(shown(read(book)))
                .containsExactly("表!1: 2025年7月1日¦2025年7月1日¦2025年7月1日¦2025年7月1日¦2025年7月1日¦2025年7月1日");
    }

    @Test
    void twoCellsAtOneReferenceAreTold() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        fill(book.createSheet("表"), List.of("1", "甲"), List.of("2", "乙"));
        book.getSheetAt(0).getRow(1).getCell(1).getCTCell().setR("A2");

        assertThat(read(book).remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo("DOUBLE_CELL");
            assertThat(remark.found()).isEqualTo("cell A2 stands twice");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void aFileCutOffIsRefusedByName(String form) throws IOException {
        Workbook book = book(form);
        fill(book.createSheet("基本"), List.of("1", "甲"));
        byte[] whole = bytes(book);

        refused(
                "cut.bin",
                Arrays.copyOf(whole, whole.length / 2),
                "cut.bin",
                form.equals("XLSX") ? "cannot be read as ZIP (" : "cannot be read as XLS");
    }

    @Test
    void aWorkbookUnderAPasswordIsRefusedWithTheCure() throws Exception {
        POIFSFileSystem store = new POIFSFileSystem();
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
        encryptor.confirmPassword("秘密");
        try (var out = encryptor.getDataStream(store)) {
            out.write(bytes(new XSSFWorkbook()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.writeFilesystem(bytes);
        refused("locked.xlsx", bytes.toByteArray(), "locked.xlsx is under a password", "save it without one");

        HSSFWorkbook old = new HSSFWorkbook();
        fill(old.createSheet("基本"), List.of("1", "甲"));
        Biff8EncryptionKey.setCurrentUserPassword("秘密");
        try {
            byte[] locked = bytes(old);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            refused("locked.xls", locked, "locked.xls", "password");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void aZipBombIsRefusedBeforeItUnpacks() throws IOException {
        Workbook book = new XSSFWorkbook();
        fill(book.createSheet("基本"), List.of("1", "甲"));
        byte[] bomb = changed(
                bytes(book),
                (name, xml) -> name.endsWith("sheet1.xml")
                        ? xml.replace("</sheetData>", " ".repeat(32 << 20) + "</sheetData>")
                        : xml);

        refused("bomb.xlsx", bomb, "bomb.xlsx cannot be read as XLSX", "Zip bomb");
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("x.txt"));
            out.write('x');
        }
        refused("x.xlsx", zip.toByteArray(), "x.xlsx", "no workbook");
    }

    /** A workbook with another text of its parts: the name and text of a part → its new text. */
    private static byte[] changed(byte[] book, BinaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(change.apply(entry.getName(), xml).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void refused(String name, byte[] bytes, String... words) {
        assertThatThrownBy(() -> SourceFile.of(name, bytes))
                .isInstanceOf(UnreadableSourceException.class)
                .message()
                .contains(words);
    }

    private static Workbook book(String form) {
        return form.equals("XLSX") ? new XSSFWorkbook() : new HSSFWorkbook();
    }

    @SafeVarargs
    private static void fill(Sheet sheet, List<String>... rows) {
        for (List<String> cells : rows) {
            int next = sheet.getPhysicalNumberOfRows();
            org.apache.poi.ss.usermodel.Row row = sheet.createRow(next);
            for (int c = 0; c < cells.size(); c++) {
                row.createCell(c).setCellValue(cells.get(c));
            }
        }
    }

    private static SourceText read(Workbook book) throws IOException {
        // The name says nothing: the bytes do.
        return SourceFile.of("book.txt", bytes(book));
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        book.close();
        return bytes.toByteArray();
    }

    private static List<String> shown(SourceText source) {
        return source.rows().stream()
                .map(row -> row.location().shown() + ": "
                        + String.join("¦", row.cells()).replace("\n", "⏎"))
                .toList();
    }
}
