package org.dutygraph.query.recount;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.parse.Side;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;

/**
 * Lists as they were read, and the graph that they were written into.
 *
 * @param region the code of the region whose lists these are; null for all of the graph
 * @param lists those in force
 * @param editions all editions of the graph
 * @param matters the matter of each duty in force; empty where none are placed
 */
record ReadLists(
        @Nullable String region,
        List<ResolvedList> lists,
        List<ResolvedList> editions,
        Map<String, String> matters,
        QueryRunner runner) {

    /** Reads files and writes them into an empty graph; of two editions of a township the later one is in force. */
    static ReadLists of(List<Path> files) {
        return of(files, TestGraph.empty());
    }

    /** The same with their matters placed. */
    static ReadLists placed(List<Path> files) {
        Graph graph = TestGraph.empty();
        ReadLists lists = of(files, graph);
        MatterPlacement.in(graph, DecisionFile.at(TestGraph.temporaryFolder().resolve("decisions.tsv")))
                .place();
        try (Session session = graph.driver().session()) {
            Map<String, String> matters =
                    session.run("MATCH (d:Duty)-[:CONCERNS]->(m:Matter) RETURN d.id AS duty, m.id AS matter").stream()
                            .collect(Collectors.toMap(row -> row.get("duty").asString(), row -> row.get("matter")
                                    .asString()));
            return new ReadLists(null, lists.lists, lists.editions, matters, lists.runner);
        }
    }

    /** Some of these lists. */
    ReadLists only(List<ResolvedList> some) {
        return new ReadLists(region, some, editions, matters, runner);
    }

    private static ReadLists of(List<Path> files, Graph graph) {
        ListReader reader = ListReader.bundled();
        List<ResolvedList> editions = files.stream()
                .map(file -> Objects.requireNonNull(reader.of(file).list()))
                .toList();
        GraphWriter writer = GraphWriter.of(graph);
        editions.forEach(writer::write);
        List<ResolvedList> current = editions.stream()
                .filter(list -> editions.stream()
                        .noneMatch(other -> other.township().equals(list.township())
                                && other.list().edition().compareTo(list.list().edition()) > 0))
                .toList();
        return new ReadLists(null, current, editions, Map.of(), QueryRunner.of(graph.driver()));
    }

    /** All of the graph, and each of its townships and counties. */
    List<ReadLists> scopes() {
        List<ReadLists> scopes = new ArrayList<>(List.of(this));
        lists.stream()
                .flatMap(list -> list.regions().stream())
                .map(ResolvedList.Place::code)
                .filter(code -> code.length() >= 6)
                .distinct()
                .forEach(code -> scopes.add(new ReadLists(
                        code,
                        lists.stream()
                                .filter(list -> list.regions().stream()
                                        .anyMatch(place -> place.code().equals(code)))
                                .toList(),
                        editions,
                        matters,
                        runner)));
        return scopes;
    }

    Stream<ResolvedDuty> duties() {
        return lists.stream().flatMap(list -> list.duties().stream());
    }

    Stream<ResolvedClause> clauses(Side side) {
        return duties().flatMap(duty -> duty.clauses().stream())
                .filter(clause -> clause.clause().side() == side);
    }

    /** The ids of all departments that a duty lists or takes over. */
    List<String> departments() {
        return duties().flatMap(duty -> Stream.concat(duty.departments().stream(), duty.takers().stream()))
                .map(Mention::actor)
                .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                .map(Actor::id)
                .distinct()
                .sorted()
                .toList();
    }

    List<String> categories() {
        return duties().map(duty -> duty.duty().category())
                .filter(category -> !category.isEmpty())
                .distinct()
                .toList();
    }

    /** What a query answers in this region, each row the named columns parted by {@code |}. */
    Set<String> rows(String query, String... columns) {
        return rows(query, Map.of(), columns);
    }

    /** The same with parameters. */
    Set<String> rows(String query, Map<String, String> parameters, String... columns) {
        SavedQuery saved = Catalogue.bundled().get(query);
        Map<String, String> asked = new HashMap<>(parameters);
        Set<String> known =
                saved.parameters().stream().map(parameter -> parameter.name()).collect(Collectors.toSet());
        if (region != null && known.contains("region")) {
            asked.put("region", region);
        }
        List<String> names =
                saved.columns().stream().map(column -> column.name()).toList();
        return runner.run(saved, asked, RunOptions.complete()).rows().stream()
                .map(row -> Stream.of(columns)
                        .map(column -> String.valueOf(row.get(names.indexOf(column))))
                        .collect(Collectors.joining("|")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A row as {@link #rows} has it. */
    static String row(@Nullable Object... cells) {
        return Stream.of(cells).map(String::valueOf).collect(Collectors.joining("|"));
    }

    static Set<String> sorted(Stream<String> rows) {
        return rows.collect(Collectors.toCollection(TreeSet::new));
    }
}
