package org.dutygraph.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.parse.DutyKind;

/** Draws a list as a workbook of either form with some of what people do to one. */
final class DrawnBook {

    /** What is done to a workbook. */
    enum Feature {
        NUMBERS_AS_TEXT,
        NUMBER_FORMAT,
        CHINESE_NUMERALS,
        NUMBER_FORMULA,
        FULL_WIDTH,
        LINE_END,
        WIDE_HEADER,
        MERGED_CATEGORY,
        ROWS_PER_DEPARTMENT,
        REPEATED_HEADER,
        COVERED_WORDS,
        STRUCK,
        RICH,
        HIDDEN_COLUMN,
        HIDDEN_SHEET,
        HIDDEN_ROW,
        COMMENT,
        PHONETIC,
        SHEETS,
        DATE
    }

    private final RandomList list;
    private final Random random;
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);
    private final List<String> told = new ArrayList<>();
    private final Workbook book;
    private final CellStyle wrapped;

    DrawnBook(RandomList list, Random random, boolean old) {
        this.list = list;
        this.random = random;
        this.book = old ? new HSSFWorkbook() : new XSSFWorkbook();
        this.wrapped = book.createCellStyle();
        wrapped.setWrapText(true);
        List<Feature> all = List.of(Feature.values());
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            features.add(list.any(all));
        }
    }

    Set<Feature> features() {
        return features;
    }

    /** Words that are seen on paper and, by the manual, told and not read: struck ones. */
    List<String> told() {
        return told;
    }

    private boolean does(Feature feature, int oneIn) {
        return features.contains(feature) && random.nextInt(oneIn) == 0;
    }

    byte[] bytes() throws IOException {
        boolean apart = features.contains(Feature.SHEETS);
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
        }
        if (features.contains(Feature.HIDDEN_SHEET)) {
            next(sheet("旧稿")).createCell(0).setCellValue(list.words());
            book.setSheetHidden(book.getNumberOfSheets() - 1, true);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        book.close();
        return bytes.toByteArray();
    }

    private Sheet sheet(String name) {
        Sheet sheet = book.createSheet(name);
        // Everything on one page: a cell that goes on over the next one is printed twice.
        sheet.getPrintSetup().setScale((short) 12);
        for (int c = 0; c < 9; c++) {
            sheet.setColumnWidth(c, c == 0 ? 3_000 : 9_000);
        }
        return sheet;
    }

    private void edition(Cell cell) {
        if (features.contains(Feature.DATE)) {
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
        boolean wide = kind == DutyKind.COOPERATIVE && features.contains(Feature.WIDE_HEADER);
        header(kind, sheet, wide);
        int categoryFrom = sheet.getPhysicalNumberOfRows();
        String category = "";
        for (RandomList.Row row : list.rows(kind)) {
            if (!row.category().equals(category)) {
                merge(sheet, categoryFrom, 1);
                category = row.category();
                categoryFrom = sheet.getPhysicalNumberOfRows();
                if (does(Feature.REPEATED_HEADER, 2)) {
                    header(kind, sheet, wide);
                    categoryFrom++;
                }
            }
            if (does(Feature.HIDDEN_ROW, 3)) {
                // The manual says that hidden rows are read: one without words of a duty.
                next(sheet).setZeroHeight(true);
                if (categoryFrom == sheet.getPhysicalNumberOfRows() - 1) {
                    categoryFrom++;
                }
            }
            int first = sheet.getPhysicalNumberOfRows();
            duty(row, sheet, wide, categoryFrom == first);
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
        if (features.contains(Feature.HIDDEN_COLUMN)) {
            sheet.setColumnHidden(8, true);
        }
    }

    private void duty(RandomList.Row row, Sheet sheet, boolean wide, boolean first) {
        int from = sheet.getPhysicalNumberOfRows();
        boolean apart = row.departments().size() > 1 && features.contains(Feature.ROWS_PER_DEPARTMENT);
        int last = apart ? row.departments().size() - 1 : 0;
        for (int d = 0; d <= last; d++) {
            Row line = next(sheet);
            number(line.createCell(0), row.number());
            List<String> cells = RandomList.cells(row);
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
                boolean covered = apart && d > 0 && c != 2 && c != 3
                        || c == 0 && features.contains(Feature.MERGED_CATEGORY) && !first;
                String words = covered ? does(Feature.COVERED_WORDS, 2) ? list.words() : "" : cells.get(c);
                if (c == 3 && wide && row.kind() == DutyKind.COOPERATIVE) {
                    boolean left = random.nextBoolean();
                    cell(line, left ? words : "");
                    cell(line, left ? "" : words);
                } else if (c == 2 && does(Feature.LINE_END, 1) && row.kind() == DutyKind.COOPERATIVE) {
                    int at = 1 + random.nextInt(words.length() - 1);
                    cell(line, words.substring(0, at) + "\n" + words.substring(at));
                } else {
                    cell(line, words);
                }
            }
            if (features.contains(Feature.HIDDEN_COLUMN)) {
                line.createCell(8).setCellValue(list.words());
            }
        }
        if (apart) {
            merge(sheet, from, 0);
            merge(sheet, from, 2);
            merge(sheet, from, wide ? 6 : 5);
            if (!features.contains(Feature.MERGED_CATEGORY)) {
                merge(sheet, from, 1);
            }
        }
    }

    /** Merges a column's cells down to the last row. */
    private void merge(Sheet sheet, int from, int column) {
        int last = sheet.getPhysicalNumberOfRows() - 1;
        if (last > from && (column != 1 || features.contains(Feature.MERGED_CATEGORY) || column == 0)) {
            sheet.addMergedRegion(new CellRangeAddress(from, last, column, column));
        }
    }

    private void number(Cell cell, int number) {
        String format = features.contains(Feature.NUMBER_FORMAT)
                ? list.any(List.of("0.00", "0\".\"", "0_ "))
                : features.contains(Feature.CHINESE_NUMERALS)
                        ? list.any(List.of("[DBNum1][$-804]0", "[DBNum1][$-804]General"))
                        : "";
        if (!format.isEmpty()) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
            cell.setCellValue(number);
        } else if (features.contains(Feature.NUMBERS_AS_TEXT)) {
            cell.setCellValue(number + ".0");
        } else if (features.contains(Feature.FULL_WIDTH)) {
            cell.setCellValue(Character.toString('０' + number));
        } else if (features.contains(Feature.NUMBER_FORMULA)) {
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
        boolean struck = words.length() > 6 && does(Feature.STRUCK, 8);
        if (struck || words.length() > 6 && does(Feature.RICH, 3)) {
            String more = struck ? list.words() : "";
            RichTextString rich = book.getCreationHelper().createRichTextString(words + more);
            Font font = book.createFont();
            font.setBold(true);
            rich.applyFont(2, 5, font);
            if (struck) {
                told.add(more);
                Font line = book.createFont();
                line.setStrikeout(true);
                rich.applyFont(words.length(), words.length() + more.length(), line);
            }
            cell.setCellValue(rich);
        } else {
            cell.setCellValue(words);
        }
        if (words.length() > 6 && cell instanceof XSSFCell xlsx && does(Feature.PHONETIC, 4)) {
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
        }
        if (words.length() > 6 && does(Feature.COMMENT, 6)) {
            var anchor = book.getCreationHelper().createClientAnchor();
            var comment = row.getSheet().createDrawingPatriarch().createCellComment(anchor);
            comment.setString(book.getCreationHelper().createRichTextString(list.words()));
            cell.setCellComment(comment);
        }
    }
}
