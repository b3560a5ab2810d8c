package org.dutygraph.source.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRow;

/** Cells and rows of an XLSX file that stand twice at one reference; only the last of them is read. */
final class DoubleCells {

    private DoubleCells() {}

    static List<Remark> remarks(int number, Sheet sheet) {
        List<Remark> remarks = new ArrayList<>();
        if (sheet instanceof XSSFSheet xlsx) {
            Set<String> known = new HashSet<>();
            for (CTRow row : xlsx.getCTWorksheet().getSheetData().getRowList()) {
                if (row.isSetR() && !known.add(Long.toString(row.getR()))) {
                    remarks.add(remark(number, sheet, (int) row.getR(), "row " + row.getR()));
                }
                for (CTCell cell : row.getCList()) {
                    if (cell.isSetR() && !known.add(cell.getR())) {
                        remarks.add(remark(number, sheet, (int) row.getR(), "cell " + cell.getR()));
                    }
                }
            }
        }
        return remarks;
    }

    private static Remark remark(int number, Sheet sheet, int row, String reference) {
        return Remark.warning(
                "DOUBLE_CELL",
                Location.ofSheet(number, sheet.getSheetName(), Math.max(1, row)),
                reference + " stands twice",
                "one cell at a reference; the last one was read",
                "compare it with the published list, and save the file again from a spreadsheet program");
    }
}
