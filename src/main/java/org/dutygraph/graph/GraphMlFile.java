package org.dutygraph.graph;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A graph as GraphML, as Gephi and yEd read it. Keys stand before the graph, so elements are held until the end.
 */
final class GraphMlFile implements ExportSink {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final Path file;
    private final Map<String, String> nodeKeys = new TreeMap<>();
    private final Map<String, String> edgeKeys = new TreeMap<>();
    private final List<Element> elements = new ArrayList<>();

    GraphMlFile(Path file) {
        this.file = file;
    }

    private record Element(long start, long end, Map<String, Object> data) {}

    @Override
    public void node(long number, List<String> labels, Map<String, Object> properties) {
        Map<String, Object> data = new TreeMap<>(properties);
        data.put("labels", String.join(":", labels));
        data.forEach((name, value) -> nodeKeys.merge(name, type(value), (a, b) -> a.equals(b) ? a : "string"));
        elements.add(new Element(number, 0, data));
    }

    @Override
    public void relationship(long start, long end, String type, Map<String, Object> properties) {
        Map<String, Object> data = new TreeMap<>(properties);
        data.put("type", type);
        data.forEach((name, value) -> edgeKeys.merge(name, type(value), (a, b) -> a.equals(b) ? a : "string"));
        elements.add(new Element(start, end, data));
    }

    @Override
    public void close() throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            keys(xml, "node", "n_", nodeKeys);
            keys(xml, "edge", "e_", edgeKeys);
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
            for (Element element : elements) {
                write(xml, element);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void keys(XMLStreamWriter xml, String of, String prefix, Map<String, String> keys)
            throws XMLStreamException {
        for (Map.Entry<String, String> key : keys.entrySet()) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", prefix + key.getKey());
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", key.getKey());
            xml.writeAttribute("attr.type", key.getValue());
        }
    }

    private static void write(XMLStreamWriter xml, Element element) throws XMLStreamException {
        boolean node = element.end() == 0;
        xml.writeStartElement(node ? "node" : "edge");
        if (node) {
            xml.writeAttribute("id", "n" + element.start());
        } else {
            xml.writeAttribute("source", "n" + element.start());
            xml.writeAttribute("target", "n" + element.end());
        }
        for (Map.Entry<String, Object> datum : element.data().entrySet()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", (node ? "n_" : "e_") + datum.getKey());
            xml.writeCharacters(withoutControls(datum.getValue().toString()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 knows no control characters but tab and line ends. */
    private static String withoutControls(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }

    private static String type(Object value) {
        if (value instanceof Long) {
            return "long";
        }
        if (value instanceof Double) {
            return "double";
        }
        return value instanceof Boolean ? "boolean" : "string";
    }
}
