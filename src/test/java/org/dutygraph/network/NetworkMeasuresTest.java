package org.dutygraph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Measures of known networks as igraph gives them, and of chance ones as JGraphT does. */
class NetworkMeasuresTest {

    /** A network of the spec and what igraph says of it. */
    record Known(String name, Network network, Map<String, List<Number>> nodes, Map<String, Number> figures) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Known> known() {
        InputStream in = NetworkMeasuresTest.class.getResourceAsStream("/network/igraph.yaml");
        List<Map<String, Object>> cases = new Yaml().load(in);
        return cases.stream().map(NetworkMeasuresTest::known);
    }

    @SuppressWarnings("unchecked")
    private static Known known(Map<String, Object> spec) {
        Network.Builder lines = new Network.Builder();
        for (List<Number> line : (List<List<Number>>) spec.get("lines")) {
            lines.line(
                    node(line.get(0).intValue()),
                    node(line.get(1).intValue()),
                    line.get(2).doubleValue());
        }
        return new Known(
                (String) spec.get("name"),
                lines.build((Boolean) spec.get("directed")),
                (Map<String, List<Number>>) spec.get("nodes"),
                (Map<String, Number>) spec.get("figures"));
    }

    private static Network.Node node(int number) {
        return new Network.Node("%04d".formatted(number), "node " + number);
    }

    @ParameterizedTest
    @MethodSource("known")
    void everyMeasureOfEveryNodeIsThatOfIgraph(Known known) {
        List<Map<String, @Nullable Object>> nodes = new NetworkMeasures(known.network()).nodes();
        assertThat(known.nodes()).hasSize(12);
        known.nodes().forEach((measure, values) -> {
            for (int i = 0; i < values.size(); i++) {
                same(measure + " of " + (i + 1), nodes.get(i).get(measure), values.get(i));
            }
        });
        assertThat(nodes).hasSameSizeAs(known.nodes().get("degree"));
    }

    @ParameterizedTest
    @MethodSource("known")
    void everyFigureOfTheWholeIsThatOfIgraph(Known known) {
        Map<String, @Nullable Object> figures = new NetworkMeasures(known.network()).figures();
        assertThat(known.figures()).hasSize(10);
        known.figures().forEach((figure, value) -> same(figure, figures.get(figure), value));
    }

    private static void same(String what, @Nullable Object found, @Nullable Number expected) {
        if (expected == null) {
            assertThat(found).as(what).isNull();
        } else {
            assertThat(found).as(what).isInstanceOf(Number.class);
            assertThat(((Number) found).doubleValue()).as(what).isCloseTo(expected.doubleValue(), within(1e-7));
        }
    }

    @ParameterizedTest
    @MethodSource("known")
    void theSameNetworkHasTheSameCommunitiesAndTheirModularity(Known known) {
        Neighbours all = Neighbours.of(known.network(), Neighbours.Way.BOTH);
        Communities communities = Communities.of(all);
        assertThat(Communities.of(all).of()).isEqualTo(communities.of());
        assertThat(communities.modularity())
                .isCloseTo(
                        Communities.modularity(
                                all,
                                all.strengths(),
                                Arrays.stream(communities.of())
                                        .map(one -> one - 1)
                                        .toArray()),
                        within(1e-12));
        int[] sizes = new int[communities.count()];
        Arrays.stream(communities.of()).forEach(one -> sizes[one - 1]++);
        assertThat(IntStream.range(1, sizes.length)).allMatch(i -> sizes[i] <= sizes[i - 1]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void measuresOfChanceNetworksAreThoseOfJGraphT(long seed) {
        Random random = new Random(seed);
        SimpleGraph<Integer, DefaultEdge> theirs = new SimpleGraph<>(DefaultEdge.class);
        Network.Builder lines = new Network.Builder();
        for (int i = 0; i < 90; i++) {
            int one = random.nextInt(50);
            int other = random.nextInt(50);
            if (one != other) {
                theirs.addVertex(one);
                theirs.addVertex(other);
                theirs.addEdge(one, other);
                lines.line(node(one), node(other), 1 + random.nextInt(9));
            }
        }
        Network network = lines.build(false);
        NetworkMeasures measures = new NetworkMeasures(network);
        Map<Integer, Double> betweenness = new BetweennessCentrality<>(theirs).getScores();
        Map<Integer, Integer> coreness = new Coreness<>(theirs).getScores();
        ClusteringCoefficient<Integer, DefaultEdge> clustering = new ClusteringCoefficient<>(theirs);
        assertThat(network.nodes()).hasSameSizeAs(theirs.vertexSet());
        for (Map<String, @Nullable Object> node : measures.nodes()) {
            int number = Integer.parseInt((String) node.get("id"));
            same("betweenness", node.get("betweenness"), betweenness.get(number));
            same("coreness", node.get("coreness"), coreness.get(number));
            if (node.get("clustering") != null) {
                same("clustering", node.get("clustering"), clustering.getVertexScore(number));
            }
        }
        Map<String, @Nullable Object> figures = measures.figures();
        same("transitivity", figures.get("transitivity"), clustering.getGlobalClusteringCoefficient());
        same(
                "components",
                figures.get("components"),
                new ConnectivityInspector<>(theirs).connectedSets().size());
    }

    @Test
    void linesOfTheSameEndsAreOneAndWhatIsNoLineIsLeftOut() {
        Network.Builder lines = new Network.Builder();
        lines.line(node(2), node(1), 2);
        lines.line(node(1), node(2), 3);
        lines.line(node(1), node(1), 3);
        lines.line(node(1), node(3), 0);
        lines.line(node(1), node(3), Double.NaN);
        lines.leaveOut();
        assertThat(lines.build(false))
                .isEqualTo(new Network(false, List.of(node(1), node(2)), List.of(new Network.Line(0, 1, 5)), 4));
        assertThat(lines.build(true).lines()).containsExactly(new Network.Line(0, 1, 3), new Network.Line(1, 0, 2));
    }

    @Test
    void anEmptyNetworkHasFiguresAndNoNodes() {
        NetworkMeasures measures = new NetworkMeasures(new Network.Builder().build(true));
        assertThat(measures.nodes()).isEmpty();
        assertThat(measures.figures())
                .containsEntry("nodes", 0L)
                .containsEntry("density", null)
                .containsEntry("centralisation", null)
                .containsEntry("modularity", null)
                .containsEntry("components", 0L);
    }

    @Test
    void everyMeasureIsDefinedInBothLanguagesAndNoOtherIs() {
        Network network = known().findFirst().orElseThrow().network();
        NetworkMeasures measures = new NetworkMeasures(network);
        assertThat(names("nodes"))
                .containsExactlyElementsOf(measures.nodes().get(0).keySet());
        assertThat(names("figures"))
                .containsExactlyElementsOf(measures.figures().keySet());
        for (NetworkPart part : NetworkPart.values()) {
            assertThat(MeasureTable.columns(part.word())).isNotEmpty().allSatisfy(column -> {
                assertThat(column.definition()).isNotNull();
                assertThat(column.definition().zh()).endsWith("。");
                assertThat(column.definition().en()).endsWith(".");
            });
        }
    }

    private static List<String> names(String part) {
        List<String> names = new ArrayList<>();
        MeasureTable.columns(part).forEach(column -> names.add(column.name()));
        return names;
    }
}
