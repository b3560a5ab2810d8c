package org.dutygraph.source.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.table.LeftOutWords;
import org.dutygraph.source.table.UnreadObjects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF with text: its lines and ruled tables in their order. A table, and a row of it, may continue on the next
 * page. Lines that were broken to fit a cell are joined, between Chinese characters without a space.
 */
public final class PdfRows {

    public static final int MOST_PAGES = 2_000;
    /** A page, or a file, with fewer characters has only a stamp or page numbers beside pictures. */
    private static final int FEWEST = 20;
    /** Of so many characters one may be missing before the file is refused. */
    private static final int ONE_IN = 20;
    /** Characters of a page's text that a remark shows. */
    private static final int SHOWN = 60;

    private final List<Part> parts = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final UnreadObjects objects = new UnreadObjects();
    private final LeftOutWords leftOut = new LeftOutWords();
    private final PdfPage.Drawn drawn = new PdfPage.Drawn();
    private @Nullable PdfTable lastTable;
    private int characters;
    private int lost;
    private int sideways;

    /** Either a line or a table of a page. */
    private record Part(int page, int number, @Nullable PdfLine line, @Nullable PdfTable table) {

        double top() {
            return table != null ? table.top() : line == null ? 0 : line.y() - line.size();
        }
    }

    private PdfRows() {}

