package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.Invariants;
import org.dutygraph.graph.ListContents;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.TestGraphContents;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.LoadSummary;
import org.dutygraph.load.Loading;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.VariedLists;
import org.neo4j.driver.Driver;

/**
 * Lists in two wordings, the old and the new one, and what a graph holds that nothing happened to but a load of either.
 * Of every four lists two are editions of one township.
 */
final class Wordings {

    private static final ListReader UNDERSTANDING = ListReader.bundled();

    /** One of the two. */
    record Wording(
            String name, Path folder, List<Path> files, Map<String, String> lists, List<Map<String, Object>> graph) {}

    private final Wording old;
    private final Wording fresh;

    private Wordings(Wording old, Wording fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    /** Writes so many lists twice into a folder, and loads both into the tests' own graph to know what they become. */
    static Wordings of(Path folder, int lists) throws IOException {
        return of(folder, 0, lists);
    }

    /** The same of the lists from a number on. */
    static Wordings of(Path folder, int from, int lists) throws IOException {
        return new Wordings(
                wording(folder.resolve("old"), from, lists, 0), wording(folder.resolve("new"), from, lists, 1000));
    }

    private static Wording wording(Path folder, int from, int lists, int seed) throws IOException {
        Files.createDirectories(folder);
        for (int i = from; i < from + lists; i++) {
            VariedLists.write(folder.resolve("%03d.txt".formatted(i)), i, seed + i);
        }
        List<Path> files = Loading.files(List.of(folder));
        Graph graph = TestGraph.empty();
        load(graph, files);
        return new Wording(
                folder.getFileName().toString(), folder, files, ListContents.of(graph.driver()), whole(graph));
    }

    Wording old() {
        return old;
    }

    Wording fresh() {
        return fresh;
    }

    Wording other(Wording wording) {
        return wording == old ? fresh : old;
    }

    /** Loads in this process. */
    static LoadSummary load(Graph graph, List<Path> files) {
        return load(graph, files, entry -> {});
    }

    /** Loads, and tells of each file when it is in the graph. */
    static LoadSummary load(Graph graph, List<Path> files, Consumer<LoadSummary.Entry> done) {
        MatterPlacement placing =
                MatterPlacement.in(graph, DecisionFile.at(files.get(0).resolveSibling("no-decisions.tsv")));
        return Loading.into(graph, UNDERSTANDING, placing).load(files, done);
    }

    private static List<Map<String, Object>> whole(Graph graph) {
        return TestGraphContents.withoutTime(TestGraphContents.of(graph));
    }

    /** Fails unless all invariants hold and every list stands whole in one of its wordings; those in a wording, by id. */
    Set<String> assertWhole(Driver driver, Wording wording) {
        Invariants.assertHold(driver);
        Set<String> inIt = new TreeSet<>();
        ListContents.of(driver).forEach((list, standing) -> {
            if (standing.equals(wording.lists().get(list))) {
                inIt.add(list);
            } else {
                assertThat(standing)
                        .as("list " + list + ", which is not as in the wording “" + wording.name() + "”")
                        .isEqualTo(other(wording).lists().get(list));
            }
        });
        return inIt;
    }

    /** Fails unless the graph is, node by node, the one that a load of this wording into an empty graph makes. */
    static void assertIs(Wording wording, Graph graph) {
        Invariants.assertHold(graph.driver());
        assertThat(whole(graph)).isEqualTo(wording.graph());
    }
}
