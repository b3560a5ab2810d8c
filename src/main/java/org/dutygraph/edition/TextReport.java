package org.dutygraph.edition;

import java.util.List;
import org.dutygraph.edition.ReportParagraph.Mark;
import org.dutygraph.edition.ReportParagraph.Run;
import org.dutygraph.edition.ReportParagraph.Style;

/** A report as text: for a terminal, or as Markdown. */
final class TextReport {

    /** The formatting of words. */
    enum Markup {
        /** {@code [-removed-]} and <code>{+added+}</code>, as in {@code git diff --word-diff}. */
        TEXT,
        /** {@code <del>} and {@code <ins>}, which Markdown shows struck through and underlined. */
        MARKDOWN,
        /** Red and green, for a terminal with colours. */
        COLOURED
    }

    private final Markup markup;
    private final StringBuilder text = new StringBuilder();
    private int item;

    private TextReport(Markup markup) {
        this.markup = markup;
    }

    static String of(List<ReportParagraph> paragraphs, Markup markup) {
        TextReport report = new TextReport(markup);
        paragraphs.forEach(report::add);
        return report.text.toString();
    }

    private void add(ReportParagraph paragraph) {
        boolean markdown = markup == Markup.MARKDOWN;
        switch (paragraph.style()) {
            case TITLE -> text.append(markdown ? "# " : "");
            case SECTION -> text.append(markdown ? "\n## " : "\n");
            case TEXT -> text.append(markdown ? "\n" : "");
            case ITEM ->
                text.append(item == 0 && markdown ? "\n" : "").append(++item).append(". ");
            case DETAIL, SOURCE -> text.append(markdown ? "   - " : "   ");
            default -> throw new IllegalStateException("No form for " + paragraph.style());
        }
        if (paragraph.style() == Style.SECTION) {
            item = 0;
        }
        paragraph.runs().forEach(this::add);
        text.append('\n');
    }

    private void add(Run run) {
        String words = markup == Markup.MARKDOWN ? escaped(run.text()) : run.text();
        text.append(before(run.mark())).append(words).append(after(run.mark()));
    }

    private String before(Mark mark) {
        return switch (mark) {
            case NONE -> "";
            case STRONG -> markup == Markup.MARKDOWN ? "**" : "";
            case REMOVED ->
                switch (markup) {
                    case TEXT -> "[-";
                    case MARKDOWN -> "<del>";
                    case COLOURED -> "\u001b[31m[-";
                };
            case ADDED ->
                switch (markup) {
                    case TEXT -> "{+";
                    case MARKDOWN -> "<ins>";
                    case COLOURED -> "\u001b[32m{+";
                };
        };
    }

    private String after(Mark mark) {
        return switch (mark) {
            case NONE -> "";
            case STRONG -> markup == Markup.MARKDOWN ? "**" : "";
            case REMOVED ->
                switch (markup) {
                    case TEXT -> "-]";
                    case MARKDOWN -> "</del>";
                    case COLOURED -> "-]\u001b[0m";
                };
            case ADDED ->
                switch (markup) {
                    case TEXT -> "+}";
                    case MARKDOWN -> "</ins>";
                    case COLOURED -> "+}\u001b[0m";
                };
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_\\[\\]~#|])", "\\\\$1");
    }
}
