package org.dutygraph.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutygraph.query.catalogue.ColumnType;
import org.dutygraph.query.catalogue.Definitions;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.ResultColumn.Link;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.QueryResult;
import org.jspecify.annotations.Nullable;

/** The answers as a result that every format writes: a row for each duty near a task, and one for a task without any. */
public final class TaskTable {

    private static final String ADDRESS = "tasks";
    private static final Words TITLE = new Words("查事项", "Is this task on the list?");

    private static final List<Cells> CELLS = List.of(
            new Cells(
                    column("place", "行", "line", ColumnType.TEXT, null),
                    row -> row.answer().task().place()),
            new Cells(
                    column("task", "任务", "task", ColumnType.TEXT, null),
                    row -> row.answer().task().text()),
            new Cells(
                    column("outcome", "结论", "outcome", ColumnType.TEXT, null),
                    row -> row.answer().outcome().name()),
            new Cells(
                    column("rank", "次序", "rank", ColumnType.INT, null),
                    row -> row.near() == null ? null : (long) row.rank()),
            of("duty", "事项", "duty", ColumnType.TEXT, new Link("duty", "dutyId"), near -> near.duty()
                    .name()),
            of("standing", "由谁负责", "standing", ColumnType.TEXT, null, near -> near.standing()
                    .name()),
            of("kind", "清单", "list", ColumnType.TEXT, null, near -> near.duty().kind()),
            of("leads", "牵头", "leads", ColumnType.LIST, null, near -> bodies(near, "LED_BY")),
            of("departments", "其他部门", "other departments", ColumnType.LIST, null, near -> Stream.of(
                            "SHARED_WITH", "TAKEN_OVER_BY")
                    .flatMap(role -> bodies(near, role).stream())
                    .toList()),
            of("township", "乡镇", "township", ColumnType.TEXT, new Link("township", "townshipCode"), near -> near.duty()
                    .township()),
            of("edition", "版本", "edition", ColumnType.TEXT, null, near -> near.duty()
                    .edition()),
            of("label", "清单编号", "number in the list", ColumnType.TEXT, null, near -> near.duty()
                    .label()),
            of("where", "出处", "source", ColumnType.TEXT, null, near -> near.duty()
                    .where()),
            of("score", "相近程度", "likeness", ColumnType.DECIMAL, null, near -> near.match()
                    .score()),
            of("words", "依据的词", "words in common", ColumnType.LIST, null, near -> near.match()
                    .words()),
            of("clause", "依据的条款", "clause", ColumnType.TEXT, null, near -> near.match()
                    .clause()),
            of("townships", "见于乡镇", "in townships", ColumnType.INT, null, near -> near.duty()
                    .townships()),
            of("dutyId", "事项编号", "duty id", ColumnType.TEXT, null, near -> near.duty()
                    .id()),
            of("townshipCode", "区划代码", "code", ColumnType.TEXT, null, near -> near.duty()
                    .townshipCode()));

    private TaskTable() {}

    /** The names of the columns. */
    public static List<String> columns() {
        return CELLS.stream().map(cells -> cells.column().name()).toList();
    }

    /**
     * The rows.
     *
     * @param region what was asked for
     * @param elapsedMillis how long the answers took
     */
    public static QueryResult of(List<TaskAnswer> answers, String region, long elapsedMillis) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TaskAnswer answer : answers) {
            if (answer.duties().isEmpty()) {
                rows.add(cells(new Row(answer, null, 0)));
            }
            IntStream.range(0, answer.duties().size())
                    .mapToObj(at -> new Row(answer, answer.duties().get(at), at + 1))
                    .forEach(row -> rows.add(cells(row)));
        }
        return new QueryResult(
                CELLS.stream().map(Cells::column).toList(),
                rows,
                (long) rows.size(),
                false,
                0,
                elapsedMillis,
                TaskLookup.QUERY.statement(),
                parameters(region));
    }

    /**
     * What the rows rest on.
     *
     * @param of a citation of {@link TaskLookup#QUERY}, for its time and editions
     */
    public static Citation citation(Citation of, String region) {
        return new Citation(ADDRESS, TITLE, TaskLookup.QUERY.statement(), parameters(region), of.at(), of.editions());
    }

    private static Map<String, @Nullable Object> parameters(String region) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("region", region.isBlank() ? null : region);
        return parameters;
    }

    private static List<@Nullable Object> cells(Row row) {
        // Stream.toList takes null.
        return CELLS.stream()
                .<@Nullable Object>map(cells -> cells.of().apply(row))
                .toList();
    }

    private static List<String> bodies(NearDuty near, String role) {
        return near.duty().bodies().stream()
                .filter(body -> body.role().equals(role))
                .map(CandidateDuty.Body::name)
                .toList();
    }

    private static Cells of(
            String name,
            String zh,
            String en,
            ColumnType type,
            @Nullable Link link,
            Function<NearDuty, @Nullable Object> cell) {
        return new Cells(column(name, zh, en, type, link), row -> row.near() == null ? null : cell.apply(row.near()));
    }

    private static ResultColumn column(String name, String zh, String en, ColumnType type, @Nullable Link link) {
        Words definition = Objects.requireNonNull(Definitions.column(ADDRESS, name), name);
        return new ResultColumn(name, new Words(zh, en), null, type, link, definition);
    }

    /** One duty near a task; null where there is none. */
    private record Row(TaskAnswer answer, @Nullable NearDuty near, int rank) {}

    /** A column and what it holds of a row. */
    private record Cells(ResultColumn column, Function<Row, @Nullable Object> of) {}
}
