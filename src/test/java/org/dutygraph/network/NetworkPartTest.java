package org.dutygraph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.export.GraphMl;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.format.ResultFormat;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.RowSink;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedMultigraph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a query's network as results, in the forms that other programs read. */
class NetworkPartTest {

    private static final int NODES_OF_RING = 64_000;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void folder() throws IOException {
        file = Files.createDirectories(folder.resolve("own")).resolve("ties.cypher");
    }

    private SavedQuery query(String way) throws IOException {
        Files.writeString(
                file,
                """
                // title: 线 | lines
                // description: 线 | lines
                // column: a – 甲 | one; link=department(aId)
                // column: b – 乙 | other; link=department(bId)
                // column: n – 数 | n; unit=duties
                // column: aId – 甲编号 | one's id
                // column: bId – 乙编号 | other's id
                // network: aId, bId, n; %s; labels=a, b
                RETURN 1 AS n
                """
                        .formatted(way));
        return Catalogue.of(List.of(folder)).get("own/ties");
    }

    private static byte[] written(SavedQuery query, NetworkPart part, ResultFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Citation citation =
                new Citation("own/ties", Words.both("ties"), "RETURN 1", Map.of(), Instant.EPOCH, List.of());
        RowSink sink = part.of(query, format.open(out, citation, "en"));
        // A run that is tried again begins again.
        sink.begin(query.columns());
        sink.row(List.of("甲局", "丙局", 9L, "x", "z"));
        sink.begin(query.columns());
        sink.row(List.of("甲局", "乙局", 2L, "x", "y"));
        sink.row(List.of("乙局", "甲局", 1L, "y", "x"));
        sink.row(List.of("乙局", "丙<局", 4L, "y", "z"));
        List<@Nullable Object> without = new ArrayList<>(List.of("乙局", "丙局", 4L, "y", "z"));
        without.set(3, null);
        sink.row(without);
        sink.end(new RowSink.Ending(4, 4L, false, 0, 1));
        sink.discard();
        return out.toByteArray();
    }

