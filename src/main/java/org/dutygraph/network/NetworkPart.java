package org.dutygraph.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.NetworkColumns;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.ResultColumn.Link;
import org.dutygraph.query.catalogue.RowsBehind;
import org.dutygraph.query.catalogue.RowsBehind.From;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.RowSink;
import org.jspecify.annotations.Nullable;

/** What can be had of the network that a saved query's rows are; each is a result of its own, in any form. */
public enum NetworkPart {
    /** Its nodes with their measures, a row each. */
    NODES,
    /** Its lines, a row each. */
    EDGES,
    /** The measures of the whole, in one row. */
    FIGURES,
    /** Nodes and lines with all they have, for GraphML and GEXF. */
    GRAPH;

    /** The most steps of its shortest paths, nodes times lines: some seconds. */
    static final long MOST_WORK = 4_000_000_000L;

    /** Of an undirected network the same as the measure without a direction. */
    static final Set<String> OF_DIRECTED = Set.of("inDegree", "outDegree", "inStrength", "outStrength");

    /** The word for it in addresses and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The part of a word.
     *
     * @throws QueryFault {@link FaultCode#PARAMETER}
     */
    public static NetworkPart named(String word) {
        return Arrays.stream(values())
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new QueryFault(
                        FaultCode.PARAMETER,
                        "no part of a network is called “%s”".formatted(word),
                        "take " + Arrays.stream(values()).map(NetworkPart::word).collect(Collectors.joining(", "))));
    }

    /** The columns of this part of a query's network, each with its definition; none where its rows are no network. */
    public List<ResultColumn> columns(SavedQuery query) {
        return query.network() == null ? List.of() : columns(query.network(), query.columns());
    }

    List<ResultColumn> columns(NetworkColumns network, List<ResultColumn> rows) {
        Link source = link(rows, network.sourceLabel());
        Link target = link(rows, network.targetLabel());
        // A node stands at either end; it has a page where both ends have one of the same kind.
        Link node = source != null && target != null && source.page().equals(target.page()) ? source : null;
        return MeasureTable.columns(word()).stream()
                .filter(column -> network.directed() || !OF_DIRECTED.contains(column.name()))
                .map(column -> switch (column.name()) {
                    case "label" -> linked(column, node, "id");
                    case "sourceLabel" -> linked(column, source, "source");
                    case "targetLabel" -> linked(column, target, "target");
                    case "weight" -> column.counting(behind(network, rows));
                    default -> column;
                })
                .toList();
    }

    private static @Nullable Link link(List<ResultColumn> rows, String name) {
        return rows.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(ResultColumn::link)
                .orElse(null);
    }

    /** What a line's weight counts: what the query says of its rows, by the names that a line has; null where a row has more. */
    private static @Nullable RowsBehind behind(NetworkColumns network, List<ResultColumn> rows) {
        Map<String, String> names = Map.of(
                network.source(), "source",
                network.target(), "target",
                network.sourceLabel(), "sourceLabel",
                network.targetLabel(), "targetLabel");
        RowsBehind counted = rows.stream()
                .filter(column -> column.name().equals(network.weight()))
                .findFirst()
                .map(ResultColumn::rows)
                .orElse(null);
        if (counted == null
                || counted.conditions().stream()
                        .anyMatch(condition ->
                                condition.from() == From.COLUMN && !names.containsKey(condition.value()))) {
            return null;
        }
        return new RowsBehind(
                counted.page(),
                counted.conditions().stream()
                        .map(condition -> condition.from() == From.COLUMN
                                ? condition.ofColumn(names.get(condition.value()))
                                : condition)
                        .toList());
    }

    private static ResultColumn linked(ResultColumn column, @Nullable Link link, String id) {
        return new ResultColumn(
                column.name(),
                column.title(),
                column.unit(),
                column.type(),
                link == null ? null : new Link(link.page(), id),
                column.definition());
    }

    /**
     * A sink for the rows of a query that passes this part of their network on. It keeps the lines in memory, and passes
     * nothing on before the last row.
     *
     * @throws QueryFault {@link FaultCode#PARAMETER}: the rows are no network; at the end of the rows
     *     {@link FaultCode#TOO_LARGE}: its shortest paths would take minutes
     */
    public RowSink of(SavedQuery query, RowSink target) {
        NetworkColumns columns = query.network();
        if (columns == null) {
            throw new QueryFault(
                    FaultCode.PARAMETER,
                    "the rows of %s are no network".formatted(query.address()),
                    "take a query with a // network: line, such as networks/who-shares-duties");
        }
        return new NetworkSink(this, columns, target);
    }
}
