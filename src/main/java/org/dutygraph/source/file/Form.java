package org.dutygraph.source.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.dutygraph.source.SizeLimits;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.html.HtmlRows;
import org.dutygraph.source.pdf.PdfRows;
import org.dutygraph.source.sheet.WorkbookRows;
import org.dutygraph.source.text.DelimitedText;
import org.dutygraph.source.text.TabbedText;
import org.dutygraph.source.word.DocRows;
import org.dutygraph.source.word.WordRows;

/**
 * The forms of source files: one entry for each, with everything that differs between them.
 *
 * <p>A file's content decides its form, not its name. The last entry whose test accepts the content reads it. So forms
 * with magic bytes follow those that must be decoded as text first, and {@link #TEXT} takes what no other form does. The
 * endings only decide which files of a folder or archive are read, and which files a person may send. Help, page, error
 * messages and the manual name every form: they follow from here, or {@code FormTest} reports the one that misses a form.
 */
public enum Form {
    TEXT("text", "文本", List.of(".txt", ".tsv"), file -> true, Form::text, SizeLimits.MOST_ROWS),
    CSV("CSV", "CSV", List.of(".csv"), file -> file.hasEnding(".csv"), Form::csv, SizeLimits.MOST_ROWS),
    HTML("HTML", "网页", List.of(".html", ".htm"), Form::isPage, Form::page, SizeLimits.MOST_TAGS, SizeLimits.DEEPEST),
    XLS("XLS", "XLS 工作簿", List.of(".xls"), compound(""), bytes(WorkbookRows::xls), WorkbookRows.WIDEST),
    XLSX(
            "XLSX",
            "XLSX 工作簿",
            List.of(".xlsx"),
            packed("xl/workbook.xml"),
            unpacked(WorkbookRows::xlsx),
            WorkbookRows.WIDEST,
            Archive.LARGEST_MEGABYTES),
    DOC("DOC", "DOC 文档", List.of(".doc"), compound("WordDocument"), bytes(DocRows::doc)),
    DOCX(
            "DOCX",
            "DOCX 文档",
            List.of(".docx"),
            packed("word/document.xml"),
            unpacked(WordRows::docx),
            Archive.LARGEST_MEGABYTES),
    PDF("PDF with text", "带文字的 PDF", List.of(".pdf"), Form::isPdf, bytes(Form::pdf), PdfRows.MOST_PAGES),
    /** The files in it are read one by one. Only an archive without any is read as a file, which reports that. */
    ZIP(
            "ZIP archives of them",
            "装着这些的 ZIP",
            List.of(".zip"),
            packed("").and(file -> !DOCX.test.test(file) && !XLSX.test.test(file)),
            bytes(Form::archive),
            Archive.MOST_ENTRIES,
            Archive.LARGEST_MEGABYTES,
            Archive.HIGHEST_RATIO);

    /** How commands describe the paths that they take. */
    public static final String PATHS =
            "files of a known form (text, CSV, HTML, XLS, XLSX, DOC, DOCX, PDF with text), or folders or ZIP archives"
                    + " of them";

    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF_MARK = {'%', 'P', 'D', 'F'};
    private static final List<byte[]> MARKS = List.of(ZIP_MARK, COMPOUND_MARK, PDF_MARK);

    private final String english;
    private final String chinese;
    private final List<String> endings;
    private final Predicate<FileContent> test;
    private final Reader reader;
    private final List<Integer> limits;

    Form(
            String english,
            String chinese,
            List<String> endings,
            Predicate<FileContent> test,
            Reader reader,
            Integer... limits) {
        this.english = english;
        this.chinese = chinese;
        this.endings = endings;
        this.test = test;
        this.reader = reader;
        this.limits = List.of(limits);
    }

    private interface Reader {
        SourceText read(FileContent file);
    }

    private interface BytesReader {
        SourceText read(String name, byte[] bytes);
    }

    /** The endings of its file names, in lower case, with their dots. */
    public List<String> endings() {
        return endings;
    }

    /** The form's name in Chinese or English. */
    public String label(Locale language) {
        return language.getLanguage().equals("zh") ? chinese : english;
    }

    /** The size limits of this form; the manual's table of limits names each. */
    public List<Integer> limits() {
        return limits;
    }

    /** The endings of all forms, in the order of the forms. */
    public static List<String> allEndings() {
        return Stream.of(values()).flatMap(form -> form.endings.stream()).toList();
    }

    /** Whether a file's name has the ending of a form, in upper or lower case. */
    public static boolean knowsEnding(String name) {
        return Stream.of(values()).anyMatch(form -> form.names(name));
    }

    /** Whether a file's name has an ending of this form. */
    boolean names(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }

    /** All forms with their endings, for a message: {@code text (.txt, .tsv), CSV (.csv), …}. */
    public static String all(Locale language) {
        boolean chinese = language.getLanguage().equals("zh");
        return Stream.of(values())
                .map(form -> form.label(language)
                        + (chinese ? "（" : " (")
                        + String.join(chinese ? "、" : ", ", form.endings)
                        + (chinese ? "）" : ")"))
                .collect(Collectors.joining(chinese ? "、" : ", "));
    }

