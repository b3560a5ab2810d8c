package org.dutygraph.query.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.run.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes the nodes and relationships of a result as GraphML 1.0. The keys come before the graph, so everything is kept
 * in memory until the end. If the ends of a relationship are not in the result, they are added without properties.
 */
final class GraphMlSink implements RowSink {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String SCHEMA = NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd";

    private final OutputStream out;
    private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> edges = new LinkedHashMap<>();
    private final Map<String, String[]> ends = new LinkedHashMap<>();

    GraphMlSink(OutputStream out) {
        this.out = out;
    }

    @Override
    public void begin(List<ResultColumn> columns) {
        // GraphML has no columns.
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        cells.forEach(this::add);
    }

    private void add(@Nullable Object cell) {
        if (cell instanceof List<?> list) {
            list.forEach(this::add);
        } else if (cell instanceof Map<?, ?> map) {
            if ("node".equals(map.get("type")) && map.get("labels") instanceof List<?> labels) {
                nodes.put(String.valueOf(map.get("id")), node(map, labels));
            } else if ("relationship".equals(map.get("type"))) {
                relationship(map);
            } else {
                map.values().forEach(this::add);
            }
        }
    }

    private static Map<String, Object> node(Map<?, ?> map, List<?> labels) {
        Map<String, Object> data = properties(map);
        data.put("labels", String.join(":", labels.stream().map(String::valueOf).toList()));
        // Gephi shows the key named label; a property of that name is renamed, as in the graph's export.
        Object own = data.remove("label");
        if (own != null) {
            data.put("_label", own);
        }
        for (String name : List.of("name", "title", "_label", "id")) {
            if (data.containsKey(name)) {
                data.putIfAbsent("label", data.get(name));
            }
        }
        return data;
    }

    private void relationship(Map<?, ?> map) {
        String id = String.valueOf(map.get("id"));
        String from = String.valueOf(map.get("from"));
        String to = String.valueOf(map.get("to"));
        Map<String, Object> data = properties(map);
        data.put("label", String.valueOf(map.get("name")));
        edges.put(id, data);
        ends.put(id, new String[] {from, to});
        nodes.putIfAbsent(from, new TreeMap<>());
        nodes.putIfAbsent(to, new TreeMap<>());
    }

    private static Map<String, Object> properties(Map<?, ?> map) {
        Map<String, Object> data = new TreeMap<>();
        if (map.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((key, value) -> {
                if (value != null) {
                    data.put(String.valueOf(key), value);
                }
            });
        }
        return data;
    }

    @Override
    public void end(Ending ending) throws IOException {
        if (nodes.isEmpty() && ending.rows() > 0) {
            throw new QueryFault(
                    FaultCode.NO_GRAPH,
                    "the result holds no node, relationship or path, so it cannot be written as GraphML",
                    "take csv, json or xlsx, or a query with a graph view");
        }
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            write(xml);
            xml.close();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the GraphML cannot be written: " + e.getMessage(), e);
        }
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.writeAttribute("http://www.w3.org/2001/XMLSchema-instance", "schemaLocation", SCHEMA);
        Map<String, GraphMlAttribute> ofNodes = GraphMlAttribute.of("node", nodes.values());
        Map<String, GraphMlAttribute> ofEdges = GraphMlAttribute.of("edge", edges.values());
        for (GraphMlAttribute key : ofNodes.values()) {
            key.write(xml);
        }
        for (GraphMlAttribute key : ofEdges.values()) {
            key.write(xml);
        }
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "G");
        xml.writeAttribute("edgedefault", "directed");
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, Object>> node : nodes.entrySet()) {
            String number = "n" + numbers.size();
            numbers.put(node.getKey(), number);
            xml.writeStartElement("node");
            xml.writeAttribute("id", number);
            GraphMlAttribute.data(xml, ofNodes, node.getValue());
            xml.writeEndElement();
        }
        int count = 0;
        for (Map.Entry<String, Map<String, Object>> edge : edges.entrySet()) {
            String[] between = ends.get(edge.getKey());
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + count++);
            xml.writeAttribute("source", numbers.get(between[0]));
            xml.writeAttribute("target", numbers.get(between[1]));
            GraphMlAttribute.data(xml, ofEdges, edge.getValue());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }
}
