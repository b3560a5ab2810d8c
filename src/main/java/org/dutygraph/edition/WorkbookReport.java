package org.dutygraph.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.edition.ReportParagraph.Mark;
import org.dutygraph.edition.ReportParagraph.Run;
import org.jspecify.annotations.Nullable;

/** A report as a workbook: the summary, a row for every duty of both editions, a row for every clause that changed. */
final class WorkbookReport {

    private static final int WIDE = 40 * 256;
    private static final int NARROW = 12 * 256;
    /** Excel's limit of characters in a cell. */
    private static final int LONGEST = 32_767;

    private final EditionDiff diff;
    private final EditionWords words;
    private final ChangeText changeText;
    private final XSSFWorkbook book;
    private final XSSFCellStyle wrapped;
    private final XSSFCellStyle bold;
    private final XSSFFont removed;
    private final XSSFFont added;

    private WorkbookReport(EditionDiff diff, EditionWords words, XSSFWorkbook book) {
        this.diff = diff;
        this.words = words;
        this.changeText = new ChangeText(diff, words);
        this.book = book;
        wrapped = book.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        bold = book.createCellStyle();
        XSSFFont strong = book.createFont();
        strong.setBold(true);
        bold.setFont(strong);
        removed = book.createFont();
        removed.setStrikeout(true);
        removed.setColor(IndexedColors.RED.getIndex());
        added = book.createFont();
        added.setUnderline(XSSFFont.U_SINGLE);
        added.setColor(IndexedColors.GREEN.getIndex());
    }

    static void write(EditionDiff diff, EditionWords words, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            WorkbookReport report = new WorkbookReport(diff, words, book);
            report.summary();
            report.duties();
            report.clauses();
            book.write(out);
        }
    }

    private void summary() {
        XSSFSheet sheet = book.createSheet(words.say("sheet.summary"));
        sheet.setColumnWidth(0, 110 * 256);
        List<String> lines = new ArrayList<>(List.of(changeText.title()));
        lines.addAll(EditionReport.summary(diff, words));
        lines.add(changeText.sources());
        lines.add(words.say("how"));
        for (String line : lines) {
            write(sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0), line);
        }
        sheet.getRow(0).getCell(0).setCellStyle(bold);
    }

    /**
     * A column of a sheet.
     *
     * @param name the part of its message's key
     * @param width in 1/256 of a character
     * @param value its cell in a row: a text, a number, or a list of {@link Run}
     */
    private record Column<T>(String name, int width, Function<T, Object> value) {}

    private void duties() {
        List<Column<DutyChange>> columns = List.of(
                new Column<>("what", NARROW, this::what),
                new Column<>("also", NARROW, change -> traits(change)),
                new Column<>("kindBefore", NARROW, change -> of(change.before(), duty -> words.kind(duty.kind()))),
                new Column<>("labelBefore", NARROW, change -> of(change.before(), EditionDuty::label)),
                new Column<>("kindAfter", NARROW, change -> of(change.after(), duty -> words.kind(duty.kind()))),
                new Column<>("labelAfter", NARROW, change -> of(change.after(), EditionDuty::label)),
                new Column<>("categoryBefore", NARROW, change -> of(change.before(), EditionDuty::category)),
                new Column<>("categoryAfter", NARROW, change -> of(change.after(), EditionDuty::category)),
                new Column<>("nameBefore", WIDE, change -> of(change.before(), EditionDuty::name)),
                new Column<>("nameAfter", WIDE, change -> of(change.after(), EditionDuty::name)),
                new Column<>("bodiesBefore", WIDE, change -> of(change.before(), this::bodies)),
                new Column<>("bodiesAfter", WIDE, change -> of(change.after(), this::bodies)),
                new Column<>("clauses", NARROW, change -> change.clauses().size()),
                new Column<>(
                        "sourceBefore", NARROW, change -> of(change.before(), duty -> source(diff.before(), duty))),
                new Column<>("sourceAfter", NARROW, change -> of(change.after(), duty -> source(diff.after(), duty))));
        table("sheet.duties", columns, diff.changes());
    }

    private static <T> String of(@Nullable T part, Function<T, String> text) {
        return part == null ? "" : text.apply(part);
    }

    private String source(Edition edition, EditionDuty duty) {
        return changeText.source(edition, duty);
    }

    private record ClauseRow(DutyChange duty, ClauseChange clause) {}

    private void clauses() {
        List<Column<ClauseRow>> columns = List.of(
                new Column<>("duty", WIDE, row -> row.duty().duty().name()),
                new Column<>("labelBefore", NARROW, row -> of(row.duty().before(), EditionDuty::label)),
                new Column<>("labelAfter", NARROW, row -> of(row.duty().after(), EditionDuty::label)),
                new Column<>("clause", WIDE, row -> changeText.clauseName(row.clause())),
                new Column<>("before", WIDE, row -> of(row.clause().before(), EditionClause::text)),
                new Column<>("after", WIDE, row -> of(row.clause().after(), EditionClause::text)),
                new Column<>(
                        "words", WIDE, row -> ReportParagraph.of(row.clause().words())));
        List<ClauseRow> rows = diff.changes().stream()
                .flatMap(change -> change.clauses().stream().map(clause -> new ClauseRow(change, clause)))
                .toList();
        table("sheet.clauses", columns, rows);
    }

    private String what(DutyChange change) {
        ChangeType gravest = change.gravest();
        if (gravest != null) {
            return words.say("section." + gravest);
        }
        return change.traits().stream()
                .reduce((first, last) -> last)
                .map(trait -> words.say("trait." + trait))
                .orElse(words.say("what.SAME"));
    }

    private String traits(DutyChange change) {
        return words.join(change.traits().stream()
                .map(trait -> words.say("trait." + trait))
                .toList());
    }

    private String bodies(EditionDuty duty) {
        return words.join(duty.bodies().stream().map(DutyDepartment::name).toList());
    }

    private <T> void table(String name, List<Column<T>> columns, List<T> rows) {
        XSSFSheet sheet = book.createSheet(words.say(name));
        XSSFRow head = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            XSSFCell cell = head.createCell(i);
            cell.setCellValue(words.say("column." + columns.get(i).name()));
            cell.setCellStyle(bold);
            sheet.setColumnWidth(i, columns.get(i).width());
        }
        sheet.createFreezePane(0, 1);
        for (T each : rows) {
            XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (int i = 0; i < columns.size(); i++) {
                write(row.createCell(i), columns.get(i).value().apply(each));
            }
        }
        sheet.setAutoFilter(new CellRangeAddress(0, sheet.getLastRowNum(), 0, columns.size() - 1));
    }

    private void write(XSSFCell cell, Object value) {
        if (value instanceof Integer number) {
            cell.setCellValue(number);
            return;
        }
        if (value instanceof List<?> runs) {
            cell.setCellValue(marked(runs));
        } else {
            // A text cell, also for text that looks like a formula.
            String text = value.toString();
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
        }
        cell.setCellStyle(wrapped);
    }

    private XSSFRichTextString marked(List<?> runs) {
        XSSFRichTextString text = new XSSFRichTextString("");
        for (Object each : runs) {
            Run run = (Run) each;
            if (text.length() + run.text().length() > LONGEST) {
                break;
            }
            if (run.mark() == Mark.REMOVED) {
                text.append(run.text(), removed);
            } else if (run.mark() == Mark.ADDED) {
                text.append(run.text(), added);
            } else {
                text.append(run.text());
            }
        }
        return text;
    }
}
