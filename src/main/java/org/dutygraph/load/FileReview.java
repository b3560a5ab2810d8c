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
 * A file read for a person to decide on: what was understood, and each fault beside the row that it came from. Nothing
 * of it is in the graph yet.
 *
 * @param file what was understood
 * @param findings the file's faults, in its order
 */
public record FileReview(ParsedFile file, List<Finding> findings) {

    /**
     * A fault and its row.
     *
     * @param severity ERROR, WARNING or INFO
     * @param line counted from 1
     * @param place the readable place where the line alone does not say it; else empty
     * @param row the words of the row, its cells parted by tabs; empty where the file cannot be read
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

    /** Reads a file that was sent, or those in an archive; one that cannot be read has that as its fault. */
    public static List<FileReview> all(ListReader understanding, String name, byte[] bytes) {
        return SourceFile.sent(name, bytes).stream()
                .map(sent -> of(understanding, sent))
                .toList();
    }

    /** How many files were sent under a name: one, or those in an archive. */
    public static int count(String name, byte[] bytes) {
        return SourceFile.sent(name, bytes).size();
    }

    private static FileReview of(ListReader understanding, SourceFile.Sent sent) {
        try {
            SourceText source = sent.reading().get();
            Map<Location, String> rows = new HashMap<>();
            source.rows().forEach(row -> rows.put(row.location(), String.join("\t", row.cells())));
            return of(understanding.of(source), rows);
        } catch (UnreadableSourceException e) {
            return of(ListReader.unreadable(sent.name(), e), Map.of());
        }
    }

    private static FileReview of(ParsedFile file, Map<Location, String> rows) {
        return new FileReview(
                file,
                file.faults().stream().map(fault -> Finding.of(fault, rows)).toList());
    }

    /** The name that the file was sent by. */
    public String name() {
        return file.file();
    }

    /** The list's id, {@code 654021202/2025-07}; null where the file holds no list. */
    public @Nullable String list() {
        return file.list() == null ? null : file.list().id();
    }

    /** The list's title as written; empty where the file holds no list. */
    public String title() {
        return file.list() == null ? "" : file.list().list().title();
    }

    /** The township's name; empty where the file holds no list. */
    public String township() {
        return file.list() == null ? "" : file.list().township().name();
    }

    /** The list's edition; empty where the file holds no list. */
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
