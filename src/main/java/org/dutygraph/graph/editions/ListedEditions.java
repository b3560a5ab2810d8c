package org.dutygraph.graph.editions;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dutygraph.edition.DutyDepartment;
import org.dutygraph.edition.Edition;
import org.dutygraph.edition.EditionClause;
import org.dutygraph.edition.EditionDuty;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.read.RecordReader;
import org.dutygraph.graph.schema.CypherFile;
import org.dutygraph.matter.DutyText;
import org.dutygraph.matter.OwnPlaces;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Side;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The editions of lists in a graph, current and older ones. The statements are in {@code cypher/pages/editions}. */
public final class ListedEditions {

    /** Ends a statement that hangs: a list has only a few hundred duties. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final RecordReader reader;

    private ListedEditions(RecordReader reader) {
        this.reader = reader;
    }

    /** The editions of an open graph. */
    public static ListedEditions in(Graph graph) {
        return new ListedEditions(graph.reader());
    }

    /**
     * A list of the graph.
     *
     * @param id its id, {@code 654021202/2025-07}
     * @param township the township's name
     * @param current whether it is the township's current list
     */
    public record ListedEdition(String id, String edition, String township, boolean current) {}

    /** The edition with a list's id; empty where the graph does not have it. */
    public Optional<Edition> edition(String list) {
        Map<String, String> about = Map.of("list", list);
        return read(Head.class, "edition", about, row -> row.as(Head.class)).stream()
                .findFirst()
                .map(head -> {
                    OwnPlaces places = OwnPlaces.of(head.places());
                    return new Edition(
                            head.id(),
                            head.township(),
                            head.edition(),
                            head.source(),
                            read(EditionDuty.class, "duties", about, row -> duty(row, places)));
                });
    }

    private record Head(String id, String township, String edition, String source, List<String> places) {}

    /** Whether the graph has a list with this id. */
    public boolean holds(String list) {
        return !read(Head.class, "edition", Map.of("list", list), row -> row.as(Head.class))
                .isEmpty();
    }

    /**
     * A township's editions, the newest first.
     *
     * @param code the township's code
     */
    public List<ListedEdition> of(String code) {
        return read(ListedEdition.class, "of-township", Map.of("township", code), row -> row.as(ListedEdition.class));
    }

    /** Some lists of the graph, {@code 990121101/2024-12 (云岭镇)}; those of the same township come first. */
    public List<String> near(String list) {
        return read(
                String.class,
                "lists",
                Map.of("term", list.replaceFirst("/.*", "")),
                row -> row.get("id").asString() + " (" + row.get("township").asString() + ")");
    }

    /** Whether the graph has no list at all. */
    public boolean isEmpty() {
        return near("").isEmpty();
    }

    private <T> List<T> read(Class<T> type, String name, Map<String, String> parameters, Function<Record, T> mapping) {
        return reader.all(type, CypherFile.statement("pages/editions/" + name), parameters, LIMIT, mapping);
    }

    private static EditionDuty duty(Record row, OwnPlaces places) {
        String id = row.get("id").asString();
        DutyKind kind = DutyKind.valueOf(row.get("kind").asString());
        String category = row.get("category").asString();
        String name = row.get("name").asString();
        List<EditionClause> clauses = row.get("clauses").asList(ListedEditions::clause);
        return new EditionDuty(
                id,
                kind,
                row.get("number").asInt(0),
                category,
                name,
                row.get("bodies").asList(ListedEditions::department),
                row.get("workMode").asString(null),
                row.get("ended").asBoolean(),
                clauses,
                row.get("place").asString(""),
                DutyText.of(
                        id,
                        kind.letter(),
                        category,
                        name,
                        clauses.stream().map(EditionClause::text).toList(),
                        row.get("functions").asList(Value::asString),
                        places));
    }

    private static DutyDepartment department(Value body) {
        DutyDepartment.Relationship relationship =
                switch (body.get("tie").asString()) {
                    case "LED_BY" -> DutyDepartment.Relationship.LEADS;
                    case "SHARED_WITH" -> DutyDepartment.Relationship.SHARES;
                    default -> DutyDepartment.Relationship.TAKES_OVER;
                };
        return new DutyDepartment(
                relationship, body.get("id").asString(), body.get("name").asString());
    }

    private static EditionClause clause(Value clause) {
        Side side = Side.valueOf(clause.get("side").asString().toUpperCase(Locale.ROOT));
        return EditionClause.of(
                side.letter() + clause.get("number").asInt(0),
                clause.get("text").asString(),
                clause.get("named")
                        .asList(named -> new EditionClause.Named(
                                named.get("id").asString(),
                                named.get("start").asInt(0),
                                named.get("end").asInt(0))));
    }
}
