package org.dutygraph.region;

import java.util.List;
import java.util.stream.Collectors;

/** What a title says about the place it is of. */
public sealed interface RegionMatch {

    /**
     * The place is in the table.
     *
     * @param path province to the place itself
     * @param nameAsWritten the place's own name as the title writes it (五马场哈萨克族乡 where the table says 五马场乡)
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
     * A place above is in the table (or none is), the place itself is not; it is kept, never guessed.
     *
     * @param above province to the last place that is in the table; empty where none is
     * @param missing the names that are not in the table, from wide to narrow; never empty
     * @param warning a sentence for the user: what was found, what to do
     */
    record NotInTable(List<Region> above, List<String> missing, String warning) implements RegionMatch {
        public NotInTable {
            above = List.copyOf(above);
            missing = List.copyOf(missing);
        }

        /** The full path name, which stands for the code that the place does not have. */
        public String id() {
            return above.stream().map(Region::name).collect(Collectors.joining()) + String.join("", missing);
        }

        /** The narrowest name. */
        public String nameAsWritten() {
            return missing.get(missing.size() - 1);
        }
    }

    /**
     * Several places have this name and the title does not say which.
     *
     * @param surface the words that were looked up
     * @param candidates their paths, province to the place itself, in the order of the codes
     */
    record Ambiguous(String surface, List<List<Region>> candidates) implements RegionMatch {
        public Ambiguous {
            candidates = candidates.stream().map(List::copyOf).toList();
        }
    }

    /**
     * No place is named.
     *
     * @param text the text that was read
     */
    record None(String text) implements RegionMatch {}
}
