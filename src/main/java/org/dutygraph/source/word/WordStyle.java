package org.dutygraph.source.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Whether a style of a DOCX hides or strikes words.
 *
 * @param hidden null if the style does not say
 * @param struck null if the style does not say
 */
record WordStyle(@Nullable Boolean hidden, @Nullable Boolean struck) {

    static final WordStyle NONE = new WordStyle(null, null);

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** Styles based on one another in a circle end here. */
    private static final int DEEPEST = 20;

    /** What the properties of a run or style say. */
    static WordStyle of(@Nullable Element properties) {
        if (properties == null) {
            return NONE;
        }
        Element hidden = VisibleText.child(properties, "vanish");
        Element once = VisibleText.child(properties, "strike");
        Element twice = VisibleText.child(properties, "dstrike");
        return new WordStyle(
                hidden == null ? null : isOn(hidden), once == null && twice == null ? null : isOn(once) || isOn(twice));
    }

    /** The styles of a document by their ids; that of the whole document has an empty id. */
    static Map<String, WordStyle> all(Document styles) {
        Map<String, Element> written = new HashMap<>();
        elements(styles.getElementsByTagNameNS(WORD, "style"))
                .forEach(style -> written.put(style.getAttributeNS(WORD, "styleId"), style));
        Map<String, WordStyle> all = new HashMap<>();
        written.keySet().forEach(id -> all.put(id, resolved(id, written, 0)));
        elements(styles.getElementsByTagNameNS(WORD, "rPrDefault"))
                .forEach(defaults -> all.put("", of(VisibleText.child(defaults, "rPr"))));
        return all;
    }

    private static WordStyle resolved(String id, Map<String, Element> written, int depth) {
        Element style = written.get(id);
        if (style == null || depth > DEEPEST) {
            return NONE;
        }
        Element base = VisibleText.child(style, "basedOn");
        WordStyle own = of(VisibleText.child(style, "rPr"));
        return base == null ? own : own.over(resolved(base.getAttributeNS(WORD, "val"), written, depth + 1));
    }

    /** This one, and what it leaves open from another one. */
    WordStyle over(WordStyle other) {
        return new WordStyle(hidden == null ? other.hidden : hidden, struck == null ? other.struck : struck);
    }

    static boolean isOn(@Nullable Element property) {
        return property != null && !List.of("0", "false", "off").contains(property.getAttributeNS(WORD, "val"));
    }

    /** The nodes of a list that changes with its document, at this moment. */
    static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
