package org.dutygraph.parse;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dutygraph.source.Location;
import org.dutygraph.source.Row;

/** The duties' numbers in each of the three lists: printed, or counted if a list has no column for them. */
final class DutyNumbers {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－]?\\s*\\d{1,4}\\s*[-—–－]?|第\\s*\\d{1,4}\\s*页(?:\\s*[/／,，]?\\s*共\\s*\\d{1,4}\\s*页)?");

    private final Map<DutyKind, NavigableMap<Integer, Location>> locations = new EnumMap<>(DutyKind.class);
    private final Faults faults;

    DutyNumbers(Faults faults) {
        this.faults = faults;
    }

    /** Whether a list has a duty. */
    boolean holds(DutyKind kind) {
        return locations.containsKey(kind);
    }

    /** Whether a row is the number of a printed page. */
    static boolean isPageNumber(Row row) {
        return PAGE_NUMBER.matcher(String.join("", row.cells()).strip()).matches();
    }

    /** The number of a row; empty if it is no duty. Without a column of numbers, every row with a name is a duty. */
    Optional<RowNumber> of(Row row, DutyKind kind, Header columns) {
        if (columns.has(Column.NUMBER)) {
            return RowNumber.of(columns.cell(row, Column.NUMBER));
        }
        if (columns.cell(row, Column.NAME).isBlank()
                || columns.isAgain(row)
                || Categories.isHeading(row)
                || isPageNumber(row)) {
            return Optional.empty();
        }
        NavigableMap<Integer, Location> before = locations.get(kind);
        return Optional.of(new RowNumber(before == null ? 1 : before.lastKey() + 1, true));
    }

    /** Records a number; false, with a fault, if another row has it. */
    boolean take(Row row, DutyKind kind, RowNumber number, String written) {
        int value = number.value();
        if (!number.plain()) {
            faults.warning(
                    "NUMBER_FORM",
                    row.location(),
                    written,
                    "a number in plain digits; read as " + value,
                    "write " + value + " in the file");
        }
        NavigableMap<Integer, Location> numbers = locations.computeIfAbsent(kind, key -> new TreeMap<>());
        Location first = numbers.putIfAbsent(value, row.location());
        if (first != null) {
            faults.error(
                    "DOUBLE_NUMBER",
                    row.location(),
                    String.join(" | ", row.cells()),
                    "a number that stands once in " + kind.title() + "; " + value + " stands "
                            + (first.place().isEmpty() ? "on line " + first.line() : "at " + first.place())
                            + " already",
                    "correct the number; the row was not taken over");
            return false;
        }
        if (value > 1 && !numbers.containsKey(value - 1)) {
            faults.warning(
                    "NUMBER_GAP",
                    row.location(),
                    kind.letter() + value,
                    "number " + (value - 1) + " of " + kind.title() + " before it",
                    "check whether a row of the published list is missing");
        }
        return true;
    }
}
