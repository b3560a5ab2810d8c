package org.dutygraph.source.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dutygraph.source.SizeLimits;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.text.DecodedText;
import org.dutygraph.source.text.DelimitedText;
import org.dutygraph.source.text.TabbedText;

/** Reads a published file of any {@link Form}. */
public final class SourceFile {

    private SourceFile() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableSourceException if it cannot be opened, or has no known form
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
     * Reads a file from its bytes.
     *
     * @throws UnreadableSourceException if they have no known form, or break the form's rules
     */
    public static SourceText of(String name, byte[] bytes) {
        try {
            SourceText source = EmptyMarks.removed(Form.read(name, bytes)).of(bytes);
            SizeLimits.rows(name, source.rows().size());
            return source;
        } catch (StackOverflowError e) {
            // The libraries follow nested parts by recursion.
            throw new UnreadableSourceException(
                    name + " holds parts nested in each other deeper than can be read; save it again from the program"
                            + " that shows it",
                    e);
        }
    }

    /**
     * Reads a table that may have a single column, as no list has: text by its lines and tabs, CSV by the commonest delimiter of
     * its first line, every other form as {@link #of}.
     *
     * @throws UnreadableSourceException as {@link #of}
     */
    public static SourceText table(String name, byte[] bytes) {
        boolean isCsv = Form.CSV.names(name);
        if (!isCsv && !Form.TEXT.names(name)) {
            return of(name, bytes);
        }
        DecodedText decoded = DecodedText.of(name, bytes);
        SizeLimits.lines(name, decoded.text());
        SourceText source = isCsv
                ? DelimitedText.of(name, decoded, delimiter(decoded.text()))
                : TabbedText.of(name, decoded.encoding(), decoded.text());
        return EmptyMarks.removed(source).of(bytes);
    }

    /** The same of a file at a path. */
    public static SourceText table(Path file) {
        String name = file.toString().replace('\\', '/');
        try {
            return table(name, FileBytes.of(file));
        } catch (IOException e) {
            throw new UnreadableSourceException(
                    name + " cannot be read (" + e.getMessage() + "); check that it exists and its rights", e);
        }
    }

    /** Of a first line without any, a character that no text has: the table has one column. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return Stream.of('\u001F', ',', ';', '\t', '|')
                .max(Comparator.comparingLong(delimiter ->
                        first.chars().filter(each -> each == delimiter).count()))
                .orElseThrow();
    }

    /**
     * A file that was sent as bytes, or one in an archive that was.
     *
     * @param name its name; in an archive, {@code archive.zip!/inner/name}
     * @param reading reads it; throws {@link UnreadableSourceException} as {@link #of} does
     */
    public record Sent(String name, Supplier<SourceText> reading) {}

    /** The file itself, or the files in it if its name has the ending of an archive. */
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
            // Reading the file reports it.
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
}
