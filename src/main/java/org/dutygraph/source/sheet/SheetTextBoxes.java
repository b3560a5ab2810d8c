package org.dutygraph.source.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Shape;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;

/** Words in text boxes and other shapes, which lie over the cells and belong to none. */
final class SheetTextBoxes {

    private SheetTextBoxes() {}

    static List<Remark> remarks(int number, Sheet sheet) {
        List<Remark> remarks = new ArrayList<>();
        Drawing<?> drawing = sheet.getDrawingPatriarch();
        if (drawing != null) {
            for (Shape shape : drawing) {
                String words = words(shape).strip();
                if (!words.isEmpty()) {
                    int row = shape.getAnchor() instanceof ClientAnchor anchor ? anchor.getRow1() + 1 : 1;
                    remarks.add(Remark.warning(
                            "TEXT_BOX",
                            Location.ofSheet(number, sheet.getSheetName(), row),
                            words,
                            "words in cells; those in text boxes are not read",
                            "where they belong to the list, write them into the cell"));
                }
            }
        }
        return remarks;
    }

    private static String words(Shape shape) {
        if (shape instanceof XSSFSimpleShape box) {
            return box.getText();
        }
        // A comment is a shape of an XLS too.
        return shape instanceof HSSFSimpleShape box && !(box instanceof HSSFComment) && box.getString() != null
                ? box.getString().getString()
                : "";
    }
}
