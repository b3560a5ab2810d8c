package org.dutygraph.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dutygraph.resolve.Actor;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.file.SourceFile;
import org.dutygraph.validation.Coding.Draw;
import org.dutygraph.validation.Coding.Marks;

/**
 * A sample as a coder filled it in.
 *
 * @param name the file's name
 * @param coder its name without ending
 * @param rows the rows that are coded, by clause, in the order of the file
 * @param coverage how much of the sample that is
 */
public record CodedFile(String name, String coder, Map<String, CodedRow> rows, Coverage coverage) {

    public CodedFile {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /** What a body's words mean in the lists of a place, which is told by the names of its regions. */
    @FunctionalInterface
    public interface Meanings {
        Actor of(String place, String words);
    }

    /**
     * A coded row.
     *
     * @param place where it stands in the file
     * @param bodies by role, as written
     */
    record CodedRow(String place, String text, Map<String, List<String>> bodies, Draw draw) {}

    /**
     * Reads a file.
     *
     * @throws ValidationRefusal it has not the columns of a sample, a row is wrong, or none is coded
     * @throws org.dutygraph.source.UnreadableSourceException it cannot be read
     */
    public static CodedFile read(Path file) {
        SourceText source = SourceFile.table(file);
        String name = SourceText.fileName(source.name());
        Map<String, CodedRow> rows = new LinkedHashMap<>();
        List<Coverage.SheetRow> all = new ArrayList<>();
        HeadedRows.of(source, CodingSheet.CLAUSE, required()).forEach(row -> {
            String clause = row.cell(CodingSheet.CLAUSE);
            if (clause.isEmpty()) {
                return;
            }
            Map<String, List<String>> bodies = bodies(name, row);
            Draw draw = draw(name, row);
            all.add(new Coverage.SheetRow(row.cell(CodingSheet.SAMPLE), draw, !bodies.isEmpty()));
            if (bodies.isEmpty()) {
                return;
            }
            CodedRow coded = new CodedRow(row.place(), row.cell(CodingSheet.TEXT), bodies, draw);
            CodedRow before = rows.put(clause, coded);
            if (before != null) {
                throw ValidationRefusal.in(
                        name,
                        row.place(),
                        clause,
                        "each clause once; it also stands at " + before.place(),
                        "take one of the two rows out");
            }
        });
        if (rows.isEmpty()) {
            throw ValidationRefusal.in(
                    name,
                    "",
                    "no coded row",
                    "a body, or " + CodingSheet.NOBODY + ", under " + Coding.PERFORMER,
                    "fill the sheet in, and save it");
        }
        String coder = name.replaceFirst("\\.[^.]*$", "");
        return new CodedFile(name, coder, rows, Coverage.of(coder, all));
    }

    private static List<String> required() {
        List<String> required = new ArrayList<>(List.of(CodingSheet.TEXT));
        required.addAll(Coding.ROLES);
        required.add(CodingSheet.STRATUM);
        required.add(CodingSheet.SIZE);
        return required;
    }

    /** The bodies of a row; empty where it is not coded. */
    static Map<String, List<String>> bodies(String file, HeadedRows.HeadedRow row) {
        Map<String, List<String>> bodies = new LinkedHashMap<>();
        for (String role : Coding.ROLES) {
            List<String> cell = split(row.cell(role));
            boolean isPerformer = role.equals(Coding.PERFORMER);
            if (cell.contains(CodingSheet.NOBODY) && cell.size() > 1) {
                throw ValidationRefusal.in(
                        file, row.place(), role + " " + row.cell(role), "bodies, or nobody", "take one of them out");
            }
            if (cell.isEmpty() && isPerformer) {
                for (String other : Coding.ROLES) {
                    if (!row.cell(other).isBlank()) {
                        throw ValidationRefusal.in(
                                file,
                                row.place(),
                                other + " " + row.cell(other) + ", and nothing under " + role,
                                "who performs the clause",
                                "write it, or " + CodingSheet.NOBODY + " where nobody can be told");
                    }
                }
                return Map.of();
            }
            bodies.put(role, cell.equals(List.of(CodingSheet.NOBODY)) ? List.of() : cell);
        }
        return bodies;
    }

    private static List<String> split(String cell) {
        return List.of(cell.split("[、，,；;\\n]")).stream()
                .map(String::strip)
                .filter(body -> !body.isEmpty())
                .distinct()
                .toList();
    }

    private static Draw draw(String file, HeadedRows.HeadedRow row) {
        String size = row.cell(CodingSheet.SIZE).replace(",", "");
        if (!size.matches("\\d{1,9}")) {
            throw ValidationRefusal.in(
                    file,
                    row.place(),
                    CodingSheet.SIZE + " " + size,
                    "the number that the sample was written with",
                    "copy it from the sample");
        }
        return new Draw(row.cell(CodingSheet.STRATUM), Long.parseLong(size));
    }

    /**
     * The coding, with bodies by what tells them.
     *
     * @param read the clauses as they are in the graph now
     * @throws ValidationRefusal a clause is not among them, or has other words
     */
    public Coding coding(List<ClauseReading> read, Meanings meanings) {
        Map<String, ClauseReading> byId = new HashMap<>();
        read.forEach(clause -> byId.put(clause.id(), clause));
        rows.forEach((id, row) -> {
            ClauseReading clause = byId.get(id);
            if (clause == null) {
                throw ValidationRefusal.in(
                        name, row.place(), id, "a clause of a current list", "load its list, or draw a sample anew");
            }
            if (!plain(clause.text()).equals(plain(row.text()))) {
                throw ValidationRefusal.in(
                        name,
                        row.place(),
                        row.text(),
                        "the words of " + id + ", “" + clause.text() + "”",
                        "code the clause anew, or load the list that it was drawn from");
            }
        });
        Map<String, Marks> marks = new LinkedHashMap<>();
        for (ClauseReading clause : read) {
            CodedRow row = rows.get(clause.id());
            if (row != null) {
                marks.put(clause.id(), marks(row, words -> SameBody.of(words, meanings.of(clause.place(), words))));
            }
        }
        return new Coding(coder, marks);
    }

    /** Words without blanks, which spreadsheets change. */
    static String plain(String text) {
        return text.replaceAll("[\\s　]", "");
    }

    private static Marks marks(CodedRow row, Function<String, String> key) {
        Map<String, Map<String, String>> bodies = new LinkedHashMap<>();
        Map<String, Set<String>> disputed = new LinkedHashMap<>();
        row.bodies().forEach((role, written) -> {
            for (String body : written) {
                String words = body.replaceFirst("[?？]$", "").strip();
                String same = key.apply(words);
                bodies.computeIfAbsent(role, each -> new LinkedHashMap<>()).put(same, words);
                if (!words.equals(body)) {
                    disputed.computeIfAbsent(role, each -> new LinkedHashSet<>())
                            .add(same);
                }
            }
        });
        return new Marks(bodies, disputed, row.draw());
    }
}
