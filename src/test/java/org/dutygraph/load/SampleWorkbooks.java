package org.dutygraph.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;

/** Writes a list read from its text form as people keep it in spreadsheets. */
final class SampleWorkbooks {

    private SampleWorkbooks() {}

    /** All in one sheet, row by row, numbers as numbers, equal categories in one merged cell. */
    static byte[] oneSheet(SourceText source, Workbook book) throws IOException {
        Sheet sheet = book.createSheet("Sheet1");
        source.rows().forEach(row -> write(sheet, row));
        mergeCategories(sheet);
        return bytes(book);
    }

    /**
     * A title page, then one sheet a list, whose name alone says which list it is: no title row stands above it.
     *
     * @param again rows that every sheet begins with
     */
    static byte[] sheetPerList(SourceText source, Workbook book, List<String> again) throws IOException {
        List<String> kinds = List.of("基本履职事项", "配合履职事项", "上级部门收回事项");
        Sheet sheet = book.createSheet("封面");
        for (Row row : source.rows()) {
            String line = String.join("", row.cells()).replaceAll("\\s", "");
            String kind = kinds.stream()
                    .filter(word -> line.endsWith(word + "清单"))
                    .findFirst()
                    .orElse("");
            if (kind.isEmpty()) {
                write(sheet, row);
            } else {
                sheet = book.createSheet(kind);
                for (String first : again) {
                    sheet.createRow(sheet.getPhysicalNumberOfRows())
                            .createCell(0)
                            .setCellValue(first);
                }
            }
        }
        for (Sheet each : book) {
            mergeCategories(each);
        }
        return bytes(book);
    }

    private static void write(Sheet sheet, Row source) {
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int c = 0; c < source.cells().size(); c++) {
            String cell = source.cells().get(c);
            if (c == 0 && cell.matches("\\d+")) {
                row.createCell(c).setCellValue(Integer.parseInt(cell));
            } else {
                row.createCell(c).setCellValue(cell);
            }
        }
    }

    private static void mergeCategories(Sheet sheet) {
        List<CellRangeAddress> runs = new ArrayList<>();
        int from = -1;
        for (int r = 0; r <= sheet.getLastRowNum() + 1; r++) {
            String category = category(sheet, r);
            if (from >= 0 && (category.isEmpty() || !category.equals(category(sheet, from)))) {
                if (r - from > 1) {
                    runs.add(new CellRangeAddress(from, r - 1, 1, 1));
                }
                from = -1;
            }
            if (from < 0 && !category.isEmpty()) {
                from = r;
            }
        }
        for (CellRangeAddress run : runs) {
            for (int r = run.getFirstRow() + 1; r <= run.getLastRow(); r++) {
                sheet.getRow(r).getCell(1).setBlank();
            }
            sheet.addMergedRegion(run);
        }
    }

    private static String category(Sheet sheet, int r) {
        org.apache.poi.ss.usermodel.Row row = sheet.getRow(r);
        boolean numbered = row != null
                && row.getCell(0) != null
                && row.getCell(0).getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC;
        return numbered && row.getCell(1) != null ? row.getCell(1).getStringCellValue() : "";
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        book.close();
        return bytes.toByteArray();
    }
}
