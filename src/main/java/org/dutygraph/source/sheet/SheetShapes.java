package org.dutygraph.source.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFObjectData;
import org.apache.poi.hssf.usermodel.HSSFShapeGroup;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.ObjectData;
import org.apache.poi.ss.usermodel.Picture;
import org.apache.poi.ss.usermodel.Shape;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFShapeGroup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;
import org.dutygraph.source.table.UnreadObjects;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTOleObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What lies over the cells of a sheet and belongs to none: words in text boxes and other shapes, objects, pictures. */
final class SheetShapes {

    private final int number;
    private final Sheet sheet;
    private final List<Remark> remarks = new ArrayList<>();
    private final UnreadObjects objects = new UnreadObjects();

    private SheetShapes(int number, Sheet sheet) {
        this.number = number;
        this.sheet = sheet;
    }

    static List<Remark> remarks(int number, Sheet sheet) {
        SheetShapes shapes = new SheetShapes(number, sheet);
        Drawing<?> drawing = sheet.getDrawingPatriarch();
        if (drawing != null) {
            for (Shape shape : drawing) {
                shapes.tell(
                        shape,
                        shape.getAnchor() instanceof ClientAnchor anchor
                                ? shapes.place(anchor.getRow1())
                                : shapes.place(0));
            }
        }
        if (sheet instanceof XSSFSheet xlsx) {
            shapes.objects(xlsx.getCTWorksheet());
        }
        shapes.remarks.addAll(shapes.objects.remarks());
        return shapes.remarks;
    }

    private Location place(int row) {
        return Location.ofSheet(number, sheet.getSheetName(), row + 1);
    }

    private void tell(Shape shape, Location place) {
        if (shape instanceof XSSFShapeGroup || shape instanceof HSSFShapeGroup) {
            for (Object part : (Iterable<?>) shape) {
                tell((Shape) part, place);
            }
        } else if (shape instanceof HSSFObjectData object) {
            objects.add(UnreadObjects.Kind.EMBEDDED, object.getOLE2ClassName(), place);
        } else if (shape instanceof Picture && !(shape instanceof ObjectData)) {
            objects.add(UnreadObjects.Kind.PICTURE, "", place);
        } else if (!words(shape).isBlank()) {
            remarks.add(Remark.warning(
                    "TEXT_BOX",
                    place,
                    words(shape).strip(),
                    "words in cells; those in text boxes are not read",
                    "where they belong to the list, write them into the cell"));
        }
    }

    /** Of an XLSX, the sheet itself names its objects. */
    private void objects(CTWorksheet written) {
        if (written.isSetOleObjects()) {
            for (CTOleObject object : written.getOleObjects().getOleObjectArray()) {
                // The library's schema does not know the element with the anchor.
                NodeList rows = ((Element) object.getDomNode()).getElementsByTagNameNS("*", "row");
                int row = rows.getLength() == 0
                        ? 0
                        : Integer.parseInt(
                                rows.item(0).getFirstChild().getNodeValue().strip());
                objects.add(
                        object.isSetLink() ? UnreadObjects.Kind.LINKED : UnreadObjects.Kind.EMBEDDED,
                        object.isSetProgId() ? object.getProgId() : "",
                        place(row));
            }
        }
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
