package org.dutygraph.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.validation.ClauseSample.Drawn;
import org.dutygraph.validation.CodingSheet.SheetColumn;
import org.jspecify.annotations.Nullable;

/** A sample as a file for one coder: a workbook with instructions, drop-downs and the strata, or a CSV with the same rows. */
public final class SampleBook {

    /** The sheet that is filled in. */
    static final String SHEET = "编码";

    private static final String OFFERED = "主体";
    private static final int CHARACTER = 256;

    private static final List<String> INSTRUCTIONS = List.of(
            "一行一条条款。只根据原文、标题和对应上级部门判断，不要查看程序读出的结果。每位编码人各用一份文件，文件名就是编码人的名字。",
            "“责任主体”必须填：谁做这件事。没有写、也看不出是哪一个的，填“无”。这一格空着，就是这条没有编码。",
            "其余各列是条款里其他主体的角色，没有就空着。下拉列表里是事项中写到的主体；也可以照原文另写。几个主体用顿号（、）隔开。",
            "本清单的乡镇、街道（包括它的党委、政府）写“本乡镇”。拿不准的在名称后面加问号（县水利局?），既不算对，也不算错。",
            "最后四列是抽样的分层和样本，不要改动；说明见“分层”表。",
            "One clause a row. Judge by its words, its heading and the department column alone; do not look at what the program read."
                    + " Each coder has a file of their own, whose name is the coder's.",
            "PERFORMED_BY must be filled in: who does it. Where it is not written and cannot be told, write 无 (nobody). A row without"
                    + " it counts as not coded.",
            "The other columns are the roles of other bodies in the clause; leave them empty where there is none. The drop-downs offer"
                    + " the bodies that the duty names; others may be written as the clause has them. Part several by 、.",
            "The list's own township, its party committee and government too, is 本乡镇. Put ? behind a body that is open to doubt: it"
                    + " is then neither right nor wrong.",
            "The last four columns are the strata of the sample and its name; leave them as they are.");

    private final List<ClauseReading> clauses = new ArrayList<>();
    private final String name;
    private final List<Drawn> sample;

    private SampleBook(String name, List<Drawn> sample) {
        this.name = name;
        this.sample = sample;
    }

    /** What a sample is called, {@code 200-7-990121}: clauses, seed, region. */
    static String name(String region, int clauses, long seed) {
        return clauses + "-" + seed + (region.isBlank() ? "" : "-" + region.strip());
    }

    /**
     * Draws a sample.
     *
     * @param region only the lists of this region, a code or a name; empty for all
     * @throws ValidationRefusal as {@link ClauseSample#draw}
     */
    public static SampleBook drawn(ClauseReads reads, String region, int clauses, long seed) {
        List<Drawn> drawn = ClauseSample.draw(
                reads.all(
                        ClauseSample.Frame.class,
                        ClauseSample.FRAME,
                        region.isBlank() ? Map.of() : Map.of("region", region)),
                clauses,
                seed);
        return of(
                name(region, clauses, seed),
                drawn,
                reads.clauses(drawn.stream().map(Drawn::id).toList()));
    }

    /** Of the clauses that were drawn, which may come in any order. */
    static SampleBook of(String name, List<Drawn> sample, List<ClauseReading> read) {
        Map<String, ClauseReading> byId = new LinkedHashMap<>();
        read.forEach(clause -> byId.put(clause.id(), clause));
        SampleBook book = new SampleBook(name, List.copyOf(sample));
        for (Drawn drawn : sample) {
            ClauseReading clause = byId.get(drawn.id());
            if (clause == null) {
                throw ValidationRefusal.of(
                        "the clause " + drawn.id() + " went while the sample was drawn", "a graph at rest: draw again");
            }
            book.clauses.add(clause);
        }
        return book;
    }

    /** How many clauses it has. */
    public int size() {
        return sample.size();
    }

