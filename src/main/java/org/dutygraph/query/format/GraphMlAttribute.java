package org.dutygraph.query.format;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A property of nodes or edges as GraphML declares it.
 *
 * @param id the id of the key
 * @param domain node or edge
 * @param name the property's name
 * @param type boolean, long, double or string; string where the values are of several types
 */
record GraphMlAttribute(String id, String domain, String name, String type) {

    static Map<String, GraphMlAttribute> of(String domain, Collection<Map<String, Object>> elements) {
        Map<String, String> types = new TreeMap<>();
        for (Map<String, Object> element : elements) {
            element.forEach((name, value) ->
                    types.merge(name, type(value), (one, other) -> one.equals(other) ? one : "string"));
        }
        Map<String, GraphMlAttribute> keys = new TreeMap<>();
        types.forEach((name, type) ->
                keys.put(name, new GraphMlAttribute(domain.charAt(0) + "d" + keys.size(), domain, name, type)));
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

    void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", id);
        xml.writeAttribute("for", domain);
        xml.writeAttribute("attr.name", clean(name));
        xml.writeAttribute("attr.type", type);
    }

    static void data(XMLStreamWriter xml, Map<String, GraphMlAttribute> keys, Map<String, Object> element)
            throws XMLStreamException {
        for (Map.Entry<String, Object> property : element.entrySet()) {
            GraphMlAttribute key = keys.get(property.getKey());
            if (key == null) {
                throw new IllegalStateException("no key was declared for " + property.getKey());
            }
            xml.writeStartElement("data");
            xml.writeAttribute("key", key.id());
            xml.writeCharacters(clean(DisplayText.field(property.getValue())));
            xml.writeEndElement();
        }
    }

    // Replaces characters that XML 1.0 cannot express.
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c >= 0x10000
                        ? c
                        : 0xFFFD)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
