package org.dutygraph.edition;

import java.util.List;
import org.dutygraph.edition.ReportParagraph.Mark;
import org.dutygraph.edition.ReportParagraph.Run;
import org.dutygraph.edition.ReportParagraph.Style;

/** A report as text: for a terminal, or as Markdown. */
final class TextReport {

    /** How words are marked. */
    enum Dress {
        /** {@code [-taken out-]} and <code>{+put in+}</code>, as programmers' word differences have it. */
        TEXT,
        /** {@code <del>} and {@code <ins>}, which readers of Markdown show struck through and underlined. */
        MARKDOWN,
        /** Red and green, for a terminal that has colours. */
        COLOURED
    }

    private final Dress dress;
    private final StringBuilder text = new StringBuilder();
    private int item;

    private TextReport(Dress dress) {
        this.dress = dress;
    }

    static String of(List<ReportParagraph> passages, Dress dress) {
        TextReport report = new TextReport(dress);
        passages.forEach(report::add);
        return report.text.toString();
    }

    private void add(ReportParagraph passage) {
        boolean markdown = dress == Dress.MARKDOWN;
        switch (passage.style()) {
            case TITLE -> text.append(markdown ? "# " : "");
            case SECTION -> text.append(markdown ? "\n## " : "\n");
            case TEXT -> text.append(markdown ? "\n" : "");
            case ITEM ->
                text.append(item == 0 && markdown ? "\n" : "").append(++item).append(". ");
            case DETAIL, SOURCE -> text.append(markdown ? "   - " : "   ");
            default -> throw new IllegalStateException("No form for " + passage.style());
        }
        if (passage.style() == Style.SECTION) {
            item = 0;
        }
        passage.runs().forEach(this::add);
        text.append('\n');
    }

    private void add(Run run) {
        String words = dress == Dress.MARKDOWN ? escaped(run.text()) : run.text();
        text.append(before(run.mark())).append(words).append(after(run.mark()));
    }

    private String before(Mark mark) {
        return switch (mark) {
            case NONE -> "";
            case STRONG -> dress == Dress.MARKDOWN ? "**" : "";
            case REMOVED ->
                switch (dress) {
                    case TEXT -> "[-";
                    case MARKDOWN -> "<del>";
                    case COLOURED -> "\u001b[31m[-";
                };
            case ADDED ->
                switch (dress) {
                    case TEXT -> "{+";
                    case MARKDOWN -> "<ins>";
                    case COLOURED -> "\u001b[32m{+";
                };
        };
    }

    private String after(Mark mark) {
        return switch (mark) {
            case NONE -> "";
            case STRONG -> dress == Dress.MARKDOWN ? "**" : "";
            case REMOVED ->
                switch (dress) {
                    case TEXT -> "-]";
                    case MARKDOWN -> "</del>";
                    case COLOURED -> "-]\u001b[0m";
                };
            case ADDED ->
                switch (dress) {
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
