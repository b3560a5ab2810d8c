package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Townships of a county, found in texts; another township's name shows a text copied from another list. */
final class OtherTownships {

    private final List<String> names;
    private final Map<Character, List<String>> byLast = new HashMap<>();

    private OtherTownships(Collection<String> names) {
        this.names = List.copyOf(names);
        for (String name : this.names) {
            byLast.computeIfAbsent(name.charAt(name.length() - 1), key -> new ArrayList<>())
                    .add(name);
        }
    }

    /** @param names in the order of {@link #in} */
    static OtherTownships of(Collection<String> names) {
        return new OtherTownships(names);
    }

    /** The townships that a text names, in the order of the table. */
    List<String> in(String text) {
        return mayBeIn(text) ? names.stream().filter(text::contains).toList() : List.of();
    }

    /** Whether a text names one of them. */
    boolean mayBeIn(String text) {
        for (int i = 2; i < text.length(); i++) {
            List<String> names = byLast.get(text.charAt(i));
            if (names != null) {
                for (String name : names) {
                    if (text.startsWith(name, i + 1 - name.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
