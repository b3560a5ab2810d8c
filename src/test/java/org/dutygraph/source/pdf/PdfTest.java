package org.dutygraph.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.api.Test;

/** Printed pages as rows: rules, merged cells, rows that a page's end cuts; and what cannot be read. */
class PdfTest {

    private static final Path SAMPLE = Path.of("src/test/resources/source/forms/list.pdf");

    /** Draws with rules and words at places counted in points from the page's upper left corner. */
    private static final class Drawing {
        private final PDDocument document = new PDDocument();
        private final List<String> page = new ArrayList<>();
        private int rotation;

        Drawing line(double x1, double y1, double x2, double y2) {
            page.add("L " + x1 + " " + y1 + " " + x2 + " " + y2);
            return this;
        }

        /** Words that are drawn upwards. */
        Drawing upwards(double x, double y, String words) {
            page.add("U " + x + " " + y + " " + words);
            return this;
        }

        /** As Word draws a rule. */
        Drawing box(double x, double y, double width, double height) {
            page.add("B " + x + " " + y + " " + width + " " + height);
            return this;
        }

        Drawing grid(double[] columns, double[] rows) {
            for (double x : columns) {
                line(x, rows[0], x, rows[rows.length - 1]);
            }
            for (double y : rows) {
                line(columns[0], y, columns[columns.length - 1], y);
            }
            return this;
        }

        Drawing words(double x, double y, String words) {
            page.add("W " + x + " " + y + " " + words);
            return this;
        }

        Drawing rotated(int degrees) {
            rotation = degrees;
            return this;
        }

        Drawing endPage() throws IOException {
            PDPage sheet = new PDPage(new PDRectangle(300, 300));
            sheet.setRotation(rotation);
            document.addPage(sheet);
            try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
                if (rotation == 90) {
                    // The page is turned clockwise when it is shown: what is drawn lies on its side.
                    stream.transform(new Matrix(0, 1, -1, 0, 300, 0));
                }
                for (String mark : page) {
                    String[] part = mark.split(" ", 4 + 1);
                    float x = Float.parseFloat(part[1]);
                    float y = 300 - Float.parseFloat(part[2]);
                    switch (part[0]) {
                        case "L" -> {
                            stream.moveTo(x, y);
                            stream.lineTo(Float.parseFloat(part[3]), 300 - Float.parseFloat(part[4]));
                            stream.stroke();
                        }
                        case "B" -> {
                            float height = Float.parseFloat(part[4]);
                            stream.addRect(x, y - height, Float.parseFloat(part[3]), height);
                            stream.fill();
                        }
                        default -> {
                            stream.beginText();
                            stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                            stream.setTextMatrix(
                                    part[0].equals("U")
                                            ? new Matrix(0, 1, -1, 0, x, y)
                                            : Matrix.getTranslateInstance(x, y));
                            stream.showText(mark.split(" ", 4)[3]);
                            stream.endText();
                        }
                    }
                }
            }
            page.clear();
            return this;
        }

