package org.dutygraph.query.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
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
    private final Map<String, Edge> edges = new LinkedHashMap<>();

    private record Edge(String from, String to, Map<String, Object> data) {}

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
        String from = String.valueOf(map.get("from"));
        String to = String.valueOf(map.get("to"));
        Map<String, Object> data = properties(map);
        data.put("label", String.valueOf(map.get("name")));
        edges.put(String.valueOf(map.get("id")), new Edge(from, to, data));
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
        List<Map<String, Object>> edgeData =
                edges.values().stream().map(Edge::data).toList();
        Map<String, String> nodeKeys = declare(xml, "node", nodes.values());
        Map<String, String> edgeKeys = declare(xml, "edge", edgeData);
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "G");
        xml.writeAttribute("edgedefault", "directed");
        Map<String, String> numbers = new HashMap<>();
        for (Map.Entry<String, Map<String, Object>> node : nodes.entrySet()) {
            String number = "n" + numbers.size();
            numbers.put(node.getKey(), number);
            xml.writeStartElement("node");
            xml.writeAttribute("id", number);
            data(xml, nodeKeys, node.getValue());
            xml.writeEndElement();
        }
        int count = 0;
        for (Edge edge : edges.values()) {
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + count++);
            xml.writeAttribute("source", numbers.get(edge.from()));
            xml.writeAttribute("target", numbers.get(edge.to()));
            data(xml, edgeKeys, edge.data());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    /** Declares the properties of the nodes or edges, and returns the ids of their keys by name. */
    private static Map<String, String> declare(
            XMLStreamWriter xml, String domain, Collection<Map<String, Object>> elements) throws XMLStreamException {
        Map<String, String> types = new TreeMap<>();
        elements.forEach(element -> element.forEach(
                (name, value) -> types.merge(name, type(value), (one, other) -> one.equals(other) ? one : "string")));
        Map<String, String> keys = new HashMap<>();
        for (Map.Entry<String, String> type : types.entrySet()) {
            String id = domain.charAt(0) + "d" + keys.size();
            keys.put(type.getKey(), id);
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", id);
            xml.writeAttribute("for", domain);
            xml.writeAttribute("attr.name", clean(type.getKey()));
            xml.writeAttribute("attr.type", type.getValue());
        }
        return keys;
    }

    private static String type(Object value) {
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof Long) {
            return "long";
        }
        return value instanceof Double ? "double" : "string";
    }

    private static void data(XMLStreamWriter xml, Map<String, String> keys, Map<String, Object> properties)
            throws XMLStreamException {
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", keys.get(property.getKey()));
            xml.writeCharacters(clean(DisplayText.field(property.getValue())));
            xml.writeEndElement();
        }
    }

    /** Replaces characters that XML 1.0 cannot express. */
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uD800-\\uDFFF\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
