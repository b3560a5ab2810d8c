package org.dutygraph.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dutygraph.load.ListReader;
import org.dutygraph.matter.Decisions;
import org.dutygraph.matter.DutyText;
import org.dutygraph.matter.Matters;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.ListParser;
import org.dutygraph.query.WordsOfStatement;
import org.dutygraph.query.catalogue.ColumnType;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.format.ResultFormat;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.RowSink;
import org.dutygraph.resolve.ListResolver;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.source.file.SourceFile;
import org.dutygraph.text.SearchText;
import org.dutygraph.text.Segmenter;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The program's parts that need no graph, each beside the least that could be done with the same input; JMH measures them in
 * {@link PartsBench}, and {@link PartsTest} holds that they do what they are measured for. The names begin with what is worked
 * on, and those that end with {@code Floor} are what the others are measured against.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Parts {

    private static final int ROWS = 1_000;

    /** One list of an invented county, and the next one of that county. */
    @State(Scope.Thread)
    public static class OneList {

        private byte[] file = {};
        private ListResolver forgetting = ListResolver.bundled().forgetting();
        private ListReader warm = ListReader.bundled();

        /** Reads its neighbour too, as a load has done. */
        @Setup
        public void read() {
            InventedLists lists = InventedLists.seed(1);
            file = lists.text(1).getBytes(StandardCharsets.UTF_8);
            forgetting = ListResolver.bundled().forgetting();
            warm = ListReader.bundled();
            warm.of("list.txt", lists.text(0).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The names of a list's duties. */
    @State(Scope.Thread)
    public static class Names {

        private List<String> names = List.of();

        @Setup
        public void read() {
            names = resolved(0).duties().stream()
                    .map(duty -> duty.duty().name())
                    .toList();
        }
    }

    /** Forty lists whose matters stand, and the one that comes. */
    @State(Scope.Thread)
    public static class StandingMatters {

        private Matters matters = Matters.of(List.of(), Decisions.none());
        private List<DutyText> coming = List.of();

        @Setup
        public void place() {
            List<DutyText> standing = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                standing.addAll(DutyText.of(resolved(i)));
            }
            matters = Matters.of(standing, Decisions.none());
            coming = DutyText.of(resolved(40));
        }
    }

    /** A thousand rows of a workload. */
    @State(Scope.Thread)
    public static class Result {

        private final List<ResultColumn> columns = List.of(
                new ResultColumn("department", new Words("部门", "Department"), null, ColumnType.TEXT, null),
                new ResultColumn("category", new Words("类别", "Category"), null, ColumnType.TEXT, null),
                new ResultColumn("leads", new Words("牵头", "Leads"), null, ColumnType.INT, null));
        private final Citation citation = new Citation(
                "workload/department-workload",
                new Words("部门履职负荷", "Department workload"),
                "RETURN 1",
                Map.of(),
                Instant.EPOCH,
                List.of());
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        /** Fills the rows. */
        @Setup
        public void fill() {
            rows.clear();
            for (int i = 0; i < ROWS; i++) {
                rows.add(Arrays.asList("伊宁县人力资源和社会保障局" + i, "社会管理", (long) i));
            }
        }
    }

    /** A statement as people write them in the console. */
    @State(Scope.Thread)
    public static class Statement {
        private final String statement =
                """
                MATCH (d:Duty {kind: 'COOPERATIVE'})-[:LED_BY]->(a:Department)-[:OF_KIND]->(k:DepartmentKind)
                WHERE d.name CONTAINS '安全' AND NOT EXISTS { (d)-[:SHARED_WITH]->(:Department) }
                WITH k, count(DISTINCT d) AS duties, collect(DISTINCT a.name)[..5] AS examples
                RETURN k.name AS kind, duties, examples ORDER BY duties DESC LIMIT 50
                """;
    }

    private static ResolvedList resolved(int number) {
        byte[] file = InventedLists.seed(1).text(number).getBytes(StandardCharsets.UTF_8);
        ResolvedList list = ListReader.bundled().of("list.txt", file).list();
        if (list == null) {
            throw new IllegalStateException("the invented list " + number + " is no list");
        }
        return list;
    }

    @Benchmark
    public int listFloor(OneList list) {
        int cells = 0;
        for (String line : new String(list.file, StandardCharsets.UTF_8).split("\n", -1)) {
            cells += line.split("\t", -1).length;
        }
        return cells;
    }

    @Benchmark
    public int listRows(OneList list) {
        return SourceFile.of("list.txt", list.file).rows().size();
    }

    @Benchmark
    public int listParsed(OneList list) {
        DutyList parsed = parsed(list);
        return parsed == null ? 0 : parsed.duties().size();
    }

    private static @Nullable DutyList parsed(OneList list) {
        return ListParser.parse(SourceFile.of("list.txt", list.file)).list();
    }

    @Benchmark
    public int listParsedAndResolvedWithoutMemory(OneList list) {
        DutyList parsed = parsed(list);
        return parsed == null ? 0 : list.forgetting.resolve(parsed).duties().size();
    }

    @Benchmark
    public int listParsedAndResolvedAgain(OneList list) {
        return list.warm.of("list.txt", list.file).duties();
    }

    @Benchmark
    public int namesFloor(Names names) {
        int han = 0;
        for (String name : names.names) {
            for (int i = 0; i < name.length(); i++) {
                han += Character.isIdeographic(name.charAt(i)) ? 1 : 0;
            }
        }
        return han;
    }

    @Benchmark
    public int namesSegmented(Names names) {
        int words = 0;
        for (String name : names.names) {
            words += Segmenter.bundled().words(name).size();
        }
        return words;
    }

    @Benchmark
    public int namesAsSearchRows(Names names) {
        int tokens = 0;
        for (String name : names.names) {
            tokens += SearchText.row(name).size();
        }
        return tokens;
    }

    @Benchmark
    public int placingFloor(StandingMatters standing) {
        int characters = 0;
        for (DutyText duty : standing.coming) {
            characters += standing.matters.key(duty).length();
        }
        return characters;
    }

    /** Placed and taken out again, so that the next time finds what this one found. */
    @Benchmark
    public int placingOneListAndTakingItOut(StandingMatters standing) {
        standing.matters.addAll(standing.coming);
        int placed = standing.matters.drainPlacementChanges().size();
        standing.matters.removeAll(standing.coming);
        return placed;
    }

    @Benchmark
    public int resultFloor(Result result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (List<@Nullable Object> row : result.rows) {
            for (Object cell : row) {
                out.write(String.valueOf(cell).getBytes(StandardCharsets.UTF_8));
                out.write(',');
            }
        }
        return out.size();
    }

    @Benchmark
    public int resultAsCsv(Result result) throws IOException {
        return written(result, ResultFormat.CSV).length;
    }

    @Benchmark
    public int resultAsJson(Result result) throws IOException {
        return written(result, ResultFormat.JSON).length;
    }

    @Benchmark
    public int resultAsXlsx(Result result) throws IOException {
        return written(result, ResultFormat.XLSX).length;
    }

    static byte[] written(Result result, ResultFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowSink sink = format.open(out, result.citation, "zh");
        sink.begin(result.columns);
        for (List<@Nullable Object> row : result.rows) {
            sink.row(row);
        }
        sink.end(new RowSink.Ending(result.rows.size(), (long) result.rows.size(), false, 0, 1));
        return out.toByteArray();
    }

    @Benchmark
    public int statementFloor(Statement statement) {
        return statement.statement.toUpperCase(java.util.Locale.ROOT).split("\\W+").length;
    }

    @Benchmark
    public boolean statementJudgedByItsWords(Statement statement) {
        return WordsOfStatement.refused(statement.statement);
    }
}
