package org.dutygraph.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Fault;
import org.dutygraph.source.Location;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.file.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A file parsed for a person to review before it is loaded: its list, and each fault with its row.
 *
 * @param file the parsed file
 * @param findings the file's faults, in its order
 */
public record FileReview(ParsedFile file, List<Finding> findings) {

    /**
     * A fault and its row.
     *
     * @param severity ERROR, WARNING or INFO
     * @param line counted from 1
     * @param place the readable place if the line alone is not enough; else empty
     * @param row the row's cells separated by tabs; empty if the file cannot be read
     */
    public record Finding(
            String severity,
            String code,
            int line,
            String place,
            String found,
            String expected,
            String remedy,
            String row) {

        static Finding of(Fault fault, Map<Location, String> rows) {
            return new Finding(
                    fault.severity().name(),
                    fault.code(),
                    fault.location().line(),
                    fault.location().place(),
                    fault.found(),
                    fault.expected(),
                    fault.remedy(),
                    rows.getOrDefault(fault.location(), ""));
        }
    }

    public FileReview {
        findings = List.copyOf(findings);
    }

    /** Parses a file that was sent, or those in an archive; a file that cannot be read gets a fault. */
    public static List<FileReview> all(ListReader reader, String name, byte[] bytes) {
        return SourceFile.sent(name, bytes).stream()
                .map(sent -> of(reader, sent))
                .toList();
    }

    /** The number of files: one, or those in an archive. */
    public static int count(String name, byte[] bytes) {
        return SourceFile.sent(name, bytes).size();
    }

    private static FileReview of(ListReader reader, SourceFile.Sent sent) {
        try {
            SourceText source = sent.reading().get();
            Map<Location, String> rows = new HashMap<>();
            source.rows().forEach(row -> rows.put(row.location(), String.join("\t", row.cells())));
            return of(reader.of(source), rows);
        } catch (UnreadableSourceException e) {
            return of(ListReader.unreadable(sent.name(), e), Map.of());
        }
    }

    private static FileReview of(ParsedFile file, Map<Location, String> rows) {
        return new FileReview(
                file,
                file.faults().stream().map(fault -> Finding.of(fault, rows)).toList());
    }

    /** The name under which the file was sent. */
    public String name() {
        return file.file();
    }

    /** The list's id, {@code 654021202/2025-07}; null if the file has no list. */
    public @Nullable String list() {
        return file.list() == null ? null : file.list().id();
    }

    /** The list's title as written; empty if the file has no list. */
    public String title() {
        return file.list() == null ? "" : file.list().list().title();
    }

    /** The township's name; empty if the file has no list. */
    public String township() {
        return file.list() == null ? "" : file.list().township().name();
    }

    /** The list's edition; empty if the file has no list. */
    public String edition() {
        return file.list() == null ? "" : file.list().list().edition();
    }

    /** Number of basic duties. */
    public int basic() {
        return file.duties(DutyKind.BASIC);
    }

    /** Number of cooperative duties. */
    public int cooperative() {
        return file.duties(DutyKind.COOPERATIVE);
    }

    /** Number of withdrawn duties. */
    public int withdrawn() {
        return file.duties(DutyKind.WITHDRAWN);
    }
}
