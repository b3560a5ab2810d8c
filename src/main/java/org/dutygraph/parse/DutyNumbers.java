package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dutygraph.source.Location;
import org.dutygraph.source.Row;

/**
 * The duties' numbers in each of the three lists: printed, or counted if a list has no column for them. Numbers of a
 * category ({@code 2-3}, {@code 2.3}, or beginning with 1 in each) get the category's number in front.
 */
final class DutyNumbers {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－]?\\s*\\d{1,4}\\s*[-—–－]?|第\\s*\\d{1,4}\\s*页(?:\\s*[/／,，]?\\s*共\\s*\\d{1,4}\\s*页)?");

    private final Map<DutyKind, Taken> lists = new EnumMap<>(DutyKind.class);
    private final Faults faults;

    DutyNumbers(Faults faults) {
        this.faults = faults;
    }

    /** The numbers of one list, in the order of its rows. */
    private static final class Taken {
        private final Map<String, Location> locations = new HashMap<>();
        private final List<RowNumber> numbers = new ArrayList<>();
        private final List<Integer> categories = new ArrayList<>();
        private int category = 1;
        private boolean restarted;
        // Whether a title or another header came again: then equal numbers are those of another list.
        private boolean begunAgain;

        /** Puts the categories' numbers before the numbers so far. */
        void restart() {
            restarted = true;
            Map<String, Location> before = Map.copyOf(locations);
            locations.clear();
            for (int i = 0; i < numbers.size(); i++) {
                RowNumber number = numbers.get(i);
                numbers.set(i, new RowNumber(categories.get(i), number.value(), number.plain()));
                locations.put(numbers.get(i).label(), Objects.requireNonNull(before.get(number.label())));
            }
        }

        int next() {
            return numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1).value() + 1;
        }
    }

    /** Whether a list has a duty. */
    boolean holds(DutyKind kind) {
        return lists.containsKey(kind);
    }

    /** A list's title or header: a new list, or the same one again. */
    void begin(DutyKind kind) {
        Taken taken = lists.get(kind);
        if (taken != null) {
            taken.begunAgain = true;
        }
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
        Taken taken = lists.get(kind);
        return Optional.of(new RowNumber(0, taken == null ? 1 : taken.next(), true));
    }

    /** Records a number; false, with a fault, if another row has it. {@code newCategory}: no row of its category before. */
    boolean take(Row row, DutyKind kind, RowNumber number, String written, boolean newCategory) {
        if (!number.plain()) {
            faults.warning(
                    "NUMBER_FORM",
                    row.location(),
                    written,
                    "a number in plain digits; read as " + number.value(),
                    "write " + number.value() + " in the file");
        }
        Taken taken = lists.computeIfAbsent(kind, key -> new Taken());
        taken.category += newCategory && !taken.numbers.isEmpty() ? 1 : 0;
        boolean restarts = newCategory && number.value() == 1 && taken.locations.containsKey("1");
        if (number.category() == 0 && restarts && !taken.restarted && !taken.begunAgain) {
            taken.restart();
            reportCategories(row, kind, written, taken.category + "-1");
        } else if (number.category() > 0 && taken.numbers.isEmpty()) {
            reportCategories(row, kind, written, number.label());
        }
        RowNumber own = number.category() == 0 && taken.restarted
                ? new RowNumber(taken.category, number.value(), number.plain())
                : tenth(number, taken);
        Location first = taken.locations.putIfAbsent(own.label(), row.location());
        if (first != null) {
            faults.error(
                    "DOUBLE_NUMBER",
                    row.location(),
                    String.join(" | ", row.cells()),
                    "a number that stands once in " + kind.title() + "; " + own.label() + " stands "
                            + (first.place().isEmpty() ? "on line " + first.line() : "at " + first.place())
                            + " already",
                    "correct the number; the row was not taken over");
            return false;
        }
        RowNumber before = new RowNumber(own.category(), own.value() - 1, true);
        if (own.value() > 1 && !taken.locations.containsKey(before.label())) {
            faults.warning(
                    "NUMBER_GAP",
                    row.location(),
                    kind.letter() + own.label(),
                    "number " + before.label() + " of " + kind.title() + " before it",
                    "check whether a row of the published list is missing");
        }
        taken.numbers.add(own);
        taken.categories.add(taken.category);
        return true;
    }

    /** A spreadsheet shows {@code 1.10} as {@code 1.1}. */
    private static RowNumber tenth(RowNumber number, Taken taken) {
        boolean isTenth = number.category() > 0
                && taken.locations.containsKey(number.label())
                && taken.next() == 10 * number.value()
                && taken.numbers.get(taken.numbers.size() - 1).category() == number.category();
        return isTenth ? new RowNumber(number.category(), taken.next(), false) : number;
    }

    private void reportCategories(Row row, DutyKind kind, String written, String label) {
        faults.warning(
                "NUMBER_IN_CATEGORY",
                row.location(),
                written,
                "numbers that go on through the whole of " + kind.title() + "; this row is " + kind.letter() + label,
                "nothing; the duties are cited by the numbers of their category and of their row");
    }

    /** The duties of all lists with their final numbers, which are known when all rows are read. */
    List<Duty> numbered(List<Duty> duties) {
        Map<DutyKind, Integer> read = new EnumMap<>(DutyKind.class);
        List<Duty> numbered = new ArrayList<>();
        for (Duty duty : duties) {
            int order = read.merge(duty.kind(), 1, Integer::sum);
            RowNumber number =
                    Objects.requireNonNull(lists.get(duty.kind())).numbers.get(order - 1);
            numbered.add(duty.numbered(number.category() == 0 ? number.value() : order, number.label()));
        }
        return numbered;
    }
}
