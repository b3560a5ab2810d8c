package org.dutygraph.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A file read for a person to decide on: what was understood, and each fault beside the row that it came from. Nothing
 * of it is in the graph yet.
 *
 * @param file what was understood
 * @param findings the file's faults, in its order
 */
public record Review(UnderstoodFile file, List<Finding> findings) {

    /**
     * A fault and its row.
     *
     * @param severity ERROR, WARNING or INFO
     * @param line counted from 1
     * @param row the words of the row, its tabs kept; empty where the file cannot be read
     */
    public record Finding(
            String severity, String code, int line, String found, String expected, String remedy, String row) {

        static Finding of(Fault fault, List<String> rows) {
            int line = fault.location().line();
            return new Finding(
                    fault.severity().name(),
                    fault.code(),
                    line,
                    fault.found(),
                    fault.expected(),
                    fault.remedy(),
                    line >= 1 && line <= rows.size() ? rows.get(line - 1) : "");
        }
    }

    public Review {
        findings = List.copyOf(findings);
    }

    /** Reads the bytes of a file under the name it was sent by; one that cannot be read has that as its fault. */
    public static Review of(Understanding understanding, String name, byte[] bytes) {
        UnderstoodFile file = understanding.of(name, bytes);
        boolean unreadable =
                file.faults().stream().anyMatch(fault -> fault.code().equals("UNREADABLE_FILE"));
        List<String> rows = unreadable ? List.of() : rows(new String(bytes, StandardCharsets.UTF_8));
        return new Review(
                file,
                file.faults().stream().map(fault -> Finding.of(fault, rows)).toList());
    }

    // The lines are counted as TabbedText counts them.
    private static List<String> rows(String text) {
        return List.of(text.split("\\r\\n|\\r|\\n", -1));
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
