package org.dutygraph.source.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dutygraph.source.Row;
import org.jspecify.annotations.Nullable;

/** The merged cells of a sheet by their positions. */
final class MergedRegions {

    private final Map<Integer, Map<Integer, CellRangeAddress>> all = new HashMap<>();

    private MergedRegions() {}

    /** The merged cells down to the last filled row. */
    static MergedRegions of(Sheet sheet, int last) {
        MergedRegions regions = new MergedRegions();
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            for (int r = merged.getFirstRow(); r <= Math.min(merged.getLastRow(), last); r++) {
                for (int c = merged.getFirstColumn();
                        c <= Math.min(merged.getLastColumn(), WorkbookRows.WIDEST - 1);
                        c++) {
                    regions.all.computeIfAbsent(r, key -> new HashMap<>()).put(c, merged);
                }
            }
        }
        return regions;
    }

    /** The merged cell that covers a position; null for its first position, and outside. */
    @Nullable
    CellRangeAddress over(int row, int column) {
        CellRangeAddress merged = all.getOrDefault(row, Map.of()).get(column);
        return merged == null || row == merged.getFirstRow() && column == merged.getFirstColumn() ? null : merged;
    }

    /** Where a row's cells are drawn; the columns are the unit. */
    List<Row.Box> boxes(int row, int width) {
        List<Row.Box> boxes = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            CellRangeAddress merged = all.getOrDefault(row, Map.of()).get(column);
            if (merged == null) {
                boxes.add(new Row.Box(column, column + 1, false));
            } else {
                boolean first = column == merged.getFirstColumn();
                boxes.add(new Row.Box(column, first ? merged.getLastColumn() + 1 : column, row > merged.getFirstRow()));
            }
        }
        return boxes;
    }
}