    /**
     * Reads the bytes of a PDF.
     *
     * @throws UnreadableSourceException if they are damaged or have a password, or if there is no text or no ruled table
     */
    public static SourceText pdf(String name, byte[] bytes) {
        PdfBombScanner.parts(name, bytes);
        PdfRows read = new PdfRows();
        int pages;
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            pages = document.getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw new UnreadableSourceException(
                        "%s has %,d pages; %,d at most are read: take the list's own out of it"
                                .formatted(name, pages, MOST_PAGES));
            }
            printForm(document);
            for (int i = 0; i < pages; i++) {
                read.leaveOut(i + 1, document.getPage(i));
                read.read(i + 1, PdfPage.of(name + ", page " + (i + 1), document.getPage(i), read.drawn));
            }
        } catch (InvalidPasswordException e) {
            throw new UnreadableSourceException(
                    name + " is under a password; open it, print or save it as PDF without one, and load that", e);
        } catch (UnreadableSourceException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            refuseIfDiskIsFull(e);
            // PDFBox throws unrelated kinds of exception on damaged files.
            throw new UnreadableSourceException(
                    name + " cannot be read as PDF (" + UnreadableSourceException.reason(e)
                            + "); it was cut off or damaged: fetch it again, or open it and print it as PDF",
                    e);
        }
        return read.source(name, pages);
    }

    /** A temporary folder without room is no fault of the file. */
    static void refuseIfDiskIsFull(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException full
                    && String.valueOf(full.getMessage()).contains("No space left on device")) {
                throw new UncheckedIOException("A temporary file cannot be written: " + full.getMessage(), full);
            }
        }
    }

    /** What somebody filled into the fields of a form is printed as a part of its page. */
    private static void printForm(PDDocument document) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        if (form != null && !form.getFields().isEmpty()) {
            form.flatten();
        }
    }

    /** Comments and the like lie over a page and are no part of its print. */
    private void leaveOut(int number, PDPage page) throws IOException {
        for (PDAnnotation note : page.getAnnotations()) {
            if (note instanceof PDAnnotationMarkup && note.getContents() != null) {
                leftOut.add(
                        LeftOutWords.Reason.NOTE, note.getContents(), Location.ofPageLine(parts.size() + 1, number, 1));
            }
        }
    }

    private void read(int number, PdfPage page) {
        long visible = page.glyphs().stream().filter(glyph -> !glyph.isBlank()).count();
        characters += (int) visible;
        lost += page.lost();
        int first = parts.size() + 1;
        Location here = Location.ofPageLine(first, number, 1);
        if (visible < FEWEST && page.picture()) {
            remarks.add(Remark.warning(
                    "PAGE_WITHOUT_TEXT",
                    here,
                    "page " + number + " is a picture",
                    "pages that hold text",
                    "have the page's text recognised (OCR) if a part of the list stands there"));
        }
        if (visible >= FEWEST && page.picture()) {
            objects.add(UnreadObjects.Kind.PICTURE, "", here);
        }
        if (page.lost() > 0) {
            remarks.add(Remark.warning(
                    "UNNAMED_CHARACTERS",
                    here,
                    page.lost() + " characters of page " + number + " that the PDF draws without saying which they are",
                    "a PDF whose fonts name their characters",
                    "compare the page's rows with the published list, or have its text recognised (OCR)"));
        }
        if (!page.sideways().isEmpty()) {
            sideways += page.sideways().length();
            remarks.add(Remark.warning(
                    "SIDEWAYS_TEXT",
                    here,
                    page.sideways().length() + " characters of page " + number + " that lie on their side: "
                            + page.sideways()
                                    .substring(
                                            0, Math.min(SHOWN, page.sideways().length())),
                    "text that stands upright; this was not read",
                    "where it belongs to the list, write it upright, and print the file again"));
        }
        List<Part> found = new ArrayList<>(tables(number, page));
        found.sort(Comparator.comparingDouble(Part::top));
        List<PdfTable> tables =
                found.stream().map(Part::table).filter(Objects::nonNull).toList();
        if (!tables.isEmpty()) {
            PdfTable top = tables.get(0);
            PdfTable continued = lastTable == null ? top : lastTable.continuedBy(top);
            lastTable = tables.size() > 1 ? tables.get(tables.size() - 1) : continued;
        }
        parts.addAll(found);
    }

    private static List<Part> tables(int number, PdfPage page) {
        List<PdfGrid> grids = PdfGrid.of(page.rules());
        List<List<PdfGlyph>> inGrids = new ArrayList<>();
        grids.forEach(grid -> inGrids.add(new ArrayList<>()));
        List<PdfGlyph> outside = new ArrayList<>();
        for (PdfGlyph glyph : page.glyphs()) {
            // In nested tables, the inner one.
            PdfGrid innermost = grids.stream()
                    .filter(grid -> grid.holds(glyph))
                    .min(Comparator.comparingDouble(PdfGrid::area))
                    .orElse(null);
            if (innermost == null) {
                outside.add(glyph);
            } else {
                inGrids.get(grids.indexOf(innermost)).add(glyph);
            }
        }
        List<Part> parts = new ArrayList<>();
        int rows = 0;
        for (int i = 0; i < grids.size(); i++) {
            PdfTable table = PdfTable.of(grids.get(i), number, rows, inGrids.get(i));
            rows += table.height();
            parts.add(new Part(number, 0, null, table));
        }
        double limit = page.glyphs().stream().mapToDouble(PdfGlyph::right).max().orElse(0);
        for (PdfLine line : PdfLine.of(outside, limit)) {
            parts.add(new Part(number, parts.size() - grids.size() + 1, line, null));
        }
        return parts;
    }

    private SourceText source(String name, int pages) {
        if (sideways > (characters + sideways) / ONE_IN) {
            throw new UnreadableSourceException(
                    "%s draws %,d of its characters on their side; turn its pages upright and print it as PDF again, or save the list as DOCX or XLSX"
                            .formatted(name, sideways));
        }
        if (characters < FEWEST) {
            throw new UnreadableSourceException(name
                    + " is a PDF of pictures, without text (a scan); have its text recognised (OCR) by another"
                    + " program, and save that as PDF with text, DOCX or XLSX");
        }
        if (lost > characters / ONE_IN) {
            throw new UnreadableSourceException(
                    "%s draws %,d of its characters without saying which they are; have its text recognised (OCR), or ask for the file that it was made from"
                            .formatted(name, lost));
        }
        if (parts.stream().noneMatch(part -> part.table() != null)) {
            throw new UnreadableSourceException(name
                    + " is a PDF without a ruled table; a list is read from its table's rules: copy the table"
                    + " into XLSX");
        }
        PdfLine.Setting setting = setting();
        List<Row> rows = new ArrayList<>();
        for (Part part : parts) {
            if (part.table() != null) {
                rows.addAll(part.table().rows(setting, rows.size()));
            } else if (part.line() != null) {
                rows.add(new Row(
                        Location.ofPageLine(rows.size() + 1, part.page(), part.number()),
                        List.of(part.line().text())));
            }
        }
        remarks.addAll(leftOut.remarks());
        remarks.addAll(objects.remarks());
        return new SourceText(name, "PDF, " + pages + (pages == 1 ? " page" : " pages"), rows, remarks);
    }

    private PdfLine.Setting setting() {
        return PdfLine.Setting.of(parts.stream()
                .map(Part::table)
                .filter(Objects::nonNull)
                .flatMap(table -> table.lines().stream())
                .toList());
    }
}
