package org.dutygraph.web.query;

import java.text.Collator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.web.answers.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Parts of large results. A query is run once and its rows are kept for half a minute; they are filtered, sorted and
 * paged here, so that any query's table can be walked through without its statement knowing of pages.
 */
@Component
public final class ResultPages {

    /** The most rows of a result that can be walked through; more are cut, and it is said. */
    static final int MOST_ROWS = 50_000;

    private static final int KEPT = 4;
    private static final Duration FRESH = Duration.ofSeconds(30);
    // Codes of the graph that stand as words in a table, as the table's script has them.
    private static final List<String> CODES = List.of("kind.", "rel.", "side.", "basis.", "severity.");

    private final Answers answers;
    private final MessageSource messages;
    private final Map<List<Object>, Kept> kept = new LinkedHashMap<>();

    ResultPages(Answers answers, MessageSource messages) {
        this.answers = answers;
        this.messages = messages;
    }

    private record Kept(QueryResult result, long since) {
        boolean fresh() {
            return System.nanoTime() - since < FRESH.toNanos();
        }
    }

    /** What was kept is read anew: the graph has changed. */
    public synchronized void forget() {
        kept.clear();
    }

    /**
     * A page of a query's rows: the shape of a result, with {@code total} (rows after filtering), {@code page},
     * {@code size}, and {@code sums} (of each column of numbers, over all rows after filtering).
     *
     * @throws QueryFault no such column, or the query failed
     */
    Map<String, @Nullable Object> of(SavedQuery query, Map<String, String> given, PageRequest window) {
        QueryResult result = result(query, given);
        List<List<@Nullable Object>> rows = ordered(result, filtered(result, window), window);
        int from = (int) Math.min(rows.size(), (long) (window.page() - 1) * window.size());
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("columns", QueryDescription.columns(query));
        said.put("rows", rows.subList(from, Math.min(rows.size(), from + window.size())));
        said.put("total", rows.size());
        said.put("page", window.page());
        said.put("size", window.size());
        said.put("sums", sums(result.columns(), rows));
        said.put("truncated", result.truncated());
        said.put("rowLimit", result.rowLimit());
        said.put("elapsedMillis", result.elapsedMillis());
        said.put("statement", result.statement());
        said.put("parameters", result.parameters());
        return said;
    }

    private QueryResult result(SavedQuery query, Map<String, String> given) {
        List<Object> key = List.of(query.address(), query.statement(), Map.copyOf(given));
        synchronized (this) {
            kept.values().removeIf(one -> !one.fresh());
            Kept found = kept.get(key);
            if (found != null) {
                return found.result();
            }
        }
        QueryResult result = answers.run(
                query, given, new RunOptions(MOST_ROWS, RunOptions.page().timeout()));
        synchronized (this) {
            kept.put(key, new Kept(result, System.nanoTime()));
            while (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return result;
    }

    private List<List<@Nullable Object>> filtered(QueryResult result, PageRequest window) {
        Predicate<List<@Nullable Object>> wanted = row -> true;
        for (Map.Entry<String, String> filter : window.filters().entrySet()) {
            int at = column(result.columns(), filter.getKey());
            String text = filter.getValue().toLowerCase(Locale.ROOT);
            wanted = wanted.and(
                    row -> shown(row.get(at)).toLowerCase(Locale.ROOT).contains(text));
        }
        return result.rows().stream().filter(wanted).collect(Collectors.toCollection(ArrayList::new));
    }

    private List<List<@Nullable Object>> ordered(
            QueryResult result, List<List<@Nullable Object>> rows, PageRequest window) {
        if (window.sort() == null) {
            return rows;
        }
        int at = column(result.columns(), window.sort());
        Collator chinese = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        Comparator<@Nullable Object> order = (one, other) -> one instanceof Number left && other instanceof Number right
                ? Double.compare(left.doubleValue(), right.doubleValue())
                : chinese.compare(shown(one), shown(other));
        Comparator<@Nullable Object> directed = window.descending() ? order.reversed() : order;
        // Empty cells stand last, whichever way the others go.
        rows.sort(Comparator.comparing(row -> row.get(at), Comparator.nullsLast(directed)));
        return rows;
    }

    private static int column(List<ResultColumn> columns, String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new QueryFault(
                FaultCode.PARAMETER,
                "the result has no column “%s”".formatted(name),
                "take " + columns.stream().map(ResultColumn::name).collect(Collectors.joining(", ")));
    }

    private static Map<String, Number> sums(List<ResultColumn> columns, List<List<@Nullable Object>> rows) {
        Map<String, Number> sums = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            List<Number> numbers = rows.stream()
                    .map(row -> row.get(at))
                    .filter(Number.class::isInstance)
                    .map(Number.class::cast)
                    .toList();
            if (!numbers.isEmpty()) {
                boolean whole = numbers.stream().allMatch(Long.class::isInstance);
                double sum = numbers.stream().mapToDouble(Number::doubleValue).sum();
                sums.put(columns.get(i).name(), whole ? (Number) Math.round(sum) : (Number) sum);
            }
        }
        return sums;
    }

    /** A cell as the table shows it: codes as words of the page's language. */
    private String shown(@Nullable Object cell) {
        if (cell instanceof List<?> list) {
            return list.stream().map(this::shown).collect(Collectors.joining("、"));
        }
        String text = Objects.toString(cell, "");
        if (!text.isEmpty() && text.chars().allMatch(c -> c == '_' || c >= 'A' && c <= 'Z')) {
            for (String code : CODES) {
                String word = messages.getMessage(code + text, null, "", LocaleContextHolder.getLocale());
                if (word != null && !word.isEmpty()) {
                    return word;
                }
            }
        }
        return text;
    }
}
