package org.dutygraph.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which two editions are told apart. */
public enum ReportForm {
    /** For a terminal. */
    TEXT("text/plain;charset=UTF-8", "txt"),
    /** Markdown. */
    MARKDOWN("text/markdown;charset=UTF-8", "md"),
    /** A Word document. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** A workbook: a row a duty, a row a clause. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** For programs. */
    JSON("application/json", "json");

    private final String mediaType;
    private final String ending;

    ReportForm(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** The form of a word, {@code markdown}; nothing for any other word. */
    public static Optional<ReportForm> of(String word) {
        return Arrays.stream(values())
                .filter(form -> form.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The words of all forms, parted by commas. */
    public static String all() {
        return String.join(", ", Arrays.stream(values()).map(ReportForm::word).toList());
    }

    /** The word that names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What HTTP calls it. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of its files, without the dot. */
    public String ending() {
        return ending;
    }

    /** Whether it is text that a terminal can show. */
    public boolean isText() {
        return this != DOCX && this != XLSX;
    }

    /**
     * Writes the whole report.
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
                EditionReport.of(diff, words), this == TEXT ? TextReport.Dress.TEXT : TextReport.Dress.MARKDOWN);
    }

    /** The report as text with colours, for a terminal that has them. */
    public static String coloured(EditionDiff diff, String language) {
        return TextReport.of(EditionReport.of(diff, EditionWords.of(language)), TextReport.Dress.COLOURED);
    }

    /** The sentences of the summary. */
    public static List<String> summary(EditionDiff diff, String language) {
        return EditionReport.summary(diff, EditionWords.of(language));
    }
}
