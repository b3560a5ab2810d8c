package org.dutygraph.source.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;

/** What is seen in a file and holds no words that can be read: told once for its kind and place. */
public final class UnreadObjects {

    /** Places of one kind that are told; the last of them says how many follow. */
    private static final int MOST = 20;

    private final Map<Kind, Map<Location, List<String>>> places = new LinkedHashMap<>();

    /** What the object is. */
    public enum Kind {
        /** Another file inside of this one: a workbook, a page. */
        EMBEDDED("an embedded object"),
        /** Another file beside this one. */
        LINKED("a linked object"),
        /** A chart or diagram that is drawn from data of its own. */
        DIAGRAM("a chart or diagram"),
        PICTURE("a picture");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * Adds an object.
     *
     * @param name the program or file that it names; empty if it names none
     */
    public void add(Kind kind, String name, Location place) {
        places.computeIfAbsent(kind, key -> new LinkedHashMap<>())
                .computeIfAbsent(place, key -> new ArrayList<>())
                .add(name.strip());
    }

    /** A remark for each kind and place; pictures need no look, as most of them are seals and signs. */
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        places.forEach((kind, all) -> {
            List<Location> told = all.keySet().stream().limit(MOST).toList();
            for (Location place : told) {
                List<String> names = all.get(place);
                boolean more = all.size() > MOST && place.equals(told.get(MOST - 1));
                remarks.add(new Remark(
                        kind != Kind.PICTURE,
                        "UNREAD_OBJECT",
                        place,
                        names.size() + " × " + kind.words
                                + (names.get(0).isEmpty() ? "" : " (" + names.get(0) + ")")
                                + (more ? "; and at " + (all.size() - MOST) + " further places" : ""),
                        "words and tables of the file itself; what stands in an object or picture is not read",
                        "where a part of the list stands there, copy its table into the file itself; the words of a"
                                + " picture have to be recognised (OCR) first"));
            }
        });
        return remarks;
    }
}
