package org.dutygraph.source.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;
import org.dutygraph.source.Row;
import org.dutygraph.source.SizeLimits;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.table.LeftOutWords;
import org.dutygraph.source.table.StrictOpenXml;
import org.jspecify.annotations.Nullable;

/**
 * Reads XLSX and XLS: every visible sheet in its order, each row with the number that the spreadsheet shows.
 *
 * <p>Cells are read as they are shown: numbers in their format, dates as {@code 2025年7月1日}, formulas as their saved value
 * (nothing is calculated). The text of a cell merged downwards in one column is repeated in each of its rows; that of one
 * merged over several columns is in the first cell only. Hidden rows are read with a remark; hidden sheets and columns, words
 * that are struck out and words under a merged cell are not read, and remarks tell them.
 */
public final class WorkbookRows {

    /** Columns that are read; cells further right have a format left behind, but no text. */
    public static final int WIDEST = 256;

    /** Cells of a hidden column that its remark shows. */
    private static final int SHOWN_CELLS = 4;

    private final String name;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final List<Row> rows = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final LeftOutWords leftOut = new LeftOutWords();

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
        try (XSSFWorkbook book = new XSSFWorkbook(StrictOpenXml.open(bytes))) {
            book.forEach(sheet -> DateCells.writeOut((XSSFSheet) sheet));
            return new WorkbookRows(name).read("XLSX", book);
        } catch (UnreadableSourceException e) {
            throw e;
        } catch (IOException | OpenXML4JException | RuntimeException e) {
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
        SheetNotes.leaveOutPhonetics(book, leftOut);
        remarks.addAll(leftOut.remarks());
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
        MergedRegions merges = MergedRegions.of(sheet, last);
        Set<Integer> hidden = hiddenColumns(number, sheet, last);
        DoubleCells.remarks(number, sheet).forEach(remarks::add);
        SheetShapes.remarks(number, sheet).forEach(remarks::add);
        SheetNotes.leaveOut(number, sheet, leftOut);
        for (int r = 0; r <= last; r++) {
            Location location = Location.ofSheet(number, sheet.getSheetName(), r + 1);
            org.apache.poi.ss.usermodel.Row written = sheet.getRow(r);
            int width = written == null ? 0 : Math.min(written.getLastCellNum(), WIDEST);
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                cells.add(hidden.contains(c) ? "" : text(sheet, merges, r, c, location));
            }
            while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
                cells.remove(cells.size() - 1);
            }
            Row row = cells.isEmpty()
                    ? new Row(location, List.of(""))
                    : new Row(location, cells, merges.boxes(r, cells.size()));
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

    private static @Nullable Cell cell(Sheet sheet, int row, int column) {
        org.apache.poi.ss.usermodel.Row source = sheet.getRow(row);
        return source == null ? null : source.getCell(column);
    }

    /** Hidden columns with words, each with a remark. */
    private Set<Integer> hiddenColumns(int number, Sheet sheet, int last) {
        Map<Integer, List<String>> words = new TreeMap<>();
        for (int r = 0; r <= last; r++) {
            org.apache.poi.ss.usermodel.Row row = sheet.getRow(r);
            int width = row == null ? 0 : Math.min(row.getLastCellNum(), WIDEST);
            for (int c = 0; c < width; c++) {
                if (sheet.isColumnHidden(c) || sheet.getColumnWidth(c) == 0) {
                    Cell cell = cell(sheet, r, c);
                    String text =
                            cell == null ? "" : formatter.formatCellValue(cell).strip();
                    if (!text.isEmpty()) {
                        words.computeIfAbsent(c, key -> new ArrayList<>()).add(text);
                    }
                }
            }
        }
        words.forEach((column, texts) -> remarks.add(Remark.warning(
                "HIDDEN_COLUMN",
                Location.ofSheet(number, sheet.getSheetName(), 1),
                "column " + CellReference.convertNumToColString(column) + ", " + texts.size() + " cells: "
                        + String.join(" | ", texts.subList(0, Math.min(SHOWN_CELLS, texts.size()))),
                "the list in columns that are shown; a hidden one is not read",
                "unhide the column if it belongs to the list")));
        return words.keySet();
    }

