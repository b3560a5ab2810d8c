package org.dutygraph.query.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dutygraph.query.DisplayWidth;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.query.run.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook row by row: numbers as numbers, text as text (never a formula), a frozen header. The last sheet has
 * the query, its parameters, the time, what each column means and the editions of the lists, so that the table can be cited.
 */
final class XlsxSink implements RowSink {

    // Excel's own limits.
    private static final int ROWS_OF_A_SHEET = 1_048_576;
    private static final int CHARACTERS_OF_A_CELL = 32_767;
    private static final int MAX_WIDTH = 60;

    private final OutputStream out;
    private final Citation citation;
    private final boolean english;
    private final String language;
    private final SXSSFWorkbook book = new SXSSFWorkbook(200);
    private final CellStyle head = book.createCellStyle();
    private final CellStyle wrapped = book.createCellStyle();
    private final List<SXSSFSheet> sheets = new ArrayList<>();
    private List<ResultColumn> columns = List.of();
    private int[] widths = {};
    private int next;
    private long cut;

    XlsxSink(OutputStream out, Citation citation, String language) {
        this.out = out;
        this.citation = citation;
        this.language = language;
        this.english = language.startsWith("en");
        Font bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        wrapped.setWrapText(true);
    }

    @Override
    public void begin(List<ResultColumn> columns) {
        this.columns = columns;
        this.widths = new int[columns.size()];
        sheet();
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        if (next == ROWS_OF_A_SHEET) {
            sheet();
        }
        Row row = sheets.get(sheets.size() - 1).createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            write(row.createCell(i), cells.get(i), i);
        }
    }

    @Override
    public void end(Ending ending) throws IOException {
        for (SXSSFSheet sheet : sheets) {
            for (int i = 0; i < widths.length; i++) {
                sheet.setColumnWidth(i, (Math.min(widths[i], MAX_WIDTH) + 2) * 256);
            }
        }
        if (sheets.size() == 1 && next > 1 && !columns.isEmpty()) {
            sheets.get(0).setAutoFilter(new CellRangeAddress(0, next - 1, 0, columns.size() - 1));
        }
        cite(ending);
        book.write(out);
        out.flush();
    }

    @Override
    public void discard() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary files of a workbook cannot be closed", e);
        }
    }

    private void sheet() {
        String name = english ? "Result" : "结果";
        SXSSFSheet sheet = book.createSheet(sheets.isEmpty() ? name : name + " " + (sheets.size() + 1));
        sheets.add(sheet);
        sheet.createFreezePane(0, 1);
        Row row = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            Words unit = columns.get(i).unit();
            String title = columns.get(i).title().in(language)
                    + (unit == null ? "" : (english ? " (" + unit.en() + ")" : "（" + unit.zh() + "）"));
            Cell cell = row.createCell(i);
            cell.setCellValue(title);
            cell.setCellStyle(head);
            widths[i] = Math.max(widths[i], DisplayWidth.of(title));
        }
        next = 1;
    }

    private void write(Cell cell, @Nullable Object value, int column) {
        if (value == null) {
            return;
        }
        // A double is exact only up to 2^53; larger numbers are written as text.
        if (value instanceof Long number && Math.abs(number) <= 1L << 53) {
            cell.setCellValue(number);
        } else if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else {
            String text = DisplayText.field(value);
            if (text.length() > CHARACTERS_OF_A_CELL) {
                text = text.substring(0, CHARACTERS_OF_A_CELL - 1) + "…";
                cut++;
            }
            cell.setCellValue(text);
            widths[column] = Math.max(widths[column], DisplayWidth.of(text));
        }
    }

    private void cite(Ending ending) {
        SXSSFSheet sheet = book.createSheet(english ? "Source" : "出处");
        sheet.setColumnWidth(0, 20 * 256);
        sheet.setColumnWidth(1, 100 * 256);
        line(sheet, english ? "Query" : "查询", citation.title().in(language) + " (" + citation.address() + ")");
        line(
                sheet,
                english ? "Run at" : "运行时间",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        citation.at().atZone(ZoneId.systemDefault()).withNano(0)));
        String total = ending.total() == null ? "" : " / " + ending.total();
        String rows = ending.rows() + (ending.truncated() ? total + (english ? ", cut" : "，已截断") : "");
        line(sheet, english ? "Rows" : "行数", rows);
        for (Map.Entry<String, @Nullable Object> parameter :
                citation.parameters().entrySet()) {
            line(
                    sheet,
                    (english ? "Parameter " : "参数 ") + parameter.getKey(),
                    value(parameter.getKey(), parameter.getValue()));
        }
        if (cut > 0) {
            line(
                    sheet,
                    english ? "Cut cells" : "截断的单元格",
                    cut + (english ? " longer than 32,767 characters" : " 个超过 32767 字"));
        }
        for (ResultColumn column : columns) {
            Words definition = column.definition();
            if (definition != null) {
                String title = column.title().in(language);
                line(
                        sheet,
                        (english ? "Column " : "列 ") + column.name(),
                        title + (english ? ": " : "：") + definition.in(language));
            }
        }
        line(sheet, english ? "Statement" : "查询语句", citation.statement());
        for (String edition : citation.editions()) {
            line(sheet, english ? "List" : "清单", edition);
        }
    }

    private String value(String name, @Nullable Object value) {
        if (value == null) {
            return english ? "(none)" : "（未填）";
        }
        boolean everyRow = name.equals(QueryRunner.LIMIT) && value.equals(QueryRunner.EVERY_ROW);
        return everyRow ? (english ? "every row" : "全部行") : DisplayText.field(value);
    }

    private void line(SXSSFSheet sheet, String key, String value) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        Cell name = row.createCell(0);
        name.setCellValue(key);
        name.setCellStyle(head);
        Cell cell = row.createCell(1);
        cell.setCellValue(value.length() > CHARACTERS_OF_A_CELL ? value.substring(0, CHARACTERS_OF_A_CELL) : value);
        cell.setCellStyle(wrapped);
    }
}
