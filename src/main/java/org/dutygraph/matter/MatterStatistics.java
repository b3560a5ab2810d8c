package org.dutygraph.matter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The distribution of a matter over townships.
 *
 * @param townships the number of townships that have it
 * @param basic the number of them with it among the basic duties; one township may have it in several lists
 * @param cooperative the number among the cooperative ones
 * @param withdrawn the number among the withdrawn ones
 * @param representative the id of the duty that represents its shortest name: the first with clauses, else the first
 * @param names its names
 */
public record MatterStatistics(
        int townships, int basic, int cooperative, int withdrawn, String representative, List<Bearing> names) {

    public MatterStatistics {
        names = names.stream()
                .sorted(Comparator.comparing(Bearing::representative))
                .toList();
    }

    /**
     * A name of a matter.
     *
     * @param representative the id of its representative duty
     * @param duties the number of its duties
     */
    public record Bearing(String representative, long duties) {}

    /** The properties of the matter's node. */
    public Map<String, Object> properties() {
        return Map.of(
                "townships",
                townships,
                "basic",
                basic,
                "cooperative",
                cooperative,
                "withdrawn",
                withdrawn,
                "wordings",
                names.size(),
                "witness",
                representative,
                "witnesses",
                names.stream().map(Bearing::representative).toList(),
                "witnessed",
                names.stream().map(Bearing::duties).toList());
    }

    /** Counts a matter's duties, which must be grouped by township. */
    public static final class Count {

        private final int[] lists = new int[3];
        private long township = -1;
        private int townships;
        private int countedLists;

        /**
         * Counts one duty.
         *
         * @param ordinal a non-negative number of the township
         * @param list the letter of its list (B, C, W)
         */
        public void add(long ordinal, char list) {
            if (ordinal != township) {
                township = ordinal;
                townships++;
                countedLists = 0;
            }
            int which = "BCW".indexOf(list);
            if (which < 0) {
                throw new IllegalArgumentException("no list has the letter " + list);
            }
            if ((countedLists & 1 << which) == 0) {
                countedLists |= 1 << which;
                lists[which]++;
            }
        }

        /** The result, for a matter with this representative and these names. */
        public MatterStatistics of(String representative, List<Bearing> names) {
            return new MatterStatistics(townships, lists[0], lists[1], lists[2], representative, names);
        }
    }
}
