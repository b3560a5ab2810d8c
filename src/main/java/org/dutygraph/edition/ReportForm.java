package org.dutygraph.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms of a report. */
public enum ReportForm {
    /** For a terminal. */
    TEXT("text/plain;charset=UTF-8", "txt"),
    /** Markdown. */
    MARKDOWN("text/markdown;charset=UTF-8", "md"),
    /** A Word document. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** A workbook with a row per duty and a row per clause. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** For programs. */
    JSON("application/json", "json");

    private final String mediaType;
    private final String ending;

    ReportForm(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** The form with this word, such as {@code markdown}. */
    public static Optional<ReportForm> of(String word) {
        return Arrays.stream(values())
                .filter(form -> form.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The words of all forms, separated by commas. */
    public static String all() {
        return String.join(", ", Arrays.stream(values()).map(ReportForm::word).toList());
    }

    /** The word for it on the command line and in HTTP. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of its files, without the dot. */
    public String ending() {
        return ending;
    }

    /** Whether it is text for a terminal. */
    public boolean isText() {
        return this != DOCX && this != XLSX;
    }

    /**
     * Writes the report.
     *
     * @param language {@code en} for English, else Chinese; JSON has no language
     */
    public void write(EditionDiff diff, String language, OutputStream out) throws IOException {
        EditionWords words = EditionWords.of(language);
        switch (this) {
            case TEXT, MARKDOWN -> out.write(text(diff, words).getBytes(StandardCharsets.UTF_8));
            case DOCX -> DocumentReport.write(EditionReport.of(diff, words), words, out);
            case XLSX -> WorkbookReport.write(diff, words, out);
            case JSON -> JsonReport.write(diff, out);
            default -> throw new IllegalStateException("No writer for " + this);
        }
    }

    private String text(EditionDiff diff, EditionWords words) {
        return TextReport.of(
                EditionReport.of(diff, words), this == TEXT ? TextReport.Markup.TEXT : TextReport.Markup.MARKDOWN);
    }

    /** The report as text with colours, for a terminal. */
    public static String coloured(EditionDiff diff, String language) {
        return TextReport.of(EditionReport.of(diff, EditionWords.of(language)), TextReport.Markup.COLOURED);
    }

    /** The sentences of the summary. */
    public static List<String> summary(EditionDiff diff, String language) {
        return EditionReport.summary(diff, EditionWords.of(language));
    }
}
