package org.dutygraph.edition;

import java.util.List;
import java.util.Map;
import org.dutygraph.edition.ReportParagraph.Mark;
import org.dutygraph.edition.ReportParagraph.Run;
import org.dutygraph.edition.ReportParagraph.Style;

/** A report as text: for a terminal, or as Markdown. */
final class TextReport {

    enum Markup {
        /** As in {@code git diff --word-diff}. */
        TEXT(Map.of(Mark.REMOVED, "[-%s-]", Mark.ADDED, "{+%s+}")),
        /** Markdown shows {@code del} struck through and {@code ins} underlined. */
        MARKDOWN(Map.of(Mark.STRONG, "**%s**", Mark.REMOVED, "<del>%s</del>", Mark.ADDED, "<ins>%s</ins>")),
        /** Red and green, for a terminal with colours. */
        COLOURED(Map.of(Mark.REMOVED, "\u001b[31m[-%s-]\u001b[0m", Mark.ADDED, "\u001b[32m{+%s+}\u001b[0m"));

        private final Map<Mark, String> forms;

        Markup(Map<Mark, String> forms) {
            this.forms = forms;
        }
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
        text.append(markup.forms.getOrDefault(run.mark(), "%s").formatted(words));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_\\[\\]~#|])", "\\\\$1");
    }
}
