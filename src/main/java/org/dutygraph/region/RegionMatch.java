package org.dutygraph.region;

import java.util.List;
import java.util.stream.Collectors;

/** The result of looking for the place that a title names. */
public sealed interface RegionMatch {

    /**
     * The place is in the table.
     *
     * @param path the regions from the province to the place
     * @param nameAsWritten the place's own name as the title has it (五马场哈萨克族乡 for 五马场乡 in the table)
     */
    record Found(List<Region> path, String nameAsWritten) implements RegionMatch {
        public Found {
            path = List.copyOf(path);
        }

        /** The place itself, the last of the path. */
        public Region region() {
            return path.get(path.size() - 1);
        }
    }

    /**
     * The place itself is not in the table; it is kept, never guessed.
     *
     * @param above the regions from the province to the last place in the table; empty if none is
     * @param missing the names that are not in the table, from the widest; never empty
     * @param warning a sentence for the user: what was found, and what to do
     */
    record NotInTable(List<Region> above, List<String> missing, String warning) implements RegionMatch {
        public NotInTable {
            above = List.copyOf(above);
            missing = List.copyOf(missing);
        }

        /** The names of the full path, used instead of a code. */
        public String id() {
            return above.stream().map(Region::name).collect(Collectors.joining()) + String.join("", missing);
        }

        /** The place's own name, the last one. */
        public String nameAsWritten() {
            return missing.get(missing.size() - 1);
        }
    }

    /**
     * Several places have this name, and the title does not decide between them.
     *
     * @param surface the name that was looked up
     * @param candidates their paths from the province, in the order of the codes
     */
    record Ambiguous(String surface, List<List<Region>> candidates) implements RegionMatch {
        public Ambiguous {
            candidates = candidates.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The title names no place.
     *
     * @param text the text that was read
     */
    record None(String text) implements RegionMatch {}
}
