package org.dutygraph.load;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.SourceDefaults;
import org.jspecify.annotations.Nullable;

/**
 * An empty form of the three lists, with their headers and an explanation of each column. Rows that begin with {@code #}
 * are explanations, which are ignored when the list is read.
 */
public final class ListTemplate {

    /** The categories of the published lists; other ones are allowed too. */
    private static final List<String> CATEGORIES = List.of(
            "党的建设", "经济发展", "民生服务", "平安法治", "乡村振兴", "精神文明建设", "社会管理", "安全稳定", "民族宗教", "社会保障", "自然资源", "生态环保", "城乡建设",
            "商贸流通", "交通运输", "文化和旅游", "卫生健康", "应急管理及消防", "市场监管", "教育培训监管", "投资促进", "综合政务");

    private static final int LAST_ROW = 500;
    private static final String TITLE = "履职事项清单";

    private final SourceDefaults defaults;

    private ListTemplate(SourceDefaults defaults) {
        this.defaults = defaults;
    }

    /** A template with the given township and month; empty ones are left to fill in. */
    public static ListTemplate of(SourceDefaults defaults) {
        return new ListTemplate(defaults);
    }

    /** A template without township and month. */
    public static ListTemplate empty() {
        return new ListTemplate(SourceDefaults.NOTHING);
    }

    /** A column: its header, its width in characters, and its explanation. */
    private record TemplateColumn(String header, int width, String words) {}

    private static List<TemplateColumn> columns(DutyKind kind) {
        List<TemplateColumn> columns = new ArrayList<>(List.of(
                new TemplateColumn("序号", 8, "# 每张清单从 1 起连续编号"),
                new TemplateColumn("事项类别", 16, "从下拉列表选，也可以另写；空着沿用上一行"),
                new TemplateColumn("事项名称", 44, "一行一个事项")));
        if (kind == DutyKind.COOPERATIVE) {
            columns.add(new TemplateColumn("对应上级部门", 28, "牵头的写在最前，用顿号分开，如：县农业农村局、县水利局"));
            columns.add(new TemplateColumn("上级部门职责", 60, "分条写 1. 2. 3.，每条写明是哪个部门；一格里按 Alt+Enter 换行"));
            columns.add(new TemplateColumn("乡镇（街道）配合职责", 60, "分条写 1. 2. 3.；一格里按 Alt+Enter 换行"));
        }
        if (kind == DutyKind.WITHDRAWN) {
            columns.add(new TemplateColumn("承接部门及工作方式", 60, "写成“承接部门：县医保局 工作方式：……”；没有部门承接的写“不再开展此项工作”"));
        }
        return columns;
    }

    private List<List<String>> head() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("# 以 # 开头的行是说明，装入时略过，可以删掉。下一行写标题，再下一行写年月"));
        rows.add(List.of("# 标题写全：某省某市某县某乡履职事项清单；年月写成：2025年7月"));
        rows.add(List.of(defaults.place().isEmpty() ? "" : defaults.place() + TITLE));
        rows.add(List.of(defaults.edition().isEmpty() ? "" : defaults.edition().replaceFirst("-0?", "年") + "月"));
        return rows;
    }

    private static List<List<String>> list(DutyKind kind) {
        return List.of(
                List.of(kind.title() + "清单"),
                columns(kind).stream().map(TemplateColumn::header).toList(),
                columns(kind).stream().map(TemplateColumn::words).toList());
    }

    /** A CSV in UTF-8 with a byte-order mark, so that spreadsheet programs recognise the encoding. */
    public byte[] csv() {
        StringWriter words = new StringWriter().append('\uFEFF');
        try (CsvWriter writer = CsvWriter.builder().build(words)) {
            head().forEach(writer::writeRecord);
            for (DutyKind kind : DutyKind.values()) {
                list(kind).forEach(writer::writeRecord);
                // Empty rows for duties.
                Stream.of("", "", "").forEach(writer::writeRecord);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The template cannot be written into memory", e);
        }
        return words.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook with a sheet for each list, and a drop-down of the usual categories. */
    public byte[] xlsx() {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (DutyKind kind : DutyKind.values()) {
                Sheet sheet = book.createSheet(kind.title());
                if (kind == DutyKind.BASIC) {
                    head().forEach(row -> write(sheet, row, null));
                }
                List<List<String>> list = list(kind);
                write(sheet, list.get(0), style(book, true, false));
                write(sheet, list.get(1), style(book, true, true));
                write(sheet, list.get(2), style(book, false, true));
                int first = sheet.getLastRowNum() + 1;
                fit(book, sheet, kind);
                offerCategories(sheet, first);
                sheet.createFreezePane(0, first);
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The template cannot be written into memory", e);
        }
    }

    private static void write(Sheet sheet, List<String> cells, @Nullable CellStyle style) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
            if (style != null) {
                row.getCell(i).setCellStyle(style);
            }
        }
    }

    private static CellStyle style(Workbook book, boolean bold, boolean wrapped) {
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(bold);
        if (!bold) {
            font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        }
        style.setFont(font);
        style.setWrapText(wrapped);
        return style;
    }

    private static void fit(Workbook book, Sheet sheet, DutyKind kind) {
        CellStyle wrapped = book.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        List<TemplateColumn> columns = columns(kind);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
            sheet.setDefaultColumnStyle(i, wrapped);
        }
    }

    private static void offerCategories(Sheet sheet, int first) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation offer = helper.createValidation(
                helper.createExplicitListConstraint(CATEGORIES.toArray(String[]::new)),
                new CellRangeAddressList(first, LAST_ROW, 1, 1));
        // Other categories are allowed.
        offer.setShowErrorBox(false);
        offer.setSuppressDropDownArrow(true);
        sheet.addValidationData(offer);
    }
}
