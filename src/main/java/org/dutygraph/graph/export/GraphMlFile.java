package org.dutygraph.graph.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A graph as GraphML 1.0, as Gephi and yEd read it, without loss. Keys come before the graph, so elements are kept
 * until the end. Three keys are not properties: {@code labels} and {@code caption} of nodes, {@code label} of edges,
 * which is their type; caption and type are declared as {@code label}, because that is what Gephi shows.
 */
final class GraphMlFile implements ExportSink {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final List<String> CAPTIONS = List.of("name", "title", "id");

    private final Path file;
    private final TreeSet<GraphMlProperty> nodeKeys = new TreeSet<>();
    private final TreeSet<GraphMlProperty> edgeKeys = new TreeSet<>();
    private final List<Element> elements = new ArrayList<>();

    GraphMlFile(Path file) {
        this.file = file;
    }

    /** An element: its labels and caption or type, and its properties. {@code end} is 0 for a node. */
    private record Element(long start, long end, Map<String, String> about, Map<String, Object> properties) {}

    @Override
    public void node(long number, List<String> labels, Map<String, Object> properties) {
        Map<String, String> about = new TreeMap<>();
        about.put("labels", String.join(":", labels));
        String caption = caption(properties);
        if (caption != null) {
            about.put("caption", caption);
        }
        add(nodeKeys, "n_", new Element(number, 0, about, properties));
    }

    @Override
    public void relationship(long start, long end, String type, Map<String, Object> properties) {
        add(edgeKeys, "e_", new Element(start, end, Map.of("label", type), properties));
    }

    private void add(Collection<GraphMlProperty> keys, String prefix, Element element) {
        element.properties().forEach((name, value) -> keys.add(GraphMlProperty.of(prefix, name, value)));
        elements.add(element);
    }

    private static @Nullable String caption(Map<String, Object> properties) {
        return CAPTIONS.stream()
                .filter(properties::containsKey)
                .findFirst()
                .map(name -> String.valueOf(properties.get(name)))
                .orElse(null);
    }

    @Override
    public void close() throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xsi", INSTANCE);
            xml.writeAttribute(INSTANCE, "schemaLocation", NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd");
            new GraphMlProperty("labels", "labels", "string").declare(xml, "node");
            new GraphMlProperty("caption", "label", "string").declare(xml, "node");
            for (GraphMlProperty key : GraphMlProperty.distinct(nodeKeys)) {
                key.declare(xml, "node");
            }
            new GraphMlProperty("label", "label", "string").declare(xml, "edge");
            for (GraphMlProperty key : GraphMlProperty.distinct(edgeKeys)) {
                key.declare(xml, "edge");
            }
            xml.writeStartElement("graph");
            xml.writeAttribute("id", "G");
            xml.writeAttribute("edgedefault", "directed");
            long edges = 0;
            for (Element element : elements) {
                write(xml, element, element.end() == 0 ? 0 : ++edges);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void write(XMLStreamWriter xml, Element element, long edge) throws XMLStreamException {
        boolean node = edge == 0;
        xml.writeStartElement(node ? "node" : "edge");
        xml.writeAttribute("id", node ? "n" + element.start() : "e" + edge);
        if (!node) {
            xml.writeAttribute("source", "n" + element.start());
            xml.writeAttribute("target", "n" + element.end());
        }
        for (Map.Entry<String, String> about : element.about().entrySet()) {
            GraphMlProperty.data(xml, about.getKey(), about.getValue());
        }
        for (Map.Entry<String, Object> property : element.properties().entrySet()) {
            GraphMlProperty key = GraphMlProperty.of(node ? "n_" : "e_", property.getKey(), property.getValue());
            GraphMlProperty.data(xml, key.id(), key.text(property.getValue()));
        }
        xml.writeEndElement();
    }
}
