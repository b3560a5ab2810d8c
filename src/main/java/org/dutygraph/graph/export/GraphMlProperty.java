package org.dutygraph.graph.export;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A property as GraphML declares it. GraphML knows no lists and no times: those are strings, and the key's
 * {@code desc} says how they are written. A name whose values are of two kinds has two keys. The properties
 * {@code label} and {@code labels} stand as {@code _label} and {@code _labels}.
 *
 * @param id the key's own id
 * @param name the property, as readers show it
 * @param kind what its values are
 */
record GraphMlProperty(String id, String name, Kind kind) implements Comparable<GraphMlProperty> {

    /** What values are, and what the key says of them. */
    enum Kind {
        BOOLEAN(null),
        LONG(null),
        DOUBLE(null),
        STRING(null),
        LIST("a list, as JSON"),
        DATETIME("a time with its zone, as in ISO 8601");

        private final @Nullable String description;

        Kind(@Nullable String description) {
            this.description = description;
        }

        static Kind of(Object value) {
            if (value instanceof Boolean) {
                return BOOLEAN;
            }
            if (value instanceof Long) {
                return LONG;
            }
            if (value instanceof Double) {
                return DOUBLE;
            }
            if (value instanceof String) {
                return STRING;
            }
            if (value instanceof List<?>) {
                return LIST;
            }
            if (value instanceof ZonedDateTime) {
                return DATETIME;
            }
            throw new IllegalStateException("GraphML has no form for a value of " + value.getClass());
        }
    }

    static GraphMlProperty of(String prefix, String name, Object value) {
        Kind kind = Kind.of(value);
        // What readers take for the element's own words must not be a property's.
        String shown = name.equals("label") || name.equals("labels") ? "_" + name : name;
        return new GraphMlProperty(prefix + name + "_" + kind.name().toLowerCase(Locale.ROOT), shown, kind);
    }

    void declare(XMLStreamWriter xml, String of) throws XMLStreamException {
        xml.writeStartElement("key");
        xml.writeAttribute("id", id);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", kind.description == null ? kind.name().toLowerCase(Locale.ROOT) : "string");
        if (kind.description != null) {
            xml.writeStartElement("desc");
            xml.writeCharacters(kind.description);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    String text(Object value) {
        return kind == Kind.LIST ? JsonMapper.shared().writeValueAsString(value) : value.toString();
    }

    static void data(XMLStreamWriter xml, String key, String text) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        // Readers take a bare carriage return for a line end.
        String[] lines = withoutControls(text).split("\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(lines[i]);
        }
        xml.writeEndElement();
    }

    /** XML 1.0 knows no control characters but tab and line ends. */
    private static String withoutControls(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }

    @Override
    public int compareTo(GraphMlProperty other) {
        return id.compareTo(other.id);
    }
}
