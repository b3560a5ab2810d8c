package org.dutygraph.source.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The characters and straight rules of a page, in points from the upper left corner of the page as it is shown.
 *
 * @param picture whether the page has a picture
 * @param lost number of drawn characters without a Unicode value
 * @param sideways the characters that do not stand upright on the page as it is shown, which are not among the others
 */
record PdfPage(List<PdfGlyph> glyphs, List<PdfRule> rules, boolean picture, int lost, String sideways) {

    /** Rules of a page; more are a drawing, not a table. */
    private static final int MOST_RULES = 20_000;

    /** Lines of one path; more are a drawing. */
    private static final int MOST_LINES = 100_000;

    /**
     * Reads a page.
     *
     * @param what the page's name in messages
     * @param drawn the counters of the file's pages
     */
    static PdfPage of(String what, PDPage page, Drawn drawn) throws IOException {
        Words words = new Words(what, drawn);
        drawn.read(what, page.getContents());
        words.processPage(page);
        Strokes strokes = new Strokes(page);
        strokes.processPage(page);
        return new PdfPage(
                words.glyphs, strokes.rules, strokes.picture, words.shown - words.taken, words.sideways.toString());
    }

    /** Counts what the pages of a file have drawn so far. */
    static final class Drawn {
        private long steps;
        private int forms;
        private long content;

        /** Counts the bytes of a content stream before it is interpreted. */
        private void read(String what, InputStream content) throws IOException {
            byte[] chunk = new byte[1 << 16];
            try (content) {
                for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                    this.content += read;
                    PdfBombScanner.content(what, this.content);
                }
            }
        }
    }

    /** Collects characters in any order; they are sorted by position later. */
    private static final class Words extends PDFTextStripper {
        private final List<PdfGlyph> glyphs = new ArrayList<>();
        private final StringBuilder sideways = new StringBuilder();
        private final String what;
        private final Drawn drawn;
        private int shown;
        private int taken;

        private Words(String what, Drawn drawn) {
            this.what = what;
            this.drawn = drawn;
        }

        // Counted here only: Strokes interprets the same content again.
        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            PdfBombScanner.steps(what, ++drawn.steps);
            super.processOperator(operator, operands);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            PdfBombScanner.forms(what, ++drawn.forms);
            drawn.read(what, form.getContents());
            super.showForm(form);
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
            PdfBombScanner.forms(what, ++drawn.forms);
            drawn.read(what, form.getContents());
            super.showTransparencyGroup(form);
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            PdfBombScanner.glyphs(what, ++shown);
            super.showGlyph(matrix, font, code, displacement);
        }

        /** Writes no text: only the positions of the characters are needed. */
        @Override
        protected void writePage() {}

        @Override
        protected void processTextPosition(TextPosition text) {
            taken++;
            // A turned page turns the text that is drawn across it upright.
            if (Math.round(text.getDir()) != Math.floorMod(getCurrentPage().getRotation(), 360)) {
                sideways.append(text.getUnicode().strip());
                return;
            }
            PdfGlyph glyph = PdfGlyph.of(
                    text.getUnicode(),
                    text.getX(),
                    text.getY(),
                    text.getWidth(),
                    Math.max(
                            1,
                            text.getHeightDir() == 0
                                    ? text.getFontSizeInPt()
                                    : Math.min(Math.abs(text.getFontSizeInPt()), 200)));
            if (!glyph.text().isEmpty()) {
                glyphs.add(glyph);
            }
        }
    }

    /** Collects stroked paths, and thin filled boxes that stand for rules. */
    private static final class Strokes extends PDFGraphicsStreamEngine {
        private final List<PdfRule> rules = new ArrayList<>();
        private final List<double[]> path = new ArrayList<>();
        private final PDRectangle box;
        private final int rotation;
        private Point2D start = new Point2D.Float();
        private Point2D point = new Point2D.Float();
        private boolean picture;

        private Strokes(PDPage page) {
            super(page);
            this.box = page.getCropBox();
            this.rotation = Math.floorMod(page.getRotation(), 360);
        }

        private double[] shown(double x, double y) {
            double left = x - box.getLowerLeftX();
            double bottom = y - box.getLowerLeftY();
            return switch (rotation) {
                case 90 -> new double[] {bottom, left};
                case 180 -> new double[] {box.getWidth() - left, bottom};
                case 270 -> new double[] {box.getHeight() - bottom, box.getWidth() - left};
                default -> new double[] {left, box.getHeight() - bottom};
            };
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            moveTo((float) p0.getX(), (float) p0.getY());
            for (Point2D corner : List.of(p1, p2, p3)) {
                lineTo((float) corner.getX(), (float) corner.getY());
            }
            closePath();
        }

        @Override
        public void moveTo(float x, float y) {
            start = new Point2D.Float(x, y);
            point = start;
        }

        @Override
        public void lineTo(float x, float y) {
            double[] from = shown(point.getX(), point.getY());
            double[] to = shown(x, y);
            if (path.size() < MOST_LINES) {
                path.add(new double[] {from[0], from[1], to[0], to[1]});
            }
            point = new Point2D.Float(x, y);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            point = new Point2D.Float(x3, y3);
        }

        @Override
        public void closePath() {
            lineTo((float) start.getX(), (float) start.getY());
        }

        @Override
        public Point2D getCurrentPoint() {
            return point;
        }

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public void strokePath() {
            for (double[] line : path) {
                add(PdfRule.of(line[0], line[1], line[2], line[3]));
            }
            path.clear();
        }

        /** Word draws its rules as thin filled boxes. */
        @Override
        public void fillPath(int windingRule) {
            for (int i = 0; i + 3 < path.size() || i < path.size() && i == 0; i += 4) {
                double left = Double.MAX_VALUE;
                double top = Double.MAX_VALUE;
                double right = -Double.MAX_VALUE;
                double bottom = -Double.MAX_VALUE;
                for (double[] line : path.subList(i, Math.min(i + 4, path.size()))) {
                    left = Math.min(left, Math.min(line[0], line[2]));
                    right = Math.max(right, Math.max(line[0], line[2]));
                    top = Math.min(top, Math.min(line[1], line[3]));
                    bottom = Math.max(bottom, Math.max(line[1], line[3]));
                }
                if (Math.min(right - left, bottom - top) <= PdfRule.THICKEST) {
                    add(
                            right - left > bottom - top
                                    ? PdfRule.of(left, (top + bottom) / 2, right, (top + bottom) / 2)
                                    : PdfRule.of((left + right) / 2, top, (left + right) / 2, bottom));
                }
            }
            path.clear();
        }

        private void add(@Nullable PdfRule rule) {
            if (rule != null && rules.size() < MOST_RULES) {
                rules.add(rule);
            }
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            strokePath();
        }

        @Override
        public void drawImage(PDImage image) {
            picture = true;
        }

        @Override
        public void clip(int windingRule) {}

        @Override
        public void shadingFill(COSName name) {}

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {}
    }
}
