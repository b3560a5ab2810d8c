package org.dutygraph.query.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.run.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes the nodes and relationships of a result as GraphML 1.0. The keys come before the graph, so everything is kept
 * in memory until the end. If the ends of a relationship are not in the result, they are added without properties.
 * A result that a limit cut says so in {@code desc}.
 */
final class GraphMlSink implements RowSink {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String SCHEMA = NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd";

    private final OutputStream out;
    private final GraphElements elements = new GraphElements();

    GraphMlSink(OutputStream out) {
        this.out = out;
    }

    @Override
    public void begin(List<ResultColumn> columns) {
        // GraphML has no columns.
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        elements.add(cells);
    }

    @Override
    public void end(Ending ending) throws IOException {
        elements.require(ending, "GraphML");
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            write(xml, ending);
            xml.close();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the GraphML cannot be written: " + e.getMessage(), e);
        }
    }

    private void write(XMLStreamWriter xml, Ending ending) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.writeAttribute("http://www.w3.org/2001/XMLSchema-instance", "schemaLocation", SCHEMA);
        List<Map<String, Object>> edgeData =
                elements.edges().values().stream().map(GraphElements.Edge::data).toList();
        Map<String, String> nodeKeys = declare(xml, "node", elements.nodes().values());
        Map<String, String> edgeKeys = declare(xml, "edge", edgeData);
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "G");
        xml.writeAttribute("edgedefault", elements.directed() ? "directed" : "undirected");
        if (ending.truncated()) {
            xml.writeStartElement("desc");
            xml.writeCharacters("Cut: of the first %d rows alone; there are %s"
                    .formatted(ending.rows(), ending.total() == null ? "more" : String.valueOf(ending.total())));
            xml.writeEndElement();
        }
        Map<String, String> numbers = new HashMap<>();
        for (Map.Entry<String, Map<String, Object>> node : elements.nodes().entrySet()) {
            String number = "n" + numbers.size();
            numbers.put(node.getKey(), number);
            xml.writeStartElement("node");
            xml.writeAttribute("id", number);
            data(xml, nodeKeys, node.getValue());
            xml.writeEndElement();
        }
        int count = 0;
        for (GraphElements.Edge edge : elements.edges().values()) {
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
    private static Map<String, String> declare(XMLStreamWriter xml, String domain, Collection<Map<String, Object>> data)
            throws XMLStreamException {
        Map<String, String> types = GraphElements.types(data);
        Map<String, String> keys = new HashMap<>();
        for (Map.Entry<String, String> type : types.entrySet()) {
            String id = domain.charAt(0) + "d" + keys.size();
            keys.put(type.getKey(), id);
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", id);
            xml.writeAttribute("for", domain);
            xml.writeAttribute("attr.name", GraphElements.clean(type.getKey()));
            xml.writeAttribute("attr.type", type.getValue());
        }
        return keys;
    }

    private static void data(XMLStreamWriter xml, Map<String, String> keys, Map<String, Object> properties)
            throws XMLStreamException {
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", keys.get(property.getKey()));
            xml.writeCharacters(GraphElements.clean(DisplayText.field(property.getValue())));
            xml.writeEndElement();
        }
    }
}