    /** Of how many strata they are. */
    public long strata() {
        return sample.stream().map(Drawn::stratum).distinct().count();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            rows.add(CodingSheet.row(clauses.get(i), sample.get(i), name));
        }
        return rows;
    }

    /** CSV in UTF-8 with a byte-order mark; without drop-downs and instructions. */
    public byte[] csv() {
        return CsvBytes.of(CodingSheet.headers(), rows());
    }

    /** A workbook. */
    public byte[] xlsx() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            instructions(book);
            Sheet sheet = coding(book);
            strata(book);
            offer(book, sheet);
            book.setActiveSheet(book.getSheetIndex(SHEET));
            book.setSelectedTab(book.getSheetIndex(SHEET));
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample cannot be written into memory", e);
        }
    }

    private static void instructions(XSSFWorkbook book) {
        Sheet sheet = book.createSheet("说明");
        CellStyle wrapped = wrapped(book, false);
        sheet.setColumnWidth(0, 110 * CHARACTER);
        for (int i = 0; i < INSTRUCTIONS.size(); i++) {
            write(sheet, i, List.of(INSTRUCTIONS.get(i)), wrapped);
        }
        CodingSheet.terms()
                .forEach(role -> write(
                        sheet,
                        sheet.getLastRowNum() + 1,
                        List.of("%s %s：%s %s: %s"
                                .formatted(
                                        role.name().zh(),
                                        role.code(),
                                        role.meaning().zh(),
                                        role.name().en(),
                                        role.meaning().en())),
                        wrapped));
    }

    private Sheet coding(XSSFWorkbook book) {
        Sheet sheet = book.createSheet(SHEET);
        List<SheetColumn> columns = CodingSheet.columns();
        write(sheet, 0, CodingSheet.headers(), wrapped(book, true));
        CellStyle wrapped = wrapped(book, false);
        List<List<String>> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            write(sheet, i + 1, rows.get(i), wrapped);
        }
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
        }
        sheet.createFreezePane(1, 1);
        return sheet;
    }

    /** The strata by number: what they are made of would tell coders what the program read. */
    private void strata(XSSFWorkbook book) {
        Sheet sheet = book.createSheet("分层");
        Map<Integer, Drawn> strata = new TreeMap<>();
        sample.forEach(drawn -> strata.put(drawn.stratum(), drawn));
        write(
                sheet,
                0,
                CodingSheet.columns().stream()
                        .filter(column -> column.name().startsWith(CodingSheet.STRATUM))
                        .map(SheetColumn::header)
                        .toList(),
                wrapped(book, true));
        int row = 1;
        for (Drawn drawn : strata.values()) {
            Row cells = sheet.createRow(row++);
            cells.createCell(0).setCellValue(drawn.stratum());
            cells.createCell(1).setCellValue(drawn.size());
            cells.createCell(2).setCellValue(drawn.drawn());
        }
    }

    /** Each clause's own drop-down; a hidden sheet has the bodies, since a list inside a cell has 255 characters at most. */
    private void offer(XSSFWorkbook book, Sheet sheet) {
        Sheet offered = book.createSheet(OFFERED);
        book.setSheetHidden(book.getSheetIndex(offered), true);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int first =
                CodingSheet.columns().stream().map(SheetColumn::name).toList().indexOf(Coding.PERFORMER);
        for (int i = 0; i < clauses.size(); i++) {
            List<String> bodies = CodingSheet.offered(clauses.get(i));
            write(offered, i, bodies, null);
            String range = "'%s'!$A$%d:$%s$%d"
                    .formatted(OFFERED, i + 1, CellReference.convertNumToColString(bodies.size() - 1), i + 1);
            DataValidation offer = helper.createValidation(
                    helper.createFormulaListConstraint(range),
                    new CellRangeAddressList(i + 1, i + 1, first, first + Coding.ROLES.size() - 1));
            // Other bodies, and several, are allowed.
            offer.setShowErrorBox(false);
            offer.setSuppressDropDownArrow(true);
            sheet.addValidationData(offer);
        }
    }

    private static void write(Sheet sheet, int number, List<String> cells, @Nullable CellStyle style) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
            if (style != null) {
                row.getCell(i).setCellStyle(style);
            }
        }
    }

    private static CellStyle wrapped(XSSFWorkbook book, boolean bold) {
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(bold);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
