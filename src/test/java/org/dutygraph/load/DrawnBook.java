package org.dutygraph.load;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.ExtRst;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.LittleEndianByteArrayInputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.load.Features.Feature;
import org.dutygraph.parse.DutyKind;

/** Draws a list as a workbook of either form with some of what people do to one. */
final class DrawnBook {

    /** What chance chooses from. */
    static final List<Feature> FEATURES = List.of(
            Feature.NUMBERS_AS_TEXT,
            Feature.NUMBER_FORMAT,
            Feature.CHINESE_NUMERALS,
            Feature.NUMBER_FORMULA,
            Feature.FULL_WIDTH,
            Feature.LINE_END,
            Feature.WIDE_HEADER,
            Feature.MERGED_CATEGORY,
            Feature.ROWS_PER_DEPARTMENT,
            Feature.REPEATED_HEADER,
            Feature.COVERED_WORDS,
            Feature.STRUCK,
            Feature.RICH,
            Feature.HIDDEN_COLUMN,
            Feature.HIDDEN_SHEET,
            Feature.HIDDEN_ROW,
            Feature.COMMENT,
            Feature.PHONETIC,
            Feature.SHEETS,
            Feature.DATE);

    private final RandomList list;
    private final Random random;
    private final Features features;
    private final Workbook book;
    private final CellStyle wrapped;

    DrawnBook(RandomList list, Features features, Random random, boolean old) {
        this.list = list;
        this.features = features;
        this.random = random;
        this.book = old ? new HSSFWorkbook() : new XSSFWorkbook();
        this.wrapped = book.createCellStyle();
        wrapped.setWrapText(true);
    }

    byte[] bytes() throws IOException {
        boolean apart = features.has(Feature.SHEETS);
        Sheet sheet = null;
        for (DutyKind kind : DutyKind.values()) {
            if (sheet == null || apart) {
                sheet = sheet(apart ? kind.title() : "清单");
                if (kind == DutyKind.BASIC) {
                    next(sheet).createCell(0).setCellValue(RandomList.TITLE);
                    edition(next(sheet).createCell(0));
                }
            }
            if (!apart) {
                next(sheet).createCell(0).setCellValue("云岭县松坪乡" + kind.title() + "清单");
            }
            table(kind, sheet);
            if (kind == DutyKind.BASIC) {
                decorate(sheet);
            }
        }
        if (features.has(Feature.HIDDEN_SHEET)) {
            next(sheet("旧稿")).createCell(0).setCellValue(list.words());
            book.setSheetHidden(book.getNumberOfSheets() - 1, true);
        }
        byte[] bytes = bytes(book);
        return features.has(Feature.STRICT) ? StrictParts.of(bytes) : bytes;
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        book.close();
        return bytes.toByteArray();
    }

    /** A workbook of one cell, for embedding. */
    static byte[] workbook(String words) throws IOException {
        Workbook book = new HSSFWorkbook();
        book.createSheet("表").createRow(0).createCell(0).setCellValue(words);
        return bytes(book);
    }

    static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** What lies over the cells or beside them on paper. */
    private void decorate(Sheet sheet) throws IOException {
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setRow1(3);
        anchor.setRow2(4);
        anchor.setCol1(7);
        anchor.setCol2(8);
        if (features.has(Feature.MARGIN)) {
            sheet.getHeader().setCenter(features.told(list.words()));
            sheet.getFooter().setCenter("第 &P 页，共 &N 页");
        }
        if (features.has(Feature.TEXT_BOX)) {
            String words = features.told(list.words());
            if (sheet.createDrawingPatriarch() instanceof HSSFPatriarch drawing) {
                drawing.createTextbox((HSSFClientAnchor) anchor).setString(new HSSFRichTextString(words));
            } else {
                ((XSSFDrawing) sheet.createDrawingPatriarch())
                        .createTextbox((XSSFClientAnchor) anchor)
                        .setText(words);
            }
        }
        if (features.has(Feature.PICTURE)) {
            sheet.createDrawingPatriarch().createPicture(anchor, book.addPicture(picture(), Workbook.PICTURE_TYPE_PNG));
        }
        if (features.has(Feature.OBJECT)) {
            int picture = book.addPicture(picture(), Workbook.PICTURE_TYPE_PNG);
            int object = book.addOlePackage(workbook(list.words()), "表.xls", "表.xls", "表.xls");
            sheet.createDrawingPatriarch().createObjectData(anchor, object, picture);
        }
    }

    private Sheet sheet(String name) {
        Sheet sheet = book.createSheet(name);
        // Everything on one page: a cell that goes on over the next one is printed twice.
        sheet.getPrintSetup().setScale((short) 12);
        for (int c = 0; c < 9; c++) {
            // A date that is wider than its column is printed as signs.
            sheet.setColumnWidth(c, c == 0 ? 6_000 : 9_000);
        }
        return sheet;
    }

