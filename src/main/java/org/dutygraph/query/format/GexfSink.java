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
 * Writes the nodes and relationships of a result as GEXF 1.2, Gephi's own form. Everything is kept in memory until the
 * end. A result that a limit cut says so in {@code description}.
 *
 * @see <a href="https://gexf.net/schema.html">the schema of GEXF</a>
 */
final class GexfSink implements RowSink {

    private final OutputStream out;
    private final GraphElements elements = new GraphElements();

    GexfSink(OutputStream out) {
        this.out = out;
    }

    @Override
    public void begin(List<ResultColumn> columns) {
        // GEXF has no columns.
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        elements.add(cells);
    }

    @Override
    public void end(Ending ending) throws IOException {
        elements.require(ending, "GEXF");
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            write(xml, ending);
            xml.close();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the GEXF cannot be written: " + e.getMessage(), e);
        }
    }

    private void write(XMLStreamWriter xml, Ending ending) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("gexf");
        xml.writeDefaultNamespace("http://www.gexf.net/1.2draft");
        xml.writeAttribute("version", "1.2");
        xml.writeStartElement("meta");
        xml.writeStartElement("creator");
        xml.writeCharacters("DutyGraph");
        xml.writeEndElement();
        if (ending.truncated()) {
            xml.writeStartElement("description");
            xml.writeCharacters("Cut: not of all rows");
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeStartElement("graph");
        xml.writeAttribute("defaultedgetype", elements.directed() ? "directed" : "undirected");
        List<Map<String, Object>> edgeData =
                elements.edges().values().stream().map(GraphElements.Edge::data).toList();
        Map<String, String> nodeKeys = declare(xml, "node", elements.nodes().values());
        Map<String, String> edgeKeys = declare(xml, "edge", edgeData);
        Map<String, String> numbers = new HashMap<>();
        xml.writeStartElement("nodes");
        for (Map.Entry<String, Map<String, Object>> node : elements.nodes().entrySet()) {
            String number = "n" + numbers.size();
            numbers.put(node.getKey(), number);
            xml.writeStartElement("node");
            xml.writeAttribute("id", number);
            xml.writeAttribute("label", text(node.getValue().getOrDefault("label", number)));
            data(xml, nodeKeys, node.getValue());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeStartElement("edges");
        int count = 0;
        for (GraphElements.Edge edge : elements.edges().values()) {
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + count++);
            xml.writeAttribute("source", numbers.get(edge.from()));
            xml.writeAttribute("target", numbers.get(edge.to()));
            if (edge.data().get("weight") instanceof Double weight) {
                xml.writeAttribute("weight", weight.toString());
            }
            data(xml, edgeKeys, edge.data());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    /** Declares the properties of the nodes or edges, and returns the ids of their attributes by name. */
    private static Map<String, String> declare(XMLStreamWriter xml, String owner, Collection<Map<String, Object>> data)
            throws XMLStreamException {
        Map<String, String> keys = new HashMap<>();
        xml.writeStartElement("attributes");
        xml.writeAttribute("class", owner);
        for (Map.Entry<String, String> type : GraphElements.types(data).entrySet()) {
            String id = String.valueOf(keys.size());
            keys.put(type.getKey(), id);
            xml.writeEmptyElement("attribute");
            xml.writeAttribute("id", id);
            xml.writeAttribute("title", GraphElements.clean(type.getKey()));
            xml.writeAttribute("type", type.getValue());
        }
        xml.writeEndElement();
        return keys;
    }

    private static void data(XMLStreamWriter xml, Map<String, String> keys, Map<String, Object> properties)
            throws XMLStreamException {
        if (properties.isEmpty()) {
            return;
        }
        xml.writeStartElement("attvalues");
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            xml.writeEmptyElement("attvalue");
            xml.writeAttribute("for", keys.get(property.getKey()));
            xml.writeAttribute("value", text(property.getValue()));
        }
        xml.writeEndElement();
    }

    private static String text(Object value) {
        return GraphElements.clean(DisplayText.field(value));
    }
}
