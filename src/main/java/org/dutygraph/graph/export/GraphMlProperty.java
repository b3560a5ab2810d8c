package org.dutygraph.graph.export;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A property as GraphML declares it. GraphML has no lists and no times: those are strings, and the key's {@code desc} says
 * how they are written. A name with values of two kinds has two keys, of which the second is called {@code NAME_KIND}. The properties {@code label} and
 * {@code labels} are called {@code _label} and {@code _labels}.
 *
 * @param id the key's own id
 * @param name the property's name, as readers show it
 * @param kind {@code string}, {@code long}, {@code double}, {@code boolean}, {@code datetime} or {@code list}
 */
record GraphMlProperty(String id, String name, String kind) implements Comparable<GraphMlProperty> {

    /** How values without a GraphML type are written. */
    private static final Map<String, String> DESCRIPTIONS =
            Map.of("list", "a list, as JSON", "datetime", "a time with its zone, as in ISO 8601");

    static GraphMlProperty ofNode(String name, Object value) {
        return of("n_", name, value);
    }

    static GraphMlProperty ofEdge(String name, Object value) {
        return of("e_", name, value);
    }

    private static GraphMlProperty of(String prefix, String name, Object value) {
        String type = PropertyType.header(value);
        String kind = type.endsWith("[]") ? "list" : type;
        // Readers use these two names for the element's own label.
        String shown = name.equals("label") || name.equals("labels") ? "_" + name : name;
        return new GraphMlProperty(prefix + name + "_" + kind, shown, kind);
    }

    /** The keys under names that each occur once: readers take the last of two keys of one name, and find it empty. */
    static List<GraphMlProperty> distinct(Collection<GraphMlProperty> keys) {
        Set<String> names = new HashSet<>();
        return keys.stream()
                .sorted(Comparator.comparing((GraphMlProperty key) -> key.kind.equals("list")))
                .map(key ->
                        names.add(key.name) ? key : new GraphMlProperty(key.id, key.name + "_" + key.kind, key.kind))
                .toList();
    }

    void declare(XMLStreamWriter xml, String of) throws XMLStreamException {
        String description = DESCRIPTIONS.get(kind);
        xml.writeStartElement("key");
        xml.writeAttribute("id", id);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", description == null ? kind : "string");
        if (description != null) {
            xml.writeStartElement("desc");
            xml.writeCharacters(description);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    void data(XMLStreamWriter xml, Object value) throws XMLStreamException {
        data(xml, id, kind.equals("list") ? JsonMapper.shared().writeValueAsString(value) : value.toString());
    }

    static void data(XMLStreamWriter xml, String key, String text) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        // Readers turn a bare carriage return into a line end.
        String[] lines = withoutControls(text).split("\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(lines[i]);
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no control characters but tab and line ends. */
    private static String withoutControls(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }

    @Override
    public int compareTo(GraphMlProperty other) {
        return id.compareTo(other.id);
    }
}
