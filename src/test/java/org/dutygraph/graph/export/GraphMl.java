package org.dutygraph.graph.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** GraphML as somebody else reads it. */
public final class GraphMl {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private GraphMl() {}

    /**
     * Holds a file to the schema of GraphML 1.0 (structure, attributes, parse information), as JGraphT ships it.
     *
     * @throws SAXException naming the place
     */
    public static void validate(byte[] file) throws SAXException, IOException {
        URL schema = Objects.requireNonNull(GraphMLImporter.class.getResource("/graphml.xsd"));
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        // Its import of XLink lies beside it; nothing is fetched.
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar:file,file,nested,jar");
        factory.newSchema(schema).newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    /**
     * What stands in a file, as a program reads it that knows nothing of ours but what the keys say.
     *
     * @param nodes each with id, labels, properties
     * @param edges each with source, target, label, properties
     */
    record Content(List<Map<String, Object>> nodes, List<Map<String, Object>> edges) {}

    static Content content(byte[] file) {
        Document document = parse(file);
        Map<String, Element> keys = new HashMap<>();
        elements(document, "key").forEach(key -> keys.put(key.getAttribute("id"), key));
        return new Content(
                elements(document, "node").stream()
                        .map(node -> read(node, keys))
                        .toList(),
                elements(document, "edge").stream()
                        .map(edge -> read(edge, keys))
                        .toList());
    }

    private static Map<String, Object> read(Element element, Map<String, Element> keys) {
        Map<String, Object> read = new HashMap<>();
        Map<String, Object> properties = new HashMap<>();
        for (String attribute : List.of("id", "source", "target")) {
            read.put(attribute, element.getAttribute(attribute));
        }
        NodeList data = element.getElementsByTagNameNS("*", "data");
        for (int i = 0; i < data.getLength(); i++) {
            Element datum = (Element) data.item(i);
            Element key = keys.get(datum.getAttribute("key"));
            String id = key.getAttribute("id");
            if (List.of("labels", "label", "caption").contains(id)) {
                read.put(id, datum.getTextContent());
            } else {
                properties.put(
                        key.getAttribute("attr.name")
                                .replaceFirst("^_(labels?)$", "$1")
                                .replaceFirst("_list$", ""),
                        value(key, datum.getTextContent()));
            }
        }
        read.put("properties", properties);
        return read;
    }

    private static Object value(Element key, String text) {
        return switch (key.getAttribute("attr.type") + " " + key.getTextContent()) {
            case "boolean " -> Boolean.valueOf(text);
            case "long " -> Long.valueOf(text);
            case "double " -> Double.valueOf(text);
            case "string " -> text;
            case "string a list, as JSON" -> List.of(JSON.readValue(text, Object[].class));
            case "string a time with its zone, as in ISO 8601" -> ZonedDateTime.parse(text);
            default -> throw new IllegalArgumentException("no value of key " + key.getAttribute("id"));
        };
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("http://graphml.graphdrawing.org/xmlns", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Document parse(byte[] file) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException(new String(file, StandardCharsets.UTF_8), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code label} of every node, as JGraphT's importer reads it, in the order of the labels. */
    public static List<String> names(byte[] file) {
        return byJGraphT(file).nodeLabels().values().stream().sorted().toList();
    }

    /**
     * Nodes and edges as JGraphT's importer reads them, with the schema checked by it.
     *
     * @param nodeLabels what it finds as each node's {@code label}
     * @param edgeLabels what it finds as each edge's {@code label}
     */
    public record Seen(Map<String, String> nodeLabels, List<String> edgeLabels) {}

    /** Reads a file by a reader that is not ours. */
    public static Seen byJGraphT(byte[] file) {
        org.jgrapht.graph.DirectedPseudograph<String, DefaultEdge> graph =
                new org.jgrapht.graph.DirectedPseudograph<>(DefaultEdge.class);
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        Map<String, String> nodeLabels = new HashMap<>();
        List<String> edgeLabels = new ArrayList<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((vertex, attribute) -> {
            if (vertex.getSecond().equals("label")) {
                nodeLabels.put(vertex.getFirst(), attribute.getValue());
            }
        });
        importer.addEdgeAttributeConsumer((edge, attribute) -> {
            if (edge.getSecond().equals("label")) {
                edgeLabels.add(attribute.getValue());
            }
        });
        importer.importGraph(graph, new ByteArrayInputStream(file));
        return new Seen(nodeLabels, edgeLabels);
    }
}