    /** The text of a position; under a merged cell that of the merged one, if it is of one column. */
    private String text(Sheet sheet, MergedRegions merges, int row, int column, Location location) {
        Cell own = cell(sheet, row, column);
        CellRangeAddress merged = merges.over(row, column);
        if (merged == null) {
            return text(own, location);
        }
        boolean oneColumn = merged.getFirstColumn() == merged.getLastColumn();
        Cell drawn = cell(sheet, merged.getFirstRow(), merged.getFirstColumn());
        String seen = drawn == null ? "" : formatter.formatCellValue(drawn).strip();
        String under = own == null ? "" : formatter.formatCellValue(own).strip();
        if (!under.equals(seen)) {
            leftOut.add(LeftOutWords.Reason.COVERED, under, location);
        }
        return oneColumn ? text(drawn, location) : "";
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
        if (type == CellType.NUMERIC && DateCells.isDate(cell)) {
            LocalDate date = cell.getLocalDateTimeCellValue().toLocalDate();
            return DateCells.shown(date);
        }
        if (isStruck(cell.getSheet().getWorkbook().getFontAt(cell.getCellStyle().getFontIndex()), cell)) {
            leftOut.add(LeftOutWords.Reason.STRUCK, formatter.formatCellValue(cell), location);
            return "";
        }
        if (type == CellType.STRING && !formula) {
            return withoutStruck(cell.getRichStringCellValue(), cell, location).replace("\r\n", "\n");
        }
        String format = cell.getCellStyle().getDataFormatString();
        if (type == CellType.NUMERIC && format != null && ChineseNumerals.isAskedBy(format)) {
            return ChineseNumerals.shown(
                    formatter.formatRawCellContents(cell.getNumericCellValue(), -1, ChineseNumerals.plain(format)),
                    format);
        }
        return formatter.formatCellValue(cell).replace("\r\n", "\n");
    }

    /** Whether a whole cell is struck out: by its style, unless its text has runs of its own. */
    private static boolean isStruck(Font font, Cell cell) {
        return font.getStrikeout()
                && (cell.getCellType() != CellType.STRING
                        || cell.getRichStringCellValue().numFormattingRuns() == 0);
    }

    private String withoutStruck(RichTextString text, Cell cell, Location location) {
        String all = formatter.formatCellValue(cell);
        if (text.numFormattingRuns() == 0 || !all.equals(text.getString())) {
            return all;
        }
        StringBuilder valid = new StringBuilder();
        Font own = cell.getSheet().getWorkbook().getFontAt(cell.getCellStyle().getFontIndex());
        // The words before an XLS file's first run have the cell's own font.
        int at = Math.min(text.getIndexOfFormattingRun(0), all.length());
        keep(all.substring(0, at), own.getStrikeout(), valid, location);
        for (int run = 0; run < text.numFormattingRuns(); run++) {
            int end = run + 1 < text.numFormattingRuns()
                    ? Math.min(text.getIndexOfFormattingRun(run + 1), all.length())
                    : all.length();
            keep(all.substring(at, Math.max(at, end)), isStruck(text, run, cell), valid, location);
            at = Math.max(at, end);
        }
        return valid.toString();
    }

    private static boolean isStruck(RichTextString text, int run, Cell cell) {
        if (text instanceof XSSFRichTextString rich) {
            Font font = rich.getFontOfFormattingRun(run);
            return font != null && font.getStrikeout();
        }
        short font = ((HSSFRichTextString) text).getFontOfFormattingRun(run);
        return cell.getSheet().getWorkbook().getFontAt(font).getStrikeout();
    }

    private void keep(String words, boolean isStruck, StringBuilder valid, Location location) {
        if (isStruck) {
            leftOut.add(LeftOutWords.Reason.STRUCK, words, location);
        } else {
            valid.append(words);
        }
    }
}