    /**
     * Reads a file's rows.
     *
     * @throws UnreadableSourceException if the content has no known form, or breaks its form's rules
     */
    static SourceText read(String name, byte[] bytes) {
        FileContent file = new FileContent(name, bytes);
        if (bytes.length > 1
                && bytes.length < ZIP_MARK.length
                && MARKS.stream().anyMatch(mark -> Arrays.equals(bytes, 0, bytes.length, mark, 0, bytes.length))) {
            throw damaged(name);
        }
        ForeignForm.of(file).ifPresent(what -> {
            throw new UnreadableSourceException(name + " is " + what);
        });
        Form[] forms = values();
        int last = forms.length - 1;
        while (!forms[last].test.test(file)) {
            last--;
        }
        return forms[last].reader.read(file);
    }

    private static Predicate<FileContent> packed(String entry) {
        return file -> file.startsWith(ZIP_MARK) && file.holds(entry, StandardCharsets.US_ASCII);
    }

    private static Predicate<FileContent> compound(String part) {
        // A container has the names of its parts in UTF-16.
        return file -> file.startsWith(COMPOUND_MARK) && file.holds(part, StandardCharsets.UTF_16LE);
    }

    private static boolean isPdf(FileContent file) {
        return file.startsWith(PDF_MARK);
    }

    private static boolean isPage(FileContent file) {
        return HtmlRows.isPage(file.text().text());
    }

    private static Reader bytes(BytesReader reader) {
        return file -> reader.read(file.name(), file.bytes());
    }

    private static Reader unpacked(BytesReader reader) {
        return file -> {
            // POI refuses a part that unpacks to a hundred times its size or beyond this limit. The limit is global to
            // the process, so it is set again for each file.
            ZipSecureFile.setMaxEntrySize((long) Archive.LARGEST_MEGABYTES << 20);
            return reader.read(file.name(), file.bytes());
        };
    }

    private static SourceText pdf(String name, byte[] bytes) {
        // Without this check the rest of a truncated PDF would be read as the whole file.
        int tail = Math.max(0, bytes.length - 2048);
        if (!new String(bytes, tail, bytes.length - tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw new UnreadableSourceException(
                    name + " is damaged: its end is missing; it was cut off on its way: fetch it again");
        }
        return PdfRows.pdf(name, bytes);
    }

    private static SourceText archive(String name, byte[] bytes) {
        try (Archive archive = Archive.of(name, bytes)) {
            List<Archive.Entry> entries = archive.entries();
            throw new UnreadableSourceException(name + " is a ZIP, but no workbook or document, and none of its "
                    + entries.size() + " entries is a file of a known form"
                    + (entries.isEmpty()
                            ? ""
                            : " (the first is " + entries.get(0).inner() + ")")
                    + "; save the list as DOCX, XLSX, PDF, CSV or text with tabs");
        } catch (IOException e) {
            throw new UnreadableSourceException(name + " cannot be read as ZIP (" + e.getMessage() + ")", e);
        }
    }

    private static SourceText page(FileContent file) {
        SizeLimits.tags(file.name(), file.text().text());
        return HtmlRows.of(file.name(), file.text());
    }

    private static SourceText csv(FileContent file) {
        SizeLimits.lines(file.name(), file.text().text());
        return DelimitedText.of(file.name(), file.text());
    }

    /** A text with tabs has quoted cells only if a cell begins with a quote, as spreadsheets save it. */
    private static SourceText text(FileContent file) {
        String name = file.name();
        String text = file.text().text();
        SizeLimits.lines(name, text);
        if (text.indexOf('\t') >= 0) {
            return holdsQuotedCell(text)
                    ? DelimitedText.of(name, file.text(), '\t')
                    : TabbedText.of(name, file.text().encoding(), text);
        }
        return DelimitedText.delimiter(text)
                .map(delimiter -> DelimitedText.of(name, file.text(), delimiter))
                .orElseGet(() -> {
                    // Some systems save a table as text with the ending of a workbook; running text is no such table.
                    if (Stream.of(DOCX, XLSX, DOC, XLS, PDF, ZIP)
                            .flatMap(form -> form.endings.stream())
                            .anyMatch(file::hasEnding)) {
                        throw damaged(name);
                    }
                    return TabbedText.of(name, file.text().encoding(), text);
                });
    }

    /** Whether a cell between tabs or line ends begins with a quote. */
    private static boolean holdsQuotedCell(String text) {
        for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
            if (i == 0 || "\t\r\n".indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static UnreadableSourceException damaged(String name) {
        return new UnreadableSourceException(name
                + " is damaged: its ending or its first bytes promise a packed document, and there is none in it;"
                + " fetch it again, or save it again from the program that shows it");
    }
}
