package org.dutygraph.source.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;

/** Words such as {@code nan} and {@code NULL} that exports write into empty cells; they are read as empty. */
final class EmptyMarks {

    private static final Set<String> MARKS =
            Set.of("nan", "NaN", "NAN", "NaT", "<NA>", "null", "NULL", "Null", "(null)", "None", "undefined", "\\N");

    private static final int LONGEST_CELL = 30;

    private EmptyMarks() {}

    static SourceText removed(SourceText source) {
        if (source.rows().stream().noneMatch(EmptyMarks::holdsOne)) {
            return source;
        }
        List<Row> rows = new ArrayList<>();
        int found = 0;
        String mark = "";
        Location first = null;
        for (Row row : source.rows()) {
            List<String> cells = row.cells().size() < 2 ? row.cells() : without(row.cells());
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).equals(row.cells().get(i))) {
                    found++;
                    mark = found == 1 ? row.cells().get(i).strip() : mark;
                    first = first == null ? row.location() : first;
                }
            }
            rows.add(new Row(row.location(), cells, row.boxes()));
        }
        return first == null
                ? source
                : new SourceText(source.name(), source.form(), rows, with(source.remarks(), first, mark, found));
    }

    private static boolean holdsOne(Row row) {
        for (String cell : row.cells()) {
            if (isOne(cell)) {
                return true;
            }
        }
        return false;
    }

    // Nearly all cells are longer.
    private static boolean isOne(String cell) {
        return cell.length() <= LONGEST_CELL && MARKS.contains(cell.strip());
    }

    private static List<String> without(List<String> cells) {
        return cells.stream().map(cell -> isOne(cell) ? "" : cell).toList();
    }

    private static List<Remark> with(List<Remark> remarks, Location first, String mark, int found) {
        List<Remark> all = new ArrayList<>(remarks);
        all.add(Remark.info(
                "EMPTY_MARK",
                first,
                mark + ", " + found + (found == 1 ? " cell" : " cells"),
                "empty cells; what an export writes into them is read as empty",
                "nothing; where the words are meant, write them otherwise"));
        return all;
    }
}
