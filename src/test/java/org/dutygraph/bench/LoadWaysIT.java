package org.dutygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.load.ListReader;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.source.text.TabbedText;
import org.junit.jupiter.api.Test;

/** What is measured side by side writes the same. */
class LoadWaysIT {

    @Test
    void everyWayWritesTheSameDutiesClausesAndRelationships() throws IOException {
        InventedLists invented = InventedLists.seed(1);
        ListReader understanding = ListReader.bundled();
        List<ResolvedList> lists = IntStream.range(0, 2)
                .mapToObj(invented::list)
                .map(list -> understanding
                        .of(TabbedText.of(list.fileName(), list.text()))
                        .list())
                .map(Objects::requireNonNull)
                .map(LoadWaysIT::shortened)
                .toList();
        List<PlainList> plain = lists.stream().map(PlainList::of).toList();

        Graph graph = TestGraph.empty();
        GraphWriter writer = GraphWriter.of(graph);
        lists.forEach(writer::write);
        Map<String, Object> ours = LoadWays.size(graph);
        assertThat(ours.values()).allSatisfy(count -> assertThat((Long) count).isPositive());

        try (LoadWays ways = new LoadWays(TestGraph.empty())) {
            ways.shared(plain);
            for (PlainList list : plain) {
                ways.bare(list);
            }
            assertThat(LoadWays.size(graph)).isEqualTo(ours);

            TestGraph.clear(graph);
            ways.shared(plain);
            plain.forEach(ways::saveAll);
            assertThat(LoadWays.size(graph)).isEqualTo(ours);
        }
        TestGraph.clear(graph);
    }

    /** Every eighth duty of a list: what differs between the ways shows in them too. */
    private static ResolvedList shortened(ResolvedList list) {
        return new ResolvedList(
                list.id(),
                list.list(),
                list.township(),
                list.regions(),
                list.elsewhere(),
                IntStream.range(0, list.duties().size())
                        .filter(i -> i % 8 == 0)
                        .mapToObj(i -> list.duties().get(i))
                        .toList(),
                list.faults());
    }
}
