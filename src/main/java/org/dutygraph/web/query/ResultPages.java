package org.dutygraph.web.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.report.CellWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Pages of large results. A query runs once and its rows are cached for half a minute; they are filtered, sorted and paged
 * here, so that statements need not know of pages.
 */
@Component
public final class ResultPages {

    /** Names by pinyin, as the browsers order them; Java's own order knows only the characters of GB 2312. */
    static final Collator BY_PINYIN =
            Collator.getInstance(ULocale.forLanguageTag("zh-u-co-pinyin")).freeze();

    /** The most rows of a result that can be paged; a longer one is marked as truncated. */
    static final int MOST_ROWS = 50_000;

    // A column of so few values is filtered by a choice; a longer text would make it too wide.
    private static final int MOST_CHOICES = 12;
    private static final int LONGEST_CHOICE = 40;

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d)");

    private static final RunOptions OPTIONS = RunOptions.page().withRowLimit(MOST_ROWS);

    private final Answers answers;
    private final CellWords words;
    private final Cache<Run, QueryResult> results = Caffeine.newBuilder()
            .maximumSize(4)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    ResultPages(Answers answers, MessageSource messages) {
        this.answers = answers;
        this.words = new CellWords(messages);
    }

    /** A query as it ran. A user's own query may change under its address. */
    private record Run(String address, String statement, Map<String, String> given) {}

    /**
     * A page of a query's rows, in the form of a result.
     *
     * @param total the number of rows there are; null where there are too many to count
     * @param matching the number of rows that the filters and a limit leave, and that the pages hold
     * @param sums of these
     * @param facets how many rows hold each value, of columns with few values, whatever the filters
     */
    record ResultPage(
            List<ResultColumn> columns,
            List<List<@Nullable Object>> rows,
            @Nullable Long total,
            int matching,
            int page,
            int size,
            Map<String, Number> sums,
            Map<String, Map<String, Long>> facets,
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
        QueryResult result = run(query, given);
        long limit = limit(query, given, request);
        List<List<@Nullable Object>> rows = ordered(result, filtered(result, request, limit), request);
        int from = (int) Math.min(rows.size(), (long) (request.page() - 1) * request.size());
        return new ResultPage(
                query.columns(),
                rows.subList(from, Math.min(rows.size(), from + request.size())),
                result.total(),
                rows.size(),
                request.page(),
                request.size(),
                sums(result.columns(), rows),
                // Of a result that is cut, the counts would be wrong.
                result.truncated() ? Map.of() : facets(result),
                result.truncated() || result.rows().size() > limit,
                (int) limit,
                result.elapsedMillis(),
                result.statement(),
                result.parameters());
    }

    /** The rows of a file: those that the pages hold, with the columns that are asked for. */
    QueryResult file(SavedQuery query, Map<String, String> given, PageRequest request) {
        QueryResult result = run(query, given);
        List<List<@Nullable Object>> rows =
                ordered(result, filtered(result, request, limit(query, given, request)), request);
        List<ResultColumn> columns = query.columns();
        int[] chosen = request.columns().isEmpty()
                ? IntStream.range(0, columns.size()).toArray()
                : request.columns().stream()
                        .mapToInt(name -> column(columns, name))
                        .toArray();
        return new QueryResult(
                Arrays.stream(chosen).mapToObj(columns::get).toList(),
                rows.stream().map(row -> cells(row, chosen)).toList(),
                (long) rows.size(),
                result.truncated(),
                result.rowLimit(),
                result.elapsedMillis(),
                result.statement(),
                result.parameters());
    }

    private static List<@Nullable Object> cells(List<@Nullable Object> row, int... chosen) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int at : chosen) {
            cells.add(row.get(at));
        }
        return cells;
    }

    private QueryResult run(SavedQuery query, Map<String, String> given) {
        Map<String, String> unlimited = unlimited(query, given);
        return results.get(
                new Run(query.address(), query.statement(), Map.copyOf(unlimited)),
                run -> answers.run(query, unlimited, OPTIONS));
    }

    /** Filters search all rows; a limit is for what is shown without them. */
    private long limit(SavedQuery query, Map<String, String> given, PageRequest request) {
        return given.containsKey(QueryRunner.LIMIT)
                        && !request.filtered()
                        && answers.runner().bind(query, given).get(QueryRunner.LIMIT) instanceof Long asked
                ? Math.min(asked, OPTIONS.rowLimit())
                : OPTIONS.rowLimit();
    }

    /** The parameters of a run that gives as many rows as can be paged. */
    private static Map<String, String> unlimited(SavedQuery query, Map<String, String> given) {
        Map<String, String> unlimited = new LinkedHashMap<>(given);
        query.parameters().stream()
                .filter(parameter -> parameter.name().equals(QueryRunner.LIMIT))
                .forEach(parameter -> {
                    long most = Objects.requireNonNullElse(parameter.max(), Long.MAX_VALUE);
                    unlimited.put(QueryRunner.LIMIT, String.valueOf(Math.min(most, OPTIONS.rowLimit())));
                });
        return unlimited;
    }

    private List<List<@Nullable Object>> filtered(QueryResult result, PageRequest request, long limit) {
        Predicate<List<@Nullable Object>> wanted = row -> true;
        for (Map.Entry<String, String> filter : request.filters().entrySet()) {
            int[] places = Arrays.stream(filter.getKey().split(","))
                    .mapToInt(name -> column(result.columns(), name))
                    .toArray();
            List<String> sought = List.of(folded(filter.getValue()).split("(?U)\\s+"));
            wanted = wanted.and(row -> found(sought, cells(row, places)));
        }
        for (Map.Entry<String, String> choice : request.choices().entrySet()) {
            int at = column(result.columns(), choice.getKey());
            wanted = wanted.and(row -> String.valueOf(row.get(at)).equals(choice.getValue()));
        }
        return result.rows().stream().limit(limit).filter(wanted).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Whether each word stands in one of the cells as they are shown; table.js looks through small tables by the same rule. */
    private boolean found(List<String> sought, List<@Nullable Object> cells) {
        List<String> texts = cells.stream()
                .map(cell -> folded(cell instanceof List ? shown(cell) : words.cell(cell)))
                .toList();
        return sought.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    }

    /** Capitals and the commas of thousands make no difference. */
    private static String folded(String text) {
        return THOUSANDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private List<List<@Nullable Object>> ordered(
            QueryResult result, List<List<@Nullable Object>> rows, PageRequest request) {
        if (request.sort() == null) {
            return rows;
        }
        int at = column(result.columns(), request.sort());
        Comparator<@Nullable Object> order = (one, other) -> one instanceof Number left && other instanceof Number right
                ? Double.compare(left.doubleValue(), right.doubleValue())
                : BY_PINYIN.compare(shown(one), shown(other));
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

    private Map<String, Map<String, Long>> facets(QueryResult result) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (int i = 0; i < result.columns().size(); i++) {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (List<@Nullable Object> row : result.rows()) {
                Object cell = row.get(i);
                if (cell == null) {
                    continue;
                }
                String text = cell instanceof String || cell instanceof Boolean ? cell.toString() : "";
                if (text.isEmpty() || text.length() > LONGEST_CHOICE) {
                    counts.clear();
                    break;
                }
                counts.merge(text, 1L, Long::sum);
                if (counts.size() > MOST_CHOICES) {
                    counts.clear();
                    break;
                }
            }
            // Names that hardly repeat are searched, not chosen.
            if (counts.size() > 1 && counts.size() * 2 < result.rows().size()) {
                facets.put(result.columns().get(i).name(), counts);
            }
        }
        return facets;
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
        return words.plain(cell);
    }
}
