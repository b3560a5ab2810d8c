package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.List;
import org.dutygraph.source.Row;

/** Reads one numbered row of a section under the section's header. */
final class DutyRow {

    private final DutyKind kind;
    private final Header header;
    private final Row row;
    private final ClauseCache cells;
    private final Faults faults;

    private DutyRow(DutyKind kind, Header header, Row row, ClauseCache cells, Faults faults) {
        this.cells = cells;
        this.kind = kind;
        this.header = header;
        this.row = row;
        this.faults = faults;
    }

    /**
     * Reads a row whose number is known.
     *
     * @param category the category that stands above, for a row that has none of its own
     */
    static Duty of(
            DutyKind kind, Header header, Row row, int number, String category, ClauseCache cells, Faults faults) {
        return new DutyRow(kind, header, row, cells, faults).read(number, category);
    }

    private Duty read(int number, String category) {
        checkWidth();
        checkColumns();
        HiddenWords.tell(row, faults);
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
                Markup.text(header.cell(row, Column.DEPARTMENTS)),
                takeover.takers(),
                takeover.workMode(),
                takeover.ended(),
                clauses,
                row.cells(),
                row.location());
    }

    private void checkWidth() {
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
                    && !header.passed().contains(i)
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
            // Of a duty that has ended, one of the two says so.
            case TAKERS, MODE -> kind == DutyKind.WITHDRAWN && takeover().ended();
            default -> false;
        };
    }

    /** Under another list's header words would be left out without a word: its title is missing above. */
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
        ClauseCache.Parts parts = cells.parts(header.cell(row, column), side);
        for (CellReading.Part part : parts.unread()) {
            faults.warning(
                    "UNREAD_TEXT",
                    row.location(),
                    part.text(),
                    "a numbered item, a heading or a sentence",
                    "check the cell " + column.word() + " against the published list");
        }
        for (Clause clause : parts.clauses()) {
            clauses.add(clause.at(row.location()));
        }
    }

    /** One cell holds both, or each has its own; a remark says how where no other column does. */
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
        boolean taken = kind == DutyKind.WITHDRAWN && header.has(Column.TAKERS) && !header.has(Column.MODE);
        if (!remark.isBlank() && !taken) {
            faults.info(
                    "REMARK",
                    row.location(),
                    remark,
                    "a column of the lists; a remark is kept with the row's cells alone",
                    "nothing; where it is a part of the duty, put it into the duty's own cell");
        }
    }
}
