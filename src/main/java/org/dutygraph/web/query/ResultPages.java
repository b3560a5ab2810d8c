package org.dutygraph.web.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
 * Pages of large results. A query runs once and its rows are cached for half a minute; they are filtered, sorted and paged
 * here, so that statements need not know of pages.
 */
@Component
public final class ResultPages {

    /** The most rows of a result that can be paged; a longer one is marked as truncated. */
    private static final RunOptions OPTIONS =
            new RunOptions(50_000, RunOptions.page().timeout());

    // Prefixes of messages for codes that a table shows as words, as its script does.
    private static final List<String> CODES = List.of("kind.", "rel.", "side.", "basis.", "severity.");

    private final Answers answers;
    private final MessageSource messages;
    private final Cache<Run, QueryResult> results = Caffeine.newBuilder()
            .maximumSize(4)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    ResultPages(Answers answers, MessageSource messages) {
        this.answers = answers;
        this.messages = messages;
    }

    /** A query as it ran. A user's own query may change under its address. */
    private record Run(String address, String statement, Map<String, String> given) {}

    /** A page of a query's rows, in the form of a result; total and sums are those of all rows after filtering. */
    record ResultPage(
            List<ResultColumn> columns,
            List<List<@Nullable Object>> rows,
            int total,
            int page,
            int size,
            Map<String, Number> sums,
            boolean truncated,
            int rowLimit,
            long elapsedMillis,
            String statement,
            Map<String, @Nullable Object> parameters) {}

    /** Clears the cache, because the graph has changed. */
    public void forget() {
        results.invalidateAll();
    }

    /** A page of a query's rows; a column that it does not have is a {@link QueryFault}. */
    ResultPage of(SavedQuery query, Map<String, String> given, PageRequest request) {
        QueryResult result = results.get(
                new Run(query.address(), query.statement(), Map.copyOf(given)),
                run -> answers.run(query, given, OPTIONS));
        List<List<@Nullable Object>> rows = ordered(result, filtered(result, request), request);
        int from = (int) Math.min(rows.size(), (long) (request.page() - 1) * request.size());
        return new ResultPage(
                query.columns(),
                rows.subList(from, Math.min(rows.size(), from + request.size())),
                rows.size(),
                request.page(),
                request.size(),
                sums(result.columns(), rows),
                result.truncated(),
                result.rowLimit(),
                result.elapsedMillis(),
                result.statement(),
                result.parameters());
    }

    private List<List<@Nullable Object>> filtered(QueryResult result, PageRequest request) {
        Predicate<List<@Nullable Object>> wanted = row -> true;
        for (Map.Entry<String, String> filter : request.filters().entrySet()) {
            int at = column(result.columns(), filter.getKey());
            String text = filter.getValue().toLowerCase(Locale.ROOT);
            wanted = wanted.and(
                    row -> shown(row.get(at)).toLowerCase(Locale.ROOT).contains(text));
        }
        return result.rows().stream().filter(wanted).collect(Collectors.toCollection(ArrayList::new));
    }

    private List<List<@Nullable Object>> ordered(
            QueryResult result, List<List<@Nullable Object>> rows, PageRequest request) {
        if (request.sort() == null) {
            return rows;
        }
        int at = column(result.columns(), request.sort());
        Collator chinese = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        Comparator<@Nullable Object> order = (one, other) -> one instanceof Number left && other instanceof Number right
                ? Double.compare(left.doubleValue(), right.doubleValue())
                : chinese.compare(shown(one), shown(other));
        Comparator<@Nullable Object> directed = request.descending() ? order.reversed() : order;
        // Empty cells come last in both directions.
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
                boolean integers = numbers.stream().allMatch(Long.class::isInstance);
                double sum = numbers.stream().mapToDouble(Number::doubleValue).sum();
                sums.put(columns.get(i).name(), integers ? (Number) Math.round(sum) : (Number) sum);
            }
        }
        return sums;
    }

    /** A cell as the table shows it, with codes as words in the page's language. */
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
