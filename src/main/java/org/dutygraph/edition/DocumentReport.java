package org.dutygraph.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.dutygraph.edition.ReportParagraph.Run;
import org.dutygraph.edition.ReportParagraph.Style;

/** A report as a Word document; removed words are struck through in red, added words are underlined in green. */
final class DocumentReport {

    private static final int INDENT = 420;
    private static final String RED = "B42318";
    private static final String GREEN = "1A7F37";
    private static final String GREY = "6B7280";

    private final XWPFDocument document;
    private int item;

    private DocumentReport(XWPFDocument document) {
        this.document = document;
    }

    static void write(List<ReportParagraph> paragraphs, EditionWords words, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties()
                    .getCoreProperties()
                    .setTitle(paragraphs.get(0).runs().get(0).text());
            document.getProperties().getCoreProperties().setCreator(words.say("creator"));
            DocumentReport report = new DocumentReport(document);
            paragraphs.forEach(report::add);
            document.write(out);
        }
    }

    private void add(ReportParagraph content) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(60);
        switch (content.style()) {
            case TITLE -> outline(paragraph, 0);
            case SECTION -> {
                outline(paragraph, 1);
                paragraph.setSpacingBefore(240);
                item = 0;
            }
            case ITEM -> {
                paragraph.setSpacingBefore(120);
                run(paragraph, ReportParagraph.plain(++item + ". "), content.style());
            }
            case DETAIL, SOURCE -> paragraph.setIndentationLeft(INDENT);
            case TEXT -> paragraph.setSpacingBefore(60);
            default -> throw new IllegalStateException("No form for " + content.style());
        }
        content.runs().forEach(run -> run(paragraph, run, content.style()));
    }

    /** The outline level, which makes a heading in Word independent of styles. */
    private static void outline(XWPFParagraph paragraph, int level) {
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    private static void run(XWPFParagraph paragraph, Run words, Style style) {
        XWPFRun run = paragraph.createRun();
        run.setText(words.text());
        switch (words.mark()) {
            case STRONG -> run.setBold(true);
            case REMOVED -> {
                run.setStrikeThrough(true);
                run.setColor(RED);
            }
            case ADDED -> {
                run.setUnderline(UnderlinePatterns.SINGLE);
                run.setColor(GREEN);
            }
            default -> {
                // As written.
            }
        }
        switch (style) {
            case TITLE -> {
                run.setBold(true);
                run.setFontSize(16);
            }
            case SECTION -> {
                run.setBold(true);
                run.setFontSize(13);
            }
            case SOURCE -> {
                run.setFontSize(9);
                run.setColor(GREY);
            }
            default -> run.setFontSize(11);
        }
    }
}
