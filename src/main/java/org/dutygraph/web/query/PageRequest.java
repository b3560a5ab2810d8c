package org.dutygraph.web.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The part of a large result that a table shows. Its parameters begin with an underscore, so that they differ from a
 * query's: {@code _size=50&_page=2&_sort=-leads&_in.department=水利}.
 *
 * @param size rows of a page, 1 to 1,000
 * @param page its number, from 1
 * @param sort the name of the column that orders the rows; null keeps the query's order
 * @param descending whether the largest comes first
 * @param filters texts that the cells must contain, by column name
 */
record PageRequest(int size, int page, @Nullable String sort, boolean descending, Map<String, String> filters) {

    private static final String MARK = "_";
    private static final String IN = "_in.";
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
        Map<String, String> filters = new LinkedHashMap<>();
        address.forEach((name, values) -> {
            if (name.startsWith(IN) && !values.get(0).isBlank()) {
                filters.put(name.substring(IN.length()), values.get(0).strip());
            }
        });
        String sort = Optional.ofNullable(address.getFirst("_sort")).orElse("");
        boolean descending = sort.startsWith("-");
        String column = descending ? sort.substring(1) : sort;
        return Optional.of(new PageRequest(
                number("_size", address.getFirst("_size"), LARGEST),
                number("_page", Optional.ofNullable(address.getFirst("_page")).orElse("1"), Integer.MAX_VALUE),
                column.isEmpty() ? null : column,
                descending,
                Map.copyOf(filters)));
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
