package org.dutygraph.source.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.impl.values.XmlValueOutOfRangeException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRow;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Dates in cells. */
final class DateCells {

    /** Date formats that a Chinese Excel knows by their number alone, such as 57 for {@code 2025年7月}. */
    private static final Set<Integer> CHINESE = Set.of(27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private DateCells() {}

    /** Whether a cell's number is shown as a date. */
    static boolean isDate(Cell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        // The library has words of its own for the formats that it does not know.
        return DateUtil.isCellDateFormatted(cell)
                || (format == null || format.startsWith("reserved-"))
                        && CHINESE.contains((int) cell.getCellStyle().getDataFormat())
                        && DateUtil.isValidExcelDate(cell.getNumericCellValue());
    }

    /** {@code 2025年7月1日}. */
    static String shown(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /**
     * Turns the dates that an XLSX holds as ISO 8601 text, as the strict form and some exports write them, into words: the
     * library knows no cells of their type.
     */
    static void writeOut(XSSFSheet sheet) {
        for (CTRow row : sheet.getCTWorksheet().getSheetData().getRowArray()) {
            for (CTCell cell : row.getCArray()) {
                if (isDate(cell)) {
                    cell.setT(STCellType.STR);
                    cell.setV(words(cell.getV()));
                }
            }
        }
    }

    private static boolean isDate(CTCell cell) {
        try {
            cell.getT();
            return false;
        } catch (XmlValueOutOfRangeException e) {
            // The library's schema is older than the type.
            return true;
        }
    }

    private static String words(String written) {
        try {
            return shown(LocalDate.parse(written.replaceFirst("T.*", "")));
        } catch (DateTimeParseException e) {
            return written;
        }
    }
}
