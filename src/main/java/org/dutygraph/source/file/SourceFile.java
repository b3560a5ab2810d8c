package org.dutygraph.source.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.dutygraph.source.SizeLimits;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.html.HtmlRows;
import org.dutygraph.source.pdf.PdfRows;
import org.dutygraph.source.sheet.WorkbookRows;
import org.dutygraph.source.text.DecodedText;
import org.dutygraph.source.text.DelimitedText;
import org.dutygraph.source.text.TabbedText;
import org.dutygraph.source.word.DocRows;
import org.dutygraph.source.word.WordRows;

/** Reads a published file of any known form; what it is, its first bytes say, not its name. */
public final class SourceFile {

    /** The endings that a folder is searched for and a visitor may send, in lower case. */
    public static final List<String> ENDINGS =
            List.of(".txt", ".tsv", ".csv", ".xlsx", ".xls", ".docx", ".doc", ".html", ".htm", ".pdf", ".zip");

    private static final List<String> PACKED = List.of(".xlsx", ".xls", ".docx", ".doc", ".pdf", ".zip");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private SourceFile() {}

    private static boolean starts(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /** Whether a file's name has a known ending, whatever its case. */
    public static boolean hasKnownEnding(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableSourceException where it cannot be opened, or is of no known form
     */
    public static SourceText read(Path file) {
        String name = file.toString().replace('\\', '/');
        try {
            Path archive = SourceFiles.archived(file).orElse(null);
            return of(name, archive == null ? FileBytes.of(file) : entry(archive, file));
        } catch (IOException e) {
            throw new UnreadableSourceException(
                    name + " cannot be read (" + e.getMessage() + "); check that it exists and its rights", e);
        }
    }

    private static byte[] entry(Path file, Path entry) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.bytes(archive.entries().stream()
                    .filter(one -> SourceFiles.pathOf(one).equals(entry))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableSourceException(
                            entry + " does not exist: " + file + " has no such entry; give the archive itself")));
        }
    }

    /**
     * Reads the bytes of a file under its name.
     *
     * @throws UnreadableSourceException where they are of no known form, or break the form's rules
     */
    public static SourceText of(String name, byte[] bytes) {
        try {
            SourceText source = read(name, bytes);
            SizeLimits.rows(name, source.rows().size());
            return source;
        } catch (StackOverflowError e) {
            // The libraries of the forms go into what is nested by recursion.
            throw new UnreadableSourceException(
                    name + " holds parts nested in each other deeper than can be read; save it again from the program"
                            + " that shows it",
                    e);
        }
    }

    private static SourceText read(String name, byte[] bytes) {
        if (starts(bytes, ZIP)) {
            return zipped(name, bytes);
        }
        if (starts(bytes, OLE2)) {
            // The names of a container's parts are in UTF-16.
            return hasEntry(bytes, "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0")
                    ? DocRows.doc(name, bytes)
                    : WorkbookRows.xls(name, bytes);
        }
        if (starts(bytes, PDF)) {
            if (!endsAsPdf(bytes)) {
                throw new UnreadableSourceException(
                        name + " is damaged: its end is missing; it was cut off on its way: fetch it again");
            }
            return PdfRows.pdf(name, bytes);
        }
        if (bytes.length < ZIP.length
                && bytes.length > 1
                && Stream.of(ZIP, OLE2, PDF).anyMatch(mark -> starts(mark, bytes))) {
            throw damaged(name);
        }
        return text(name, DecodedText.of(name, bytes));
    }

    /** What is left of a PDF that was cut off would be read as if it were all; the mark stands in the last kilobyte. */
    private static boolean endsAsPdf(byte[] bytes) {
        int tail = Math.max(0, bytes.length - 2048);
        return new String(bytes, tail, bytes.length - tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static UnreadableSourceException damaged(String name) {
        return new UnreadableSourceException(name
                + " is damaged: its ending or its first bytes promise a packed document, and there is none in it; fetch it"
                + " again, or save it again from the program that shows it");
    }

    /**
     * A file that came as bytes, or one in an archive that came so.
     *
     * @param name its name; in an archive, {@code archive.zip!/inner/name}
     * @param reading reads it; throws {@link UnreadableSourceException} as {@link #of} does
     */
    public record Sent(String name, Supplier<SourceText> reading) {}

    /** The files that bytes stand for: themselves, or those in them where their name says that they are an archive. */
    public static List<Sent> sent(String name, byte[] bytes) {
        List<Sent> itself = List.of(new Sent(name, () -> of(name, bytes)));
        if (!Archive.isNamed(name)) {
            return itself;
        }
        try (Archive archive = Archive.of(name, bytes)) {
            List<Sent> files = archive.known().stream()
                    .map(entry -> new Sent(entry.path(), () -> of(entry.path(), inside(name, bytes, entry.path()))))
                    .toList();
            return files.isEmpty() ? itself : files;
        } catch (IOException | UnreadableSourceException e) {
            // Told when it is read.
            return itself;
        }
    }

    private static byte[] inside(String name, byte[] bytes, String path) {
        try (Archive archive = Archive.of(name, bytes)) {
            return archive.bytes(archive.entry(path).orElseThrow());
        } catch (IOException e) {
            throw new UnreadableSourceException(path + " cannot be unpacked (" + e.getMessage() + ")", e);
        }
    }

    private static SourceText zipped(String name, byte[] bytes) {
        // Against zip bombs: POI refuses a part that unpacks to more than a hundred times its size, or beyond this. It
        // holds for the whole process and for all forms, so that it is said before each.
        ZipSecureFile.setMaxEntrySize((long) Archive.LARGEST_MEGABYTES << 20);
        if (hasEntry(bytes, "word/document.xml")) {
            return WordRows.docx(name, bytes);
        }
        if (hasEntry(bytes, "xl/workbook.xml")) {
            return WorkbookRows.xlsx(name, bytes);
        }
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

    /** Whether some cell between tabs or line ends begins with a quote. */
    private static boolean holdsQuotedCell(String text) {
        for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
            if (i == 0 || "\t\r\n".indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Looks for the name alone; nothing is unpacked. */
    static boolean hasEntry(byte[] zip, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + wanted.length <= zip.length; i++) {
            if (Arrays.equals(zip, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /** In a text with tabs nothing is quoted, unless a cell begins with a quote: so spreadsheets save it. */
    private static SourceText text(String name, DecodedText decoded) {
        String text = decoded.text();
        if (HtmlRows.isPage(text)) {
            SizeLimits.tags(name, text);
            return HtmlRows.of(name, decoded);
        }
        SizeLimits.lines(name, text);
        boolean tabbed = text.indexOf('\t') >= 0;
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return DelimitedText.of(name, decoded);
        }
        if (tabbed) {
            return holdsQuotedCell(text)
                    ? DelimitedText.of(name, decoded, '\t')
                    : TabbedText.of(name, decoded.encoding(), text);
        }
        return DelimitedText.delimiter(text)
                .map(delimiter -> DelimitedText.of(name, decoded, delimiter))
                .orElseGet(() -> {
                    // Some systems give tables of text the ending of a workbook; running words are no such table.
                    if (PACKED.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
                        throw damaged(name);
                    }
                    return TabbedText.of(name, decoded.encoding(), text);
                });
    }
}