        byte[] bytes() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            document.close();
            return bytes.toByteArray();
        }

        List<String> rows() throws IOException {
            return SourceFile.of("drawn.pdf", bytes()).rows().stream()
                    .map(row -> row.location().shown() + ": " + String.join("¦", row.cells()))
                    .toList();
        }
    }

    private static final double[] COLUMNS = {20, 60, 120, 280};

    @Test
    void linesAndTablesComeInTheirOrder() throws IOException {
        assertThat(new Drawing()
                        .words(100, 30, "the title of a list")
                        .grid(COLUMNS, new double[] {50, 70, 90})
                        .words(25, 65, "No")
                        .words(65, 65, "class")
                        .words(125, 65, "name")
                        .words(25, 85, "1")
                        .words(65, 85, "a")
                        .words(125, 85, "b c")
                        .words(140, 290, "- 1 -")
                        .endPage()
                        .rows())
                .containsExactly(
                        "page 1, line 1: the title of a list",
                        "page 1, row 1: No¦class¦name",
                        "page 1, row 2: 1¦a¦b c",
                        "page 1, line 2: - 1 -");
    }

    @Test
    void mergedCellsStandInEachOfTheirRowsAndThinBoxesAreRules() throws IOException {
        Drawing drawing = new Drawing();
        for (double y : new double[] {50, 90, 110}) {
            drawing.box(20, y, 260, 0.5);
        }
        for (double x : COLUMNS) {
            drawing.box(x, 50, 0.5, 60);
        }
        // Between the two rows the second column has no rule.
        drawing.box(20, 70, 40, 0.5).box(120, 70, 160, 0.5);
        assertThat(drawing.words(25, 65, "1")
                        .words(65, 72, "merged")
                        .words(125, 65, "first name")
                        .words(25, 85, "2")
                        .words(125, 85, "second name")
                        .words(25, 105, "3")
                        .words(65, 105, "other")
                        .words(125, 105, "third name")
                        .endPage()
                        .rows())
                .containsExactly(
                        "page 1, row 1: 1¦merged¦first name",
                        "page 1, row 2: 2¦merged¦second name",
                        "page 1, row 3: 3¦other¦third name");
    }

    /** The header comes again, the number does not: the row goes on, also over a whole page. */
    @Test
    void aRowThatAPagesEndCutsIsOneRow() throws IOException {
        Drawing drawing = new Drawing();
        String full = "a line that fills the whole cell up";
        drawing.grid(COLUMNS, new double[] {50, 70, 90})
                .words(25, 65, "No")
                .words(65, 65, "class")
                .words(125, 65, "name")
                .words(25, 85, "1")
                .words(65, 85, "a")
                .words(125, 85, full)
                .endPage();
        for (int page = 2; page <= 3; page++) {
            drawing.grid(COLUMNS, page == 2 ? new double[] {50, 70, 90} : new double[] {50, 70, 90, 110})
                    .words(25, 65, "No")
                    .words(65, 65, "class")
                    .words(125, 65, "name")
                    .words(125, 85, page == 2 ? full : "and here its end.");
            if (page == 3) {
                drawing.words(25, 105, "2").words(65, 105, "b").words(125, 105, "next");
            }
            drawing.words(140, 290, "- " + page + " -").endPage();
        }
        assertThat(drawing.rows())
                .containsExactly(
                        "page 1, row 1: No¦class¦name",
                        "page 1, row 2: 1¦a¦" + full + " " + full + " and here its end.",
                        "page 2, row 1: No¦class¦name",
                        "page 2, line 1: - 2 -",
                        "page 3, row 1: No¦class¦name",
                        "page 3, row 3: 2¦b¦next",
                        "page 3, line 1: - 3 -");
    }

    @Test
    void aTurnedPageIsReadAsItIsShown() throws IOException {
        assertThat(new Drawing()
                        .rotated(90)
                        .words(100, 30, "the title of a list")
                        .grid(COLUMNS, new double[] {50, 70, 90})
                        .words(25, 65, "No")
                        .words(125, 65, "name")
                        .words(25, 85, "1")
                        .words(125, 85, "x")
                        .endPage()
                        .rows())
                .containsExactly(
                        "page 1, line 1: the title of a list", "page 1, row 1: No¦¦name", "page 1, row 2: 1¦¦x");
    }

    @Test
    void aFewWordsOnTheirSideAreTold() throws IOException {
        SourceText read = SourceFile.of(
                "drawn.pdf",
                new Drawing()
                        .words(25, 30, "a title that stands upright over the table of the list")
                        .grid(COLUMNS, new double[] {50, 70, 90})
                        .words(125, 65, "words enough for one cell of it")
                        .upwards(35, 85, "abc")
                        .endPage()
                        .bytes());

        assertThat(read.rows()).extracting(Row::cells).doesNotContain(List.of("abc"));
        assertThat(read.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo("SIDEWAYS_TEXT");
            assertThat(remark.found()).isEqualTo("3 characters of page 1 that lie on their side: abc");
        });
    }

    @Test
    void wordsInABoxWithinACellAreRead() throws IOException {
        assertThat(new Drawing()
                        .words(25, 30, "the title of a list with its three columns")
                        .grid(COLUMNS, new double[] {50, 70, 130, 150})
                        .words(25, 65, "No")
                        .words(125, 65, "name")
                        .words(25, 85, "1")
                        .words(125, 85, "first words")
                        .grid(new double[] {130, 260}, new double[] {95, 115})
                        .words(135, 110, "in the box")
                        .words(25, 145, "2")
                        .words(125, 145, "next")
                        .endPage()
                        .rows())
                .containsExactly(
                        "page 1, line 1: the title of a list with its three columns",
                        "page 1, row 1: No¦¦name",
                        "page 1, row 2: 1¦¦<p>first words</p> <p>in the box</p>",
                        "page 1, row 3: 2¦¦next");
    }

    @Test
    void whatIsFilledIntoAFormIsRead() throws IOException {
        byte[] empty = new Drawing()
                .words(25, 30, "the title of a list with its three columns")
                .grid(COLUMNS, new double[] {50, 70, 90})
                .words(25, 65, "No")
                .words(125, 65, "name")
                .words(25, 85, "1")
                .endPage()
                .bytes();
        try (PDDocument document = Loader.loadPDF(empty)) {
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 10 Tf 0 g");
            PDTextField field = new PDTextField(form);
            field.setPartialName("name");
            PDAnnotationWidget widget = field.getWidgets().get(0);
            widget.setRectangle(new PDRectangle(122, 212, 150, 16));
            widget.setPage(document.getPage(0));
            widget.setPrinted(true);
            document.getPage(0).getAnnotations().add(widget);
            form.getFields().add(field);
            field.setValue("filled in");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);

            assertThat(SourceFile.of("form.pdf", bytes.toByteArray()).rows())
                    .extracting(row -> String.join("¦", row.cells()))
                    .endsWith("No¦¦name", "1¦¦filled in");
        }
    }

    @Test
    void aFullTemporaryFolderIsNoFaultOfTheFile() {
        assertThatThrownBy(() -> PdfRows.refuseIfDiskIsFull(
                        new IllegalStateException(new IOException("No space left on device"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("temporary file");
        assertThatCode(() -> PdfRows.refuseIfDiskIsFull(new IOException("Missing root object")))
                .doesNotThrowAnyException();
    }

    /** Comments lie over the page and are no part of its print; a picture on a page with words may be a seal. */
    @Test
    void commentsAndPicturesAreTold() throws IOException {
        byte[] whole = new Drawing()
                .words(25, 30, "the title of a list with its three columns")
                .grid(COLUMNS, new double[] {50, 70, 90})
                .words(25, 65, "No")
                .words(25, 85, "1")
                .endPage()
                .bytes();
        try (PDDocument document = Loader.loadPDF(whole)) {
            PDPage page = document.getPage(0);
            PDAnnotationText comment = new PDAnnotationText();
            comment.setContents("a remark");
            page.setAnnotations(List.of(comment, new PDAnnotationLink()));
            try (PDPageContentStream stream =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                stream.drawImage(
                        LosslessFactory.createFromImage(
                                document,
                                new java.awt.image.BufferedImage(9, 9, java.awt.image.BufferedImage.TYPE_INT_RGB)),
                        200,
                        200);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);

            assertThat(SourceFile.of("drawn.pdf", bytes.toByteArray()).remarks())
                    .extracting(
                            remark -> remark.code() + " " + remark.location().shown() + " " + remark.found())
                    .containsExactly(
                            "LEFT_OUT_WORDS page 1, line 1 1 × note", "UNREAD_OBJECT page 1, line 1 1 × a picture");
        }
    }

    @Test
    void pagesThatLieOnTheirSideSaySo() throws IOException {
        refused(
                new Drawing()
                        .grid(COLUMNS, new double[] {50, 70, 290})
                        .upwards(35, 280, "a whole list that is drawn sideways")
                        .words(125, 65, "words enough for one cell of it")
                        .endPage()
                        .bytes(),
                "of its characters on their side",
                "turn its pages upright");
    }

    @Test
    void cellsHaveTheEdgesThatTheyAreDrawnWith() throws IOException {
        Drawing drawing = new Drawing().words(25, 30, "the title of a list with its three columns");
        for (double x : COLUMNS) {
            drawing.line(x, 50, x, 90);
        }
        drawing.line(20, 50, 280, 50).line(60, 70, 280, 70).line(20, 90, 280, 90);
        List<Row> rows = SourceFile.of(
                        "drawn.pdf",
                        drawing.words(25, 72, "1")
                                .words(125, 65, "a")
                                .words(125, 85, "b")
                                .endPage()
                                .bytes())
                .rows();

        assertThat(rows.get(2).boxes())
                .containsExactly(
                        new Row.Box(200, 600, true), new Row.Box(600, 1200, false), new Row.Box(1200, 2800, false));
        assertThat(rows.get(2).cells()).containsExactly("1", "", "b");
    }

    @Test
    void radicalsThatAFontMapsItsCharactersToAreTheCharacters() {
        assertThat(PdfGlyph.of("⼀⽤⺠⻓\u00A0", 0, 0, 1, 1).text()).isEqualTo("一用民长 ");
    }

    @Test
    void aScanSaysWhatToDo() throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            stream.drawImage(
                    LosslessFactory.createFromImage(
                            document,
                            new java.awt.image.BufferedImage(9, 9, java.awt.image.BufferedImage.TYPE_INT_RGB)),
                    0,
                    0,
                    500,
                    700);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);

        refused(bytes.toByteArray(), "PDF of pictures, without text (a scan)", "(OCR)", "DOCX or XLSX");
    }

    @Test
    void textWithoutARuledTableSaysSo() throws IOException {
        refused(
                new Drawing()
                        .words(10, 30, "words enough for a page, but no table")
                        .endPage()
                        .bytes(),
                "a PDF without a ruled table");
    }

    @Test
    void aFileUnderAPasswordSaysSo() throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(SAMPLE))) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            refused(bytes.toByteArray(), "is under a password");
        }
    }

    @Test
    void aFileThatForbidsCopyingAloneIsRead() throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(SAMPLE))) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            assertThat(SourceFile.of("list.pdf", bytes.toByteArray()).rows())
                    .isEqualTo(SourceFile.read(SAMPLE).rows());
        }
    }

    private static void refused(byte[] bytes, String... words) {
        assertThatThrownBy(() -> SourceFile.of("list.pdf", bytes))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContainingAll(words);
    }
}
