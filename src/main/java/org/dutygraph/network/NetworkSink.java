package org.dutygraph.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.NetworkColumns;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.run.RowSink;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a query for lines, and passes a part of their network on as a result. */
final class NetworkSink implements RowSink {

    private final NetworkPart part;
    private final NetworkColumns network;
    private final RowSink target;
    private List<ResultColumn> columns = List.of();
    private Network.Builder lines = new Network.Builder();

    NetworkSink(NetworkPart part, NetworkColumns network, RowSink target) {
        this.part = part;
        this.network = network;
        this.target = target;
    }

    @Override
    public void begin(List<ResultColumn> begun) {
        columns = begun;
        lines = new Network.Builder();
    }

    @Override
    public boolean canBeginAgain() {
        return true;
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        Object source = cells.get(at(network.source()));
        Object target = cells.get(at(network.target()));
        if (source != null && target != null && cells.get(at(network.weight())) instanceof Number weight) {
            lines.line(
                    node(source, cells.get(at(network.sourceLabel()))),
                    node(target, cells.get(at(network.targetLabel()))),
                    weight.doubleValue());
        } else {
            lines.leaveOut();
        }
    }

    private static Network.Node node(Object id, @Nullable Object label) {
        return new Network.Node(String.valueOf(id), String.valueOf(label == null ? id : label));
    }

    private int at(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalStateException("the result has no column " + name + ", which its network header names");
    }

    @Override
    public void end(Ending ending) throws IOException {
        Network built = lines.build(network.directed());
        List<ResultColumn> shown = part.columns(network, columns);
        List<List<@Nullable Object>> rows = rows(built, shown);
        target.begin(shown);
        for (List<@Nullable Object> row : rows) {
            target.row(row);
        }
        target.end(new Ending(rows.size(), null, ending.truncated(), ending.rowLimit(), ending.elapsedMillis()));
    }

    @Override
    public void discard() {
        target.discard();
    }

    private List<List<@Nullable Object>> rows(Network built, List<ResultColumn> shown) {
        NetworkMeasures measures = new NetworkMeasures(built);
        return switch (part) {
            case EDGES -> built.lines().stream().map(line -> edge(built, line)).toList();
            case FIGURES -> List.of(cells(measures.figures(), shown));
            case NODES ->
                nodes(measures).stream().map(node -> cells(node, shown)).toList();
            case GRAPH -> elements(built, nodes(measures));
        };
    }

    private static List<Map<String, @Nullable Object>> nodes(NetworkMeasures measures) {
        long work = measures.work();
        if (work > NetworkPart.MOST_WORK) {
            throw new QueryFault(
                    FaultCode.TOO_LARGE,
                    "the network is too large for its shortest paths: nodes times lines are %,d; %,d are the most"
                            .formatted(work, NetworkPart.MOST_WORK),
                    "narrow the query, to a region or to lines of a larger weight; edges and figures can be had of any network");
        }
        return measures.nodes();
    }

    private static List<@Nullable Object> edge(Network built, Network.Line line) {
        Network.Node source = built.nodes().get(line.source());
        Network.Node other = built.nodes().get(line.target());
        return List.of(source.id(), other.id(), line.weight(), source.label(), other.label());
    }

    private static List<@Nullable Object> cells(Map<String, @Nullable Object> values, List<ResultColumn> shown) {
        List<@Nullable Object> cells = new ArrayList<>();
        shown.forEach(column -> cells.add(values.get(column.name())));
        return cells;
    }

    /** As a result holds nodes and relationships, so that every form that writes a graph takes them. */
    private List<List<@Nullable Object>> elements(Network built, List<Map<String, @Nullable Object>> nodes) {
        List<List<@Nullable Object>> elements = new ArrayList<>();
        for (int number = 0; number < nodes.size(); number++) {
            Map<String, @Nullable Object> properties = new LinkedHashMap<>(nodes.get(number));
            // A node's name is what such forms show.
            properties.put("name", properties.remove("label"));
            if (!network.directed()) {
                properties.keySet().removeAll(NetworkPart.OF_DIRECTED);
            }
            elements.add(List.of(
                    Map.of("type", "node", "id", (long) number, "labels", List.of(), "properties", properties)));
        }
        for (int number = 0; number < built.lines().size(); number++) {
            Network.Line line = built.lines().get(number);
            elements.add(List.of(Map.of(
                    "type",
                    "relationship",
                    "id",
                    (long) number,
                    "directed",
                    network.directed(),
                    "from",
                    (long) line.source(),
                    "to",
                    (long) line.target(),
                    "properties",
                    Map.of("weight", line.weight()))));
        }
        return elements;
    }
}