    private void edition(Cell cell) {
        if (features.has(Feature.DATE)) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            cell.setCellValue(LocalDate.of(2025, 7, 1));
            cell.setCellStyle(day);
        } else {
            cell.setCellValue(RandomList.EDITION);
        }
    }

    private static Row next(Sheet sheet) {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }

    private void table(DutyKind kind, Sheet sheet) {
        boolean wide = kind == DutyKind.COOPERATIVE && features.has(Feature.WIDE_HEADER);
        header(kind, sheet, wide);
        int categoryFrom = sheet.getPhysicalNumberOfRows();
        String category = "";
        for (RandomList.Row row : list.rows(kind)) {
            if (!row.category().equals(category)) {
                merge(sheet, categoryFrom, 1);
                category = row.category();
                categoryFrom = sheet.getPhysicalNumberOfRows();
                if (features.does(Feature.REPEATED_HEADER, 2)) {
                    header(kind, sheet, wide);
                    categoryFrom++;
                }
            }
            if (features.does(Feature.HIDDEN_ROW, 3)) {
                // The manual says that hidden rows are read: one without words of a duty.
                next(sheet).setZeroHeight(true);
                if (categoryFrom == sheet.getPhysicalNumberOfRows() - 1) {
                    categoryFrom++;
                }
            }
            int first = sheet.getPhysicalNumberOfRows();
            duty(row, sheet, wide, categoryFrom == first);
            if (row.upstream().size() > 1 && features.has(Feature.ROW_CUT)) {
                Row rest = next(sheet);
                for (int c = 0; c < 4; c++) {
                    cell(rest, "");
                }
                cell(
                        rest,
                        RandomList.numbered(
                                row.upstream().subList(1, row.upstream().size()), 2));
            }
        }
        merge(sheet, categoryFrom, 1);
    }

    private void header(DutyKind kind, Sheet sheet, boolean wide) {
        Row row = next(sheet);
        for (String word : RandomList.header(kind)) {
            cell(row, word);
            if (wide && word.equals("上级部门职责")) {
                int column = row.getLastCellNum() - 1;
                cell(row, "");
                sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), column, column + 1));
            }
        }
        if (features.has(Feature.HIDDEN_COLUMN)) {
            sheet.setColumnHidden(8, true);
        }
    }

    private void duty(RandomList.Row row, Sheet sheet, boolean wide, boolean first) {
        int from = sheet.getPhysicalNumberOfRows();
        boolean apart = row.departments().size() > 1 && features.has(Feature.ROWS_PER_DEPARTMENT);
        int last = apart ? row.departments().size() - 1 : 0;
        for (int d = 0; d <= last; d++) {
            Row line = next(sheet);
            line.setZeroHeight(features.has(Feature.HIDDEN_DUTY));
            number(line.createCell(0), row.number());
            List<String> cells = RandomList.cells(row);
            if (!first) {
                cells.set(0, features.has(Feature.EMPTY_MARK) ? features.empty() : cells.get(0));
            }
            if (row.upstream().size() > 1 && features.has(Feature.ROW_CUT)) {
                cells.set(3, RandomList.numbered(row.upstream().subList(0, 1), 1));
            }
            if (apart) {
                cells.set(2, row.departments().get(d));
                cells.set(
                        3,
                        RandomList.numbered(
                                row.upstream()
                                        .subList(d, d == last ? row.upstream().size() : d + 1),
                                d + 1));
            }
            for (int c = 0; c < cells.size(); c++) {
                boolean covered =
                        apart && d > 0 && c != 2 && c != 3 || c == 0 && features.has(Feature.MERGED_CATEGORY) && !first;
                String words = covered ? features.does(Feature.COVERED_WORDS, 2) ? list.words() : "" : cells.get(c);
                if (c == 3 && wide && row.kind() == DutyKind.COOPERATIVE) {
                    boolean left = random.nextBoolean();
                    cell(line, left ? words : "");
                    cell(line, left ? "" : words);
                } else if (c == 2 && features.does(Feature.LINE_END, 1) && row.kind() == DutyKind.COOPERATIVE) {
                    int at = 1 + random.nextInt(words.length() - 1);
                    cell(line, words.substring(0, at) + "\n" + words.substring(at));
                } else {
                    cell(line, words);
                }
                if (c == 0 && features.has(Feature.SIDEWAYS)) {
                    CellStyle turned = book.createCellStyle();
                    turned.setRotation((short) 90);
                    line.getCell(1).setCellStyle(turned);
                }
            }
            if (features.has(Feature.HIDDEN_COLUMN)) {
                line.createCell(8).setCellValue(list.words());
            }
        }
        if (apart) {
            merge(sheet, from, 0);
            merge(sheet, from, 2);
            merge(sheet, from, wide ? 6 : 5);
            if (!features.has(Feature.MERGED_CATEGORY)) {
                merge(sheet, from, 1);
            }
        }
    }

    /** Merges a column's cells down to the last row. */
    private void merge(Sheet sheet, int from, int column) {
        int last = sheet.getPhysicalNumberOfRows() - 1;
        if (last > from && (column != 1 || features.has(Feature.MERGED_CATEGORY) || column == 0)) {
            sheet.addMergedRegion(new CellRangeAddress(from, last, column, column));
        }
    }

    private void number(Cell cell, int number) {
        String format = features.has(Feature.NUMBER_FORMAT)
                ? list.any(List.of("0.00", "0\".\"", "0_ "))
                : features.has(Feature.CHINESE_NUMERALS)
                        ? list.any(List.of("[DBNum1][$-804]0", "[DBNum1][$-804]General"))
                        : "";
        if (!format.isEmpty()) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
            cell.setCellValue(number);
        } else if (features.has(Feature.NUMBERS_AS_TEXT)) {
            cell.setCellValue(number + ".0");
        } else if (features.has(Feature.NUMBER_FORM)) {
            cell.setCellValue(features.number(number));
        } else if (features.has(Feature.FULL_WIDTH)) {
            cell.setCellValue(Character.toString('０' + number));
        } else if (features.has(Feature.NUMBER_FORMULA)) {
            cell.setCellFormula("\"" + number + "\"");
            cell.setCellValue(Integer.toString(number));
        } else {
            cell.setCellValue(number);
        }
    }

    private void cell(Row row, String words) {
        Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
        cell.setCellStyle(wrapped);
        row.setHeightInPoints(80);
        boolean struck = words.length() > 6 && features.does(Feature.STRUCK, 8);
        if (struck || words.length() > 6 && features.does(Feature.RICH, 3)) {
            String more = struck ? list.words() : "";
            RichTextString rich = book.getCreationHelper().createRichTextString(words + more);
            Font font = book.createFont();
            font.setBold(true);
            rich.applyFont(2, 5, font);
            if (struck) {
                features.told(more);
                Font line = book.createFont();
                line.setStrikeout(true);
                rich.applyFont(words.length(), words.length() + more.length(), line);
            }
            cell.setCellValue(rich);
        } else {
            cell.setCellValue(words);
        }
        if (words.length() > 6 && features.does(Feature.PHONETIC, 4)) {
            speak(cell);
        }
        if (words.length() > 6 && features.does(Feature.COMMENT, 6)) {
            var anchor = book.getCreationHelper().createClientAnchor();
            var comment = row.getSheet().createDrawingPatriarch().createCellComment(anchor);
            comment.setString(book.getCreationHelper().createRichTextString(list.words()));
            cell.setCellComment(comment);
        }
    }

    /** Writes a phonetic guide over a cell's words. */
    private void speak(Cell cell) {
        if (cell instanceof XSSFCell xlsx) {
            var text = ((XSSFRichTextString) ((XSSFWorkbook) book)
                            .getSharedStringSource()
                            .getItemAt(Integer.parseInt(xlsx.getCTCell().getV())))
                    .getCTRst();
            if (text.sizeOfRPhArray() == 0) {
                var phonetic = text.addNewRPh();
                phonetic.setSb(0);
                phonetic.setEb(2);
                phonetic.setT("拼音");
            }
        } else {
            SSTRecord texts =
                    (SSTRecord) ((HSSFWorkbook) book).getInternalWorkbook().findFirstRecordBySid(SSTRecord.sid);
            UnicodeString text = texts.getString(texts.getNumUniqueStrings() - 1);
            try {
                Method guide = UnicodeString.class.getDeclaredMethod("setExtendedRst", ExtRst.class);
                guide.setAccessible(true);
                guide.invoke(text, Guide.of("拼音"));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A phonetic guide of an XLS; the library makes none by itself. */
    private static final class Guide extends ExtRst {

        private Guide(byte[] bytes) {
            super(new LittleEndianByteArrayInputStream(bytes), bytes.length);
        }

        static Guide of(String words) {
            byte[] text = words.getBytes(StandardCharsets.UTF_16LE);
            ByteBuffer bytes = ByteBuffer.allocate(14 + text.length).order(ByteOrder.LITTLE_ENDIAN);
            for (int value : new int[] {1, 10 + text.length, 0, 0, 0, words.length(), words.length()}) {
                bytes.putShort((short) value);
            }
            return new Guide(bytes.put(text).array());
        }
    }
}