    private static List<String> lines(SavedQuery query, NetworkPart part) throws IOException {
        return new String(written(query, part, ResultFormat.CSV), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .toList();
    }

    @Test
    void everyPartIsAResult() throws IOException {
        SavedQuery query = query("undirected");
        assertThat(lines(query, NetworkPart.EDGES))
                .containsExactly("source,target,weight,sourceLabel,targetLabel", "x,y,3.0,甲局,乙局", "y,z,4.0,乙局,丙<局");
        assertThat(lines(query, NetworkPart.NODES))
                .hasSize(4)
                .startsWith(
                        "id,label,degree,strength,betweenness,closeness,eigenvector,coreness,constraint,clustering,community")
                .anySatisfy(line -> assertThat(line).startsWith("y,乙局,2,7.0,1.0,0.5,1.0,1,"));
        assertThat(lines(query, NetworkPart.FIGURES)).hasSize(2).anySatisfy(line -> assertThat(line)
                .startsWith("false,3,2,7.0,0.666")
                .endsWith(",1"));
        assertThat(lines(query("directed"), NetworkPart.EDGES)).hasSize(4);
        assertThat(lines(query("directed"), NetworkPart.NODES).get(0)).contains("inDegree", "outStrength");
    }

    @Test
    void aNodeLinksToItsPage() throws IOException {
        assertThat(NetworkPart.NODES.columns(query("undirected")))
                .filteredOn(column -> column.name().equals("label"))
                .extracting(ResultColumn::link)
                .containsExactly(new ResultColumn.Link("department", "id"));
        assertThat(NetworkPart.EDGES.columns(query("directed")))
                .filteredOn(column -> column.name().equals("targetLabel"))
                .extracting(ResultColumn::link)
                .containsExactly(new ResultColumn.Link("department", "target"));
    }

    @Test
    void graphMlSaysWhetherItIsDirectedAndHoldsEveryMeasure() throws Exception {
        byte[] undirected = written(query("undirected"), NetworkPart.GRAPH, ResultFormat.GRAPHML);
        GraphMl.validate(undirected);
        assertThat(new String(undirected, StandardCharsets.UTF_8))
                .contains("edgedefault=\"undirected\"", "attr.name=\"betweenness\" attr.type=\"double\"")
                .contains("attr.name=\"community\" attr.type=\"long\"", "attr.name=\"weight\" attr.type=\"double\"")
                .doesNotContain("inDegree", "attr.name=\"labels\"");
        assertThat(GraphMl.names(undirected)).containsExactly("丙<局", "乙局", "甲局");
        byte[] directed = written(query("directed"), NetworkPart.GRAPH, ResultFormat.GRAPHML);
        assertThat(new String(directed, StandardCharsets.UTF_8)).contains("edgedefault=\"directed\"", "inDegree");
    }

    @Test
    void gexfIsReadByAProgramThatIsNotOurs() throws IOException {
        byte[] gexf = written(query("undirected"), NetworkPart.GRAPH, ResultFormat.GEXF);
        assertThat(new String(gexf, StandardCharsets.UTF_8))
                .contains("defaultedgetype=\"undirected\"", "title=\"constraint\" type=\"double\"", "weight=\"3.0\"");
        WeightedMultigraph<String, DefaultWeightedEdge> read = new WeightedMultigraph<>(DefaultWeightedEdge.class);
        SimpleGEXFImporter<String, DefaultWeightedEdge> importer = new SimpleGEXFImporter<>();
        importer.setVertexFactory(id -> id);
        List<String> labels = new ArrayList<>();
        importer.addVertexAttributeConsumer((vertex, attribute) -> {
            if (vertex.getSecond().equals("label")) {
                labels.add(attribute.getValue());
            }
        });
        importer.importGraph(read, new ByteArrayInputStream(gexf));
        assertThat(read.vertexSet()).hasSize(3);
        assertThat(read.edgeSet().stream().mapToDouble(read::getEdgeWeight).sum())
                .isEqualTo(7);
        assertThat(labels).contains("甲局", "丙<局");
    }

    @Test
    void aQueryWithoutTheHeaderHasNoNetwork() {
        SavedQuery query = Catalogue.bundled().get("workload/department-workload");
        assertThatThrownBy(() -> written(query, NetworkPart.NODES, ResultFormat.CSV))
                .isInstanceOfSatisfying(
                        QueryFault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.PARAMETER));
        assertThatThrownBy(() -> NetworkPart.named("knots"))
                .isInstanceOf(QueryFault.class)
                .extracting(fault -> ((QueryFault) fault).remedy())
                .isEqualTo("take nodes, edges, figures, graph");
    }

    @Test
    void aNetworkThatWouldTakeMinutesIsRefusedButForItsLines() throws IOException {
        SavedQuery query = query("directed");
        assertThatThrownBy(() -> ring(query, NetworkPart.NODES))
                .isInstanceOfSatisfying(
                        QueryFault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.TOO_LARGE));
        assertThat(ring(query, NetworkPart.EDGES)).isGreaterThan(NODES_OF_RING);
    }

    /** How many bytes a part of a ring of nodes has. */
    private static int ring(SavedQuery query, NetworkPart part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Citation citation =
                new Citation("own/ties", Words.both("ties"), "RETURN 1", Map.of(), Instant.EPOCH, List.of());
        RowSink sink = part.of(query, ResultFormat.CSV.open(out, citation, "en"));
        sink.begin(query.columns());
        for (int i = 0; i < NODES_OF_RING; i++) {
            sink.row(List.of("", "", 1L, "n" + i, "n" + (i + 1) % NODES_OF_RING));
        }
        sink.end(new RowSink.Ending(NODES_OF_RING, null, false, 0, 1));
        return out.size();
    }

    @Test
    void whatCountsIsNodesTimesLinesOfEachComponent() {
        Network.Builder lines = new Network.Builder();
        for (int i = 0; i < 1000; i++) {
            lines.line(new Network.Node("a" + i, ""), new Network.Node("a" + (i + 1) % 1000, ""), 1);
            lines.line(new Network.Node("b" + i, ""), new Network.Node("b" + (i + 1) % 1000, ""), 1);
        }
        assertThat(new NetworkMeasures(lines.build(false)).work()).isEqualTo(4_000_000);
    }
}
