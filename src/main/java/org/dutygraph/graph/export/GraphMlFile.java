package org.dutygraph.graph.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A graph as GraphML 1.0, as Gephi and yEd read it, without loss. Three keys are not properties: {@code labels} and {@code
 * caption} of nodes, {@code label} of edges, which is their type; caption and type are declared as {@code label}, because
 * that is what Gephi shows.
 */
final class GraphMlFile implements ExportSink {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final List<String> CAPTIONS = List.of("name", "title", "id");

    private final Path file;
    private final Writer out;
    private final XMLStreamWriter xml;
    private long edges;

    GraphMlFile(Path file, GraphMlKeys keys) throws IOException {
        this.file = file;
        this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            begin(keys);
        } catch (XMLStreamException e) {
            out.close();
            throw unwritten(e);
        }
    }

    private void begin(GraphMlKeys keys) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("xsi", INSTANCE);
        xml.writeAttribute(INSTANCE, "schemaLocation", NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd");
        new GraphMlProperty("labels", "labels", "string").declare(xml, "node");
        new GraphMlProperty("caption", "label", "string").declare(xml, "node");
        for (GraphMlProperty key : GraphMlProperty.distinct(keys.nodes())) {
            key.declare(xml, "node");
        }
        new GraphMlProperty("label", "label", "string").declare(xml, "edge");
        for (GraphMlProperty key : GraphMlProperty.distinct(keys.edges())) {
            key.declare(xml, "edge");
        }
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "G");
        xml.writeAttribute("edgedefault", "directed");
    }

    @Override
    public void node(long number, List<String> labels, Map<String, Object> properties) throws IOException {
        try {
            xml.writeStartElement("node");
            xml.writeAttribute("id", "n" + number);
            String caption = caption(properties);
            if (caption != null) {
                GraphMlProperty.data(xml, "caption", caption);
            }
            GraphMlProperty.data(xml, "labels", String.join(":", labels));
            for (Map.Entry<String, Object> property : properties.entrySet()) {
                GraphMlProperty.ofNode(property.getKey(), property.getValue()).data(xml, property.getValue());
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    @Override
    public void relationship(End start, End end, String type, Map<String, Object> properties) throws IOException {
        try {
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + ++edges);
            xml.writeAttribute("source", "n" + start.number());
            xml.writeAttribute("target", "n" + end.number());
            GraphMlProperty.data(xml, "label", type);
            for (Map.Entry<String, Object> property : properties.entrySet()) {
                GraphMlProperty.ofEdge(property.getKey(), property.getValue()).data(xml, property.getValue());
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
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
        try (out) {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    private IOException unwritten(XMLStreamException e) {
        return new IOException("cannot write " + file + ": " + e.getMessage(), e);
    }
}
