package org.dutygraph.web.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The part of a large result that a table shows. Its parameters begin with an underscore, so that they differ from a
 * query's: {@code _size=50&_page=2&_sort=-leads&_in.department=水利&_is.role=牵头}.
 *
 * @param size rows of a page, 1 to 1,000
 * @param page its number, from 1
 * @param sort the name of the column that orders the rows; null keeps the query's order
 * @param descending whether the largest comes first
 * @param filters words that the cells must contain, by the names of the columns they are looked for in: {@code department,region}
 * @param choices texts that the cells must be, by column name
 * @param columns the names of the columns that a file has; empty means all
 */
record PageRequest(
        int size,
        int page,
        @Nullable String sort,
        boolean descending,
        Map<String, String> filters,
        Map<String, String> choices,
        List<String> columns) {

    private static final String MARK = "_";
    private static final String IN = "_in.";
    private static final String IS = "_is.";
    private static final String SORT = "_sort";
    private static final String COLUMNS = "_columns";
    private static final int LARGEST = 1_000;

    /** Whether a parameter of an address is the table's and not the query's. */
    static boolean owns(String name) {
        return name.startsWith(MARK);
    }

    /** The request of an address; empty where it has no {@code _size}. */
    static Optional<PageRequest> of(MultiValueMap<String, String> address) {
        if (!address.containsKey("_size")) {
            return Optional.empty();
        }
        return Optional.of(read(
                address,
                number("_size", address.getFirst("_size"), LARGEST),
                number("_page", Optional.ofNullable(address.getFirst("_page")).orElse("1"), Integer.MAX_VALUE)));
    }

    /** All rows of a table as somebody ordered, filtered and chose it; empty where the address says nothing of that. */
    static Optional<PageRequest> ofFile(MultiValueMap<String, String> address) {
        boolean asked = address.keySet().stream()
                .anyMatch(name ->
                        name.equals(SORT) || name.equals(COLUMNS) || name.startsWith(IN) || name.startsWith(IS));
        return asked ? Optional.of(read(address, Integer.MAX_VALUE, 1)) : Optional.empty();
    }

    /** Whether rows are left out by what their cells hold. */
    boolean filtered() {
        return !filters.isEmpty() || !choices.isEmpty();
    }

    private static PageRequest read(MultiValueMap<String, String> address, int size, int page) {
        String sort = Optional.ofNullable(address.getFirst(SORT)).orElse("");
        boolean descending = sort.startsWith("-");
        String column = descending ? sort.substring(1) : sort;
        String columns = Optional.ofNullable(address.getFirst(COLUMNS)).orElse("");
        return new PageRequest(
                size,
                page,
                column.isEmpty() ? null : column,
                descending,
                texts(address, IN),
                texts(address, IS),
                columns.isBlank() ? List.of() : List.of(columns.split(",")));
    }

    private static Map<String, String> texts(MultiValueMap<String, String> address, String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        address.forEach((name, values) -> {
            if (name.startsWith(prefix) && !values.get(0).isBlank()) {
                texts.put(name.substring(prefix.length()), values.get(0).strip());
            }
        });
        return Map.copyOf(texts);
    }

    private static int number(String name, @Nullable String written, int most) {
        try {
            int number = Integer.parseInt(String.valueOf(written));
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, with the value.
        }
        throw new QueryFault(
                        FaultCode.PARAMETER,
                        "parameter %s: found “%s”; it needs a whole number from 1 to %,d"
                                .formatted(name, written, most),
                        "give %s=… a value that fits".formatted(name))
                .as("WHOLE_NUMBER", name, String.valueOf(written), most);
    }
}
