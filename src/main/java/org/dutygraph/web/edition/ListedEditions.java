package org.dutygraph.web.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutygraph.edition.DutyDepartment;
import org.dutygraph.edition.Edition;
import org.dutygraph.edition.EditionClause;
import org.dutygraph.edition.EditionDuty;
import org.dutygraph.matter.DutyText;
import org.dutygraph.matter.OwnPlaces;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Side;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.web.answers.PageReads;
import org.jspecify.annotations.Nullable;

/** The editions of lists that stand in a graph, current and older ones, ready to be compared. */
public final class ListedEditions {

    private final Rows rows;

    ListedEditions(Rows rows) {
        this.rows = rows;
    }

    /** Reads through a runner. */
    public static ListedEditions of(QueryRunner runner) {
        return new ListedEditions((address, raw) ->
                PageReads.named(runner.run(Catalogue.pages().get(address), raw, RunOptions.complete())));
    }

    /** A statement of {@code cypher/pages} → its rows by the names of columns. */
    @FunctionalInterface
    interface Rows {
        List<Map<String, @Nullable Object>> of(String address, Map<String, String> raw);
    }

    /**
     * One edition.
     *
     * @param list its id, {@code 654021202/2025-07}
     * @throws QueryFault where the graph holds none of this id; it names lists that stand
     */
    public Edition edition(String list) {
        Map<String, @Nullable Object> about = find(list).orElseThrow(() -> unknown(list));
        OwnPlaces places = OwnPlaces.of(words(about.get("places")));
        return new Edition(
                list,
                text(about.get("township")),
                text(about.get("edition")),
                text(about.get("source")),
                rows.of("editions/duties", Map.of("list", list)).stream()
                        .map(row -> duty(row, places))
                        .toList());
    }

    private Optional<Map<String, @Nullable Object>> find(String list) {
        return rows.of("editions/edition", Map.of("list", list)).stream().findFirst();
    }

    /** Whether the graph holds a list of this id. */
    public boolean holds(String list) {
        return find(list).isPresent();
    }

    /**
     * The ids of a township's editions, the newest first.
     *
     * @param township its code or name
     * @throws QueryFault where there is no such township
     */
    public List<String> of(String township) {
        return rows.of("editions/of-township", Map.of("township", township)).stream()
                .map(row -> text(row.get("id")))
                .toList();
    }

    /** What to say of a list that is not there: which ones are. */
    public QueryFault unknown(String list) {
        List<Map<String, @Nullable Object>> standing =
                rows.of("editions/lists", Map.of("term", list.replaceFirst("/.*", "")));
        return new QueryFault(
                FaultCode.PARAMETER,
                "the graph holds no list “%s”".formatted(list),
                standing.isEmpty()
                        ? "the graph holds no list at all; load some"
                        : "give one that it holds, such as "
                                + standing.stream()
                                        .map(row -> text(row.get("id")) + " (" + text(row.get("township")) + ")")
                                        .collect(Collectors.joining(", ")));
    }

    private static EditionDuty duty(Map<String, @Nullable Object> row, OwnPlaces places) {
        DutyKind kind = DutyKind.valueOf(text(row.get("kind")));
        String id = text(row.get("id"));
        String category = text(row.get("category"));
        String name = text(row.get("name"));
        List<EditionClause> clauses =
                maps(row.get("clauses")).stream().map(ListedEditions::clause).toList();
        return new EditionDuty(
                id,
                kind,
                number(row.get("number")),
                category,
                name,
                maps(row.get("bodies")).stream().map(ListedEditions::body).toList(),
                row.get("workMode") instanceof String mode ? mode : null,
                Boolean.TRUE.equals(row.get("ended")),
                clauses,
                text(row.get("place")),
                DutyText.of(
                        id,
                        kind.letter(),
                        category,
                        name,
                        clauses.stream().map(EditionClause::text).toList(),
                        words(row.get("functions")),
                        places));
    }

    private static DutyDepartment body(Map<?, ?> row) {
        DutyDepartment.Tie tie =
                switch (text(row.get("tie"))) {
                    case "LED_BY" -> DutyDepartment.Tie.LEADS;
                    case "SHARED_WITH" -> DutyDepartment.Tie.SHARES;
                    default -> DutyDepartment.Tie.TAKES_OVER;
                };
        return new DutyDepartment(tie, text(row.get("id")), text(row.get("name")));
    }

    private static EditionClause clause(Map<?, ?> row) {
        List<EditionClause.Named> named = new ArrayList<>();
        for (Map<?, ?> each : maps(row.get("named"))) {
            named.add(
                    new EditionClause.Named(text(each.get("id")), number(each.get("start")), number(each.get("end"))));
        }
        Side side = Side.valueOf(text(row.get("side")).toUpperCase(Locale.ROOT));
        return EditionClause.of(side.letter() + number(row.get("number")), text(row.get("text")), named);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list instanceof List<?> all) {
            all.forEach(each -> maps.add((Map<?, ?>) each));
        }
        return maps;
    }

    private static List<String> words(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }
}
