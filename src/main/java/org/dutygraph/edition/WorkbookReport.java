package org.dutygraph.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
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

    private static final List<String> DUTIES = List.of(
            "what",
            "also",
            "kindBefore",
            "labelBefore",
            "kindAfter",
            "labelAfter",
            "categoryBefore",
            "categoryAfter",
            "nameBefore",
            "nameAfter",
            "bodiesBefore",
            "bodiesAfter",
            "clauses",
            "sourceBefore",
            "sourceAfter");
    private static final List<String> CLAUSES =
            List.of("duty", "labelBefore", "labelAfter", "clause", "before", "after", "words");
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
        lines.add(words.say(
                "sources",
                changeText.name(diff.before()),
                diff.before().source(),
                changeText.name(diff.after()),
                diff.after().source()));
        lines.add(words.say("how"));
        for (String line : lines) {
            XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            text(row, 0, line);
        }
        sheet.getRow(0).getCell(0).setCellStyle(bold);
    }

    private void duties() {
        XSSFSheet sheet = table("sheet.duties", DUTIES, List.of(8, 9, 10, 11));
        for (DutyChange change : diff.changes()) {
            XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            EditionDuty before = change.before();
            EditionDuty after = change.after();
            text(row, 0, what(change));
            text(
                    row,
                    1,
                    words.join(change.traits().stream()
                            .map(trait -> words.say("trait." + trait))
                            .toList()));
            text(row, 2, before == null ? "" : words.kind(before.kind()));
            text(row, 3, before == null ? "" : before.label());
            text(row, 4, after == null ? "" : words.kind(after.kind()));
            text(row, 5, after == null ? "" : after.label());
            text(row, 6, before == null ? "" : before.category());
            text(row, 7, after == null ? "" : after.category());
            text(row, 8, before == null ? "" : before.name());
            text(row, 9, after == null ? "" : after.name());
            text(row, 10, bodies(before));
            text(row, 11, bodies(after));
            row.createCell(12).setCellValue(change.clauses().size());
            text(row, 13, before == null ? "" : changeText.source(diff.before(), before));
            text(row, 14, after == null ? "" : changeText.source(diff.after(), after));
        }
        filter(sheet, DUTIES.size());
    }

    private void clauses() {
        XSSFSheet sheet = table("sheet.clauses", CLAUSES, List.of(0, 3, 4, 5, 6));
        for (DutyChange change : diff.changes()) {
            for (ClauseChange clause : change.clauses()) {
                XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                text(row, 0, change.duty().name());
                text(row, 1, change.before() == null ? "" : change.before().label());
                text(row, 2, change.after() == null ? "" : change.after().label());
                text(row, 3, changeText.clauseName(clause));
                text(row, 4, clause.before() == null ? "" : clause.before().text());
                text(row, 5, clause.after() == null ? "" : clause.after().text());
                marked(row.createCell(6), ReportParagraph.of(clause.words()));
            }
        }
        filter(sheet, CLAUSES.size());
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

    private String bodies(@Nullable EditionDuty duty) {
        return duty == null
                ? ""
                : words.join(duty.bodies().stream().map(DutyDepartment::name).toList());
    }

    private XSSFSheet table(String name, List<String> columns, List<Integer> wide) {
        XSSFSheet sheet = book.createSheet(words.say(name));
        XSSFRow head = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            XSSFCell cell = head.createCell(i);
            cell.setCellValue(words.say("column." + columns.get(i)));
            cell.setCellStyle(bold);
            sheet.setColumnWidth(i, wide.contains(i) ? WIDE : NARROW);
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    private static void filter(XSSFSheet sheet, int columns) {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, sheet.getLastRowNum()), 0, columns - 1));
    }

    /** A text cell, also for text that looks like a formula. */
    private void text(XSSFRow row, int column, String text) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
        cell.setCellStyle(wrapped);
    }

    private void marked(XSSFCell cell, List<Run> runs) {
        XSSFRichTextString text = new XSSFRichTextString("");
        for (Run run : runs) {
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
        cell.setCellValue(text);
        cell.setCellStyle(wrapped);
    }
}
