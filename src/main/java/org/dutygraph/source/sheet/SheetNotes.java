package org.dutygraph.source.sheet;

import java.util.List;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.source.Location;
import org.dutygraph.source.table.LeftOutWords;

/** Words of a workbook that stand in no cell: comments, headers and footers of printed pages, phonetic guides. */
final class SheetNotes {

    private SheetNotes() {}

    /** Those of one sheet. */
    static void leaveOut(int number, Sheet sheet, LeftOutWords leftOut) {
        for (CellAddress cell : sheet.getCellComments().keySet()) {
            leftOut.add(
                    LeftOutWords.Reason.NOTE,
                    "comment",
                    Location.ofSheet(number, sheet.getSheetName(), cell.getRow() + 1));
        }
        for (org.apache.poi.ss.usermodel.HeaderFooter margin : List.of(sheet.getHeader(), sheet.getFooter())) {
            String words = String.join(" ", margin.getLeft(), margin.getCenter(), margin.getRight());
            leftOut.add(
                    LeftOutWords.Reason.MARGIN,
                    HeaderFooter.stripFields(words),
                    Location.ofSheet(number, sheet.getSheetName(), 1));
        }
    }

    /** The phonetic guides: they stand in the table of texts that the cells of all sheets share, so no cell is told. */
    static void leaveOutPhonetics(Workbook book, LeftOutWords leftOut) {
        long guides = 0;
        if (book instanceof XSSFWorkbook xlsx) {
            guides = xlsx.getSharedStringSource().getSharedStringItems().stream()
                    .filter(text -> ((XSSFRichTextString) text).getCTRst().sizeOfRPhArray() > 0)
                    .count();
        } else if (book instanceof HSSFWorkbook xls) {
            SSTRecord texts = (SSTRecord) xls.getInternalWorkbook().findFirstRecordBySid(SSTRecord.sid);
            for (int i = 0; texts != null && i < texts.getNumUniqueStrings(); i++) {
                var guide = texts.getString(i).getExtendedRst();
                guides += guide != null && !guide.getPhoneticText().isBlank() ? 1 : 0;
            }
        }
        for (long i = 0; i < guides; i++) {
            leftOut.add(LeftOutWords.Reason.PHONETIC, "guide", Location.ofSheet(1, book.getSheetName(0), 1));
        }
    }
}
