package org.dutygraph.source.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;
import org.dutygraph.source.Row;
import org.dutygraph.source.SizeLimits;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.jspecify.annotations.Nullable;

/**
 * Reads XLSX and XLS: every visible sheet in its order, each row with the number that the spreadsheet shows.
 *
 * <p>Cells are read as they are shown: numbers in their format, dates as {@code 2025年7月1日}, formulas as their saved value
 * (nothing is calculated). The text of a cell merged downwards in one column is repeated in each of its rows; that of one
 * merged over several columns is in the first cell only. Hidden rows are read with a remark; hidden sheets are not read.
 */
public final class WorkbookRows {

    /** Columns that are read; cells further right have a format left behind, but no text. */
    public static final int WIDEST = 256;

    private final String name;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final List<Row> rows = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private WorkbookRows(String name) {
        this.name = name;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /**
     * Reads the bytes of an XLSX file.
     *
     * @throws UnreadableSourceException if they are damaged, or unpack to too much
     */
    public static SourceText xlsx(String name, byte[] bytes) {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return new WorkbookRows(name).read("XLSX", book);
        } catch (UnreadableSourceException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(name, "XLSX", e);
        }
    }

    /**
     * Reads the bytes of an XLS file (Excel 97 to 2003).
     *
     * @throws UnreadableSourceException if they are damaged, have a password, or are no workbook
     */
    public static SourceText xls(String name, byte[] bytes) {
        try (POIFSFileSystem store = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (store.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableSourceException(
                        name + " is under a password; open it, save it without one, and load it again");
            }
            if (!store.getRoot().hasEntryCaseInsensitive("Workbook")
                    && !store.getRoot().hasEntryCaseInsensitive("Book")) {
                throw new UnreadableSourceException(
                        name + " is an old Office file, but no workbook; save it as XLSX, CSV or text with tabs");
            }
            try (Workbook book = new HSSFWorkbook(store)) {
                return new WorkbookRows(name).read("XLS", book);
            }
        } catch (UnreadableSourceException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(name, "XLS", e);
        }
    }

    // POI throws a dozen unrelated kinds of exception on damaged files.
    private static UnreadableSourceException damaged(String name, String form, Exception e) {
        return new UnreadableSourceException(
                name + " cannot be read as " + form + " (" + UnreadableSourceException.reason(e)
                        + "); open it in a spreadsheet program and save it again without a password",
                e);
    }

    private SourceText read(String form, Workbook book) {
        int shown = 0;
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            Sheet sheet = book.getSheetAt(i);
            if (book.isSheetHidden(i) || book.isSheetVeryHidden(i)) {
                hidden(i + 1, sheet);
            } else {
                shown++;
                read(i + 1, sheet);
            }
        }
        return new SourceText(name, form + ", " + shown + (shown == 1 ? " sheet" : " sheets"), rows, remarks);
    }

    private void hidden(int number, Sheet sheet) {
        if (sheet.getPhysicalNumberOfRows() > 0) {
            remarks.add(Remark.warning(
                    "HIDDEN_SHEET",
                    Location.ofSheet(number, sheet.getSheetName(), 1),
                    sheet.getSheetName() + ", " + sheet.getPhysicalNumberOfRows() + " rows",
                    "the list on sheets that are shown; a hidden one is not read",
                    "unhide the sheet if it belongs to the list"));
        }
    }

    private void read(int number, Sheet sheet) {
        int last = lastFilled(sheet);
        SizeLimits.rows(name, (long) rows.size() + last + 1);
        Map<Integer, Map<Integer, Integer>> above = mergedDownwards(sheet, last);
        for (int r = 0; r <= last; r++) {
            Location location = Location.ofSheet(number, sheet.getSheetName(), r + 1);
            org.apache.poi.ss.usermodel.Row written = sheet.getRow(r);
            Map<Integer, Integer> merged = above.getOrDefault(r, Map.of());
            int width = written == null ? 0 : Math.min(written.getLastCellNum(), WIDEST);
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                org.apache.poi.ss.usermodel.Row source = sheet.getRow(merged.getOrDefault(c, r));
                cells.add(source == null ? "" : text(source.getCell(c), location));
            }
            while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
                cells.remove(cells.size() - 1);
            }
            Row row = new Row(location, cells.isEmpty() ? List.of("") : cells);
            rows.add(row);
            if (written != null && written.getZeroHeight() && !row.isBlank()) {
                remarks.add(Remark.info(
                        "HIDDEN_ROW",
                        location,
                        String.join(" | ", cells),
                        "rows that are shown; this one is hidden, and was read like any other",
                        "delete the row if it does not belong to the list"));
            }
        }
    }

    /** The last row with a value; formats may reach to the last row that a spreadsheet can have. */
    private static int lastFilled(Sheet sheet) {
        int last = -1;
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    last = Math.max(last, row.getRowNum());
                    break;
                }
            }
        }
        return last;
    }

    /** Row → column → the row with the value. Only merges of one column count, so that no title is repeated. */
    private static Map<Integer, Map<Integer, Integer>> mergedDownwards(Sheet sheet, int last) {
        Map<Integer, Map<Integer, Integer>> above = new HashMap<>();
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.getFirstColumn() == merged.getLastColumn() && merged.getFirstColumn() < WIDEST) {
                for (int r = merged.getFirstRow() + 1; r <= Math.min(merged.getLastRow(), last); r++) {
                    above.computeIfAbsent(r, key -> new HashMap<>()).put(merged.getFirstColumn(), merged.getFirstRow());
                }
            }
        }
        return above;
    }

    private String text(@Nullable Cell cell, Location location) {
        if (cell == null) {
            return "";
        }
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (formula && cell instanceof XSSFCell saved && saved.getRawValue() == null) {
            remarks.add(Remark.warning(
                    "FORMULA_WITHOUT_VALUE",
                    location,
                    "=" + cell.getCellFormula(),
                    "a formula with the value that a spreadsheet program saves beside it; nothing is calculated here",
                    "open the file in a spreadsheet program and save it, or paste the value"));
            return "";
        }
        if (type == CellType.ERROR) {
            String error = FormulaError.forInt(cell.getErrorCellValue()).getString();
            remarks.add(Remark.warning(
                    "ERROR_IN_CELL", location, error, "words or a number", "correct the formula in the spreadsheet"));
            return error;
        }
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            LocalDateTime date = cell.getLocalDateTimeCellValue();
            return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
        return formatter.formatCellValue(cell).replace("\r\n", "\n");
    }
}
