package org.dutygraph.department;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of who manages bodies, {@code departments/management.tsv}; its README describes the columns. */
final class ManagementTable {

    static final ManagementTable BUNDLED = read();

    private static final String FAMILY = "*";
    private static final String UNKNOWN = "-";

    private final List<Line> lines;

    private ManagementTable(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * A line of the table.
     *
     * @param of names of kinds, or of families behind {@code *}
     * @param management empty where the line says that it is not known
     */
    record Line(Set<String> of, Set<Level> levels, Optional<Management> management) {

        private static Line of(List<String> row) {
            Set<Level> levels = Tables.list(row.get(1)).stream()
                    .map(Level::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Level.class)));
            if (levels.isEmpty()) {
                levels = EnumSet.complementOf(EnumSet.of(Level.NATION));
            }
            return new Line(
                    Set.copyOf(Tables.list(row.get(0))),
                    levels,
                    row.get(2).equals(UNKNOWN)
                            ? Optional.empty()
                            : Optional.of(new Management(
                                    Management.Type.valueOf(row.get(2)), row.get(3) + "（" + row.get(4) + "）")));
        }
    }

    static ManagementTable read() {
        List<Line> lines = new ArrayList<>();
        Tables.read("management.tsv", 6).forEach(row -> lines.add(Line.of(row)));
        return new ManagementTable(lines);
    }

    List<Line> lines() {
        return lines;
    }

    /** A line of the kind goes before one of its family. */
    Optional<Management> of(DepartmentKind kind, Level level) {
        return line(kind.name(), level)
                .or(() -> line(FAMILY + kind.family().name(), level))
                .flatMap(Line::management);
    }

    private Optional<Line> line(String name, Level level) {
        return lines.stream()
                .filter(line -> line.of().contains(name) && line.levels().contains(level))
                .findFirst();
    }
}
