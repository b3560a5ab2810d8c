package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.List;
import org.dutygraph.source.Row;

/** Reads one numbered row under the header of its section. */
final class DutyRow {

    private final DutyKind kind;
    private final Header header;
    private final Row row;
    private final ClauseCache cells;
    private final boolean marked;
    private final Faults faults;

    private DutyRow(DutyKind kind, Header header, Row row, ClauseCache cells, boolean marked, Faults faults) {
        this.marked = marked;
        this.cells = cells;
        this.kind = kind;
        this.header = header;
        this.row = row;
        this.faults = faults;
    }

    /**
     * Reads a row.
     *
     * @param category the row's own category, or the one above it
     * @param marked whether the list's cells mark their items
     */
    static Duty of(
            DutyKind kind,
            Header header,
            Row row,
            int number,
            String category,
            ClauseCache cells,
            boolean marked,
            Faults faults) {
        return new DutyRow(kind, header, row, cells, marked, faults).read(number, category);
    }

    private Duty read(int number, String category) {
        checkCells();
        checkColumns();
        HiddenWords.report(row, faults);
        List<Clause> clauses = new ArrayList<>();
        Takeover takeover = new Takeover("", null, false);
        if (kind == DutyKind.COOPERATIVE) {
            readClauses(Column.UPSTREAM, Side.UPSTREAM, clauses);
            readClauses(Column.TOWNSHIP, Side.TOWNSHIP, clauses);
        }
        if (kind == DutyKind.WITHDRAWN) {
            takeover = takeover();
            checkTakeover();
        }
        checkRemark();
        return new Duty(
                kind,
                number,
                category,
                Markup.name(header.cell(row, Column.NAME)),
                Markup.text(header.departments(row)),
                takeover.takers(),
                takeover.workMode(),
                takeover.ended(),
                clauses,
                row.cells(),
                row.location());
    }

    private void checkCells() {
        for (Column column : header.columns().keySet()) {
            if (!mayBeEmpty(column) && header.cell(row, column).isBlank()) {
                faults.warning(
                        "EMPTY_CELL",
                        row.location(),
                        String.join(" | ", row.cells()),
                        "a filled cell in column " + (header.columns().get(column) + 1) + " (" + column.word() + ")",
                        "fill the cell in if the published list has words there");
            }
        }
        for (int i = 0; i < row.cells().size(); i++) {
            if (!header.columns().containsValue(i)
                    && !header.ignored().contains(i)
                    && !header.moreDepartments().contains(i)
                    && !row.cells().get(i).isBlank()) {
                faults.error(
                        "CELL_WITHOUT_COLUMN",
                        row.location(),
                        row.cells().get(i),
                        "no words beyond the " + header.width()
                                + " columns of the header, and none under an unknown one",
                        "look for a tab too many in the row, or a header word that is not known");
            }
        }
    }

    private boolean mayBeEmpty(Column column) {
        return switch (column) {
            case CATEGORY, REMARK -> true;
            // For an ended duty, one of the two says so.
            case TAKERS, MODE -> kind == DutyKind.WITHDRAWN && takeover().ended();
            default -> false;
        };
    }

    /** A filled column of another list would be lost: probably that list's title is missing above. */
    private void checkColumns() {
        for (Column column : List.of(Column.UPSTREAM, Column.TOWNSHIP, Column.TAKEOVER, Column.TAKERS, Column.MODE)) {
            DutyKind owner =
                    column == Column.UPSTREAM || column == Column.TOWNSHIP ? DutyKind.COOPERATIVE : DutyKind.WITHDRAWN;
            if (kind != owner && !header.cell(row, column).isBlank()) {
                faults.error(
                        "COLUMN_OF_ANOTHER_LIST",
                        row.location(),
                        header.cell(row, column),
                        "no column " + column.word() + " in " + kind.title(),
                        "look whether a list's title such as “…乡" + owner.title()
                                + "清单” is missing above; the cell was not taken over");
            }
        }
    }

    private void readClauses(Column column, Side side, List<Clause> clauses) {
        ClauseCache.Parts parts = cells.parts(header.cell(row, column), side, marked);
        for (CellReading.Part part : parts.unread()) {
            faults.warning(
                    "UNREAD_TEXT",
                    row.location(),
                    part.text(),
                    "a numbered item, a heading or a sentence",
                    "check the cell " + column.word() + " against the published list");
        }
        if (parts.unparted()) {
            faults.warning(
                    "UNMARKED_SENTENCES",
                    row.location(),
                    Markup.text(header.cell(row, column)),
                    "marks such as “1.” before the items, as other cells of the list have them",
                    "see whether the cell " + column.word()
                            + " means several items, and mark them; its sentences were read as one clause");
        }
        for (Clause clause : parts.clauses()) {
            clauses.add(clause.at(row.location()));
        }
    }

    /** Both are in one cell, or each in its own; the remark says how if no other column does. */
    private Takeover takeover() {
        Column how = header.has(Column.MODE) ? Column.MODE : Column.REMARK;
        if (!header.has(Column.TAKEOVER)
                && header.has(Column.TAKERS)
                && !header.cell(row, how).isBlank()) {
            return Takeover.of(header.cell(row, Column.TAKERS), header.cell(row, how));
        }
        return Takeover.of(takeoverCell())
                .orElseGet(() -> header.has(Column.TAKEOVER)
                        ? new Takeover("", Markup.text(takeoverCell()), false)
                        : new Takeover(Markup.text(takeoverCell()), null, false));
    }

    private String takeoverCell() {
        return header.cell(row, header.has(Column.TAKEOVER) ? Column.TAKEOVER : Column.TAKERS);
    }

    private void checkTakeover() {
        if (header.has(Column.TAKEOVER) && Takeover.of(takeoverCell()).isEmpty()) {
            faults.warning(
                    "UNREAD_TAKEOVER",
                    row.location(),
                    takeoverCell(),
                    "“承接部门：X 工作方式：Y”, “X：Y” or “不再开展此项工作”",
                    "the words are kept as the way of working; write the cell in one of these forms to name its department");
        }
    }

    private void checkRemark() {
        String remark = header.cell(row, Column.REMARK);
        boolean isMode = kind == DutyKind.WITHDRAWN && header.has(Column.TAKERS) && !header.has(Column.MODE);
        if (!remark.isBlank() && !isMode) {
            faults.info(
                    "REMARK",
                    row.location(),
                    remark,
                    "a column of the lists; a remark is kept with the row's cells alone",
                    "nothing; where it is a part of the duty, put it into the duty's own cell");
        }
    }
}
