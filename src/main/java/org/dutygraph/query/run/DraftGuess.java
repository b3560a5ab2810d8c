package org.dutygraph.query.run;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.ColumnType;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.query.catalogue.QueryDraft;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.Words;
import org.jspecify.annotations.Nullable;

/** Guesses what the header of a statement says: titles as the program's queries have them, types by the values. */
public final class DraftGuess {

    private static final Pattern COUNT = Pattern.compile("(?i)count\\s*\\(.*\\)");
    private static final Pattern PROPERTY = Pattern.compile("(?:.*\\.)?([\\p{L}_][\\p{L}\\p{N}_]*)\\)*");
    private static final Words UNTITLED = new Words("", "");
    private static final Map<String, Words> COLUMNS = new HashMap<>();
    private static final Map<String, Parameter> PARAMETERS = new HashMap<>();

    static {
        // The program's own queries say whose name it is.
        COLUMNS.put("name", new Words("名称", "name"));
        COLUMNS.put("id", new Words("编号", "id"));
        for (Catalogue catalogue : List.of(Catalogue.bundled(), Catalogue.pages())) {
            for (SavedQuery query : catalogue.queries()) {
                query.columns().forEach(column -> COLUMNS.putIfAbsent(column.name(), column.title()));
                query.parameters().forEach(parameter -> PARAMETERS.putIfAbsent(parameter.name(), parameter));
            }
        }
    }

    private DraftGuess() {}

    /**
     * The draft of a statement.
     *
     * @param values the values of its parameters
     * @param rows some of its rows; may be empty
     */
    public static QueryDraft of(
            String statement,
            Map<String, @Nullable Object> values,
            StatementReport report,
            List<? extends List<? extends @Nullable Object>> rows) {
        List<QueryDraft.Field> columns = IntStream.range(0, report.columns().size())
                .mapToObj(i -> column(
                        report.columns().get(i),
                        rows.stream().map(row -> typeOf(row.get(i))).reduce(null, DraftGuess::common)))
                .toList();
        return new QueryDraft(
                "",
                "",
                UNTITLED,
                UNTITLED,
                report.parameters().stream()
                        .map(name -> parameter(name, values.get(name)))
                        .toList(),
                columns,
                view(columns),
                List.of(),
                statement);
    }

    private static QueryDraft.Field column(String name, @Nullable ColumnType type) {
        return new QueryDraft.Field(name, title(name), (type == null ? ColumnType.ANY : type).word(), null, "");
    }

    /** Of a column without a name of its own, {@code count(*)} or {@code max(d.line)}, the property's. */
    private static Words title(String name) {
        if (COUNT.matcher(name).matches()) {
            return new Words("数量", "count");
        }
        Matcher property = PROPERTY.matcher(name);
        return property.matches() ? COLUMNS.getOrDefault(property.group(1), Words.both(name)) : Words.both(name);
    }

    private static QueryDraft.Field parameter(String name, @Nullable Object value) {
        String standard = value == null ? "" : String.valueOf(value);
        Parameter known = PARAMETERS.get(name);
        if (known != null && known.type() != ParameterType.CHOICE) {
            String usual = known.defaultText();
            return new QueryDraft.Field(
                    name, known.title(), known.type().word(), standard.isEmpty() ? usual : standard, "");
        }
        return new QueryDraft.Field(
                name, Words.both(name), typeOfParameter(value).word(), standard, "");
    }

    private static ParameterType typeOfParameter(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return ParameterType.INT;
        }
        return value instanceof String text && isDay(text) ? ParameterType.DATE : ParameterType.TEXT;
    }

    /** The type of a cell as a result has it; null for a cell that says nothing. */
    private static @Nullable ColumnType typeOf(@Nullable Object cell) {
        if (cell == null) {
            return null;
        }
        if (cell instanceof Long) {
            return ColumnType.INT;
        }
        if (cell instanceof Double) {
            return ColumnType.DECIMAL;
        }
        if (cell instanceof Boolean) {
            return ColumnType.BOOLEAN;
        }
        if (cell instanceof String text) {
            return isDay(text) ? ColumnType.DATE : ColumnType.TEXT;
        }
        if (isGraph(cell)) {
            return ColumnType.GRAPH;
        }
        if (cell instanceof List<?> list) {
            return !list.isEmpty() && list.stream().allMatch(DraftGuess::isGraph) ? ColumnType.GRAPH : ColumnType.LIST;
        }
        return ColumnType.ANY;
    }

    private static boolean isGraph(@Nullable Object cell) {
        return cell instanceof Map<?, ?> map
                && map.get("type") instanceof String type
                && List.of("node", "relationship", "path").contains(type);
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static @Nullable ColumnType common(@Nullable ColumnType one, @Nullable ColumnType other) {
        if (one == null || one == other) {
            return other;
        }
        if (other == null) {
            return one;
        }
        if (List.of(one, other).contains(ColumnType.DATE) && List.of(one, other).contains(ColumnType.TEXT)) {
            return ColumnType.TEXT;
        }
        boolean numbers = List.of(ColumnType.INT, ColumnType.DECIMAL).containsAll(List.of(one, other));
        return numbers ? ColumnType.DECIMAL : ColumnType.ANY;
    }

    /** The picture that fits: of a graph the graph; of one name and figures, bars. */
    private static String view(List<QueryDraft.Field> columns) {
        List<String> graph = named(columns, ColumnType.GRAPH);
        if (!graph.isEmpty()) {
            return "graph(" + String.join(", ", graph) + ")";
        }
        List<String> texts = named(columns, ColumnType.TEXT);
        List<String> figures = named(columns, ColumnType.INT);
        return texts.isEmpty() || figures.isEmpty() ? "" : "bar(%s; %s)".formatted(texts.get(0), figures.get(0));
    }

    private static List<String> named(List<QueryDraft.Field> columns, ColumnType type) {
        return columns.stream()
                .filter(column -> column.type().equals(type.word()))
                .map(QueryDraft.Field::name)
                .filter(name -> !name.contains(",") && !name.contains(";"))
                .toList();
    }
}
