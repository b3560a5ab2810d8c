package org.dutygraph.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of text on a page, in points from the page's upper left corner.
 *
 * @param right its right end
 * @param y its base line
 * @param size the size of its first character's font
 * @param limit the right edge of its cell or page
 */
record PdfLine(String text, double right, double y, double size, double limit) {

    // The least that a line can begin with: a word or a character, with the punctuation that must stay beside it.
    private static final Pattern UNBROKEN = Pattern.compile(
            "[“‘（《〈【「\\[(]*(?:(?:[A-Za-z0-9.%+-]+[，。；：、！？）》〉】」”’%;:,.!?)\\]]*)+|.[，。；：、！？）》〉】」”’%;:,.!?)\\]]*)");
    private static final Pattern ITEM =
            Pattern.compile("\\d{1,2}[.．](?!\\d).*|[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)].*");
    private static final Pattern ITEM_BEHIND_A_SENTENCE = Pattern.compile("(?:\\d{1,2}|[一二三四五六七八九十]{1,3})、.*");
    private static final double SLACK = 0.35;
    private static final double FAR = 1.35;

    /** Groups characters into lines, from above; those at the same height form one line. */
    static List<PdfLine> of(List<PdfGlyph> glyphs, double limit) {
        List<PdfGlyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PdfGlyph::y));
        List<PdfLine> lines = new ArrayList<>();
        for (int i = 0; i < sorted.size(); ) {
            int end = i + 1;
            while (end < sorted.size()
                    && sorted.get(end).y() - sorted.get(i).y()
                            < 0.5
                                    * Math.min(
                                            sorted.get(i).size(),
                                            sorted.get(end).size())) {
                end++;
            }
            List<PdfGlyph> line = new ArrayList<>(sorted.subList(i, end));
            if (line.stream().anyMatch(glyph -> !glyph.isBlank())) {
                lines.add(line(line, limit));
            }
            i = end;
        }
        return lines;
    }

    private static PdfLine line(List<PdfGlyph> glyphs, double limit) {
        glyphs.sort(Comparator.comparingDouble(PdfGlyph::x));
        StringBuilder text = new StringBuilder();
        PdfGlyph before = null;
        double right = 0;
        double size = 1;
        for (PdfGlyph glyph : glyphs) {
            if (before != null && before.text().equals(glyph.text()) && glyph.x() - before.x() < glyph.width() * 0.3) {
                // Drawn twice to look bold.
                continue;
            }
            if (before != null && !glyph.isBlank() && !before.isBlank()) {
                double gap = glyph.x() - before.right();
                boolean wide = glyph.isWide() || before.isWide();
                if (gap > (wide ? 1.5 : 0.2) * glyph.size()) {
                    text.append(' ');
                }
            }
            if (!glyph.isBlank()) {
                right = Math.max(right, glyph.right());
                size = glyph.size();
            }
            text.append(glyph.text());
            before = glyph;
        }
        return new PdfLine(text.toString().strip(), right, glyphs.get(0).y(), size, limit);
    }

    /** Whether the start of the next line did not fit into this one: then the line was only broken to fit the width. */
    boolean runsInto(PdfLine next, double margin) {
        Matcher unit = UNBROKEN.matcher(next.text());
        String first = unit.lookingAt() ? unit.group() : "";
        double width = first.codePoints()
                .mapToDouble(c -> PdfGlyph.isWide(c) ? next.size() : next.size() * 0.5)
                .sum();
        return right + width + SLACK * size > limit - margin;
    }

    /** Joins two lines of one paragraph; there is no space beside a Chinese character. */
    static String joined(String one, String two) {
        if (one.isEmpty() || two.isEmpty()) {
            return one + two;
        }
        boolean wide = PdfGlyph.isWide(one.codePointBefore(one.length())) || PdfGlyph.isWide(two.codePointAt(0));
        return wide || one.endsWith("-") ? one + two : one + " " + two;
    }

    /** The distance to the next line in font sizes; 0 or less if that is on another page. */
    double leading(PdfLine next) {
        return (next.y() - y) / size;
    }

    /** The margin in points and the leading in font sizes of a document's cells. */
    record Setting(double margin, double leading) {

        private static final double WIDEST_MARGIN = 12;

        /**
         * Derived from all lines of cells: full lines end nearest to the cell's edge, and lines of one paragraph are
         * nearest to each other. One line in a hundred may be an outlier.
         */
        static Setting of(List<List<PdfLine>> cells) {
            List<Double> margins = new ArrayList<>();
            List<Double> leadings = new ArrayList<>();
            for (List<PdfLine> lines : cells) {
                for (int i = 0; i < lines.size(); i++) {
                    margins.add(lines.get(i).limit() - lines.get(i).right());
                    if (i > 0 && lines.get(i - 1).leading(lines.get(i)) > 0) {
                        leadings.add(lines.get(i - 1).leading(lines.get(i)));
                    }
                }
            }
            return new Setting(Math.max(0, Math.min(WIDEST_MARGIN, low(margins))), low(leadings));
        }

        private static double low(List<Double> values) {
            values.sort(Comparator.naturalOrder());
            return values.isEmpty() ? 0 : values.get(values.size() / 100);
        }
    }

    /** Lines of a cell as paragraphs. */
    static List<String> paragraphs(List<PdfLine> lines, Setting setting) {
        double nearest = Double.MAX_VALUE;
        for (int i = 1; i < lines.size(); i++) {
            double leading = lines.get(i - 1).leading(lines.get(i));
            nearest = leading > 0 ? Math.min(nearest, leading) : nearest;
        }
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (i == 0 || lines.get(i - 1).ends(line, nearest, setting)) {
                paragraphs.add(line.text());
            } else {
                int last = paragraphs.size() - 1;
                paragraphs.set(last, joined(paragraphs.get(last), line.text()));
            }
        }
        return paragraphs;
    }

    /** Whether a paragraph ends here. If all lines of a cell are far apart, the end of a sentence decides. */
    private boolean ends(PdfLine next, double nearest, Setting setting) {
        double leading = leading(next);
        boolean sentence = "；;。：:".indexOf(text.charAt(text.length() - 1)) >= 0;
        return !runsInto(next, setting.margin())
                || ITEM.matcher(next.text()).matches()
                || sentence && ITEM_BEHIND_A_SENTENCE.matcher(next.text()).matches()
                || leading > FAR * nearest
                || sentence && leading > FAR * setting.leading();
    }
}
