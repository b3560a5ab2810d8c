package org.dutygraph.source.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell's paragraphs as one text. Several are written as {@code <p>…</p>}, as in the published text form of the lists, so
 * that the end of a paragraph is not taken for a line break that only fits the width.
 */
public final class CellParagraphs {

    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0\\u200B]+");

    private CellParagraphs() {}

    /**
     * A paragraph of a cell.
     *
     * @param list whether it is the text of a list whose items have no tags of their own
     */
    public record Paragraph(String text, boolean list) {}

    /** Joins paragraphs that are no lists. */
    public static String joined(List<String> paragraphs) {
        return ofAll(paragraphs.stream().map(text -> new Paragraph(text, false)).toList());
    }

    /** Joins paragraphs; empty ones are dropped. */
    public static String ofAll(List<Paragraph> paragraphs) {
        List<Paragraph> written = paragraphs.stream()
                .map(one ->
                        new Paragraph(SPACES.matcher(one.text()).replaceAll(" ").strip(), one.list()))
                .filter(one -> !one.text().isEmpty())
                .toList();
        if (written.isEmpty()) {
            return "";
        }
        if (written.size() == 1 && !written.get(0).list()) {
            return written.get(0).text();
        }
        return written.stream()
                .map(one -> one.list() ? "<ol>" + escaped(one.text()) + "</ol>" : "<p>" + escaped(one.text()) + "</p>")
                .collect(Collectors.joining(" "));
    }

    // A cell of one paragraph gets no tags and needs no escaping.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
