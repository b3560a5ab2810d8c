package org.dutygraph.matter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How far a matter is spread among townships.
 *
 * @param townships in how many it stands
 * @param basic in how many of them among the basic duties; one township may have it in several lists
 * @param cooperative in how many among the cooperative ones
 * @param withdrawn in how many among those withdrawn
 * @param witness the id of the duty that speaks for the wording it is called by: the first with clauses, else the first
 * @param wordings its wordings, the own places of each list taken out
 */
public record MatterStatistics(
        int townships, int basic, int cooperative, int withdrawn, String witness, List<Bearing> wordings) {

    public MatterStatistics {
        wordings =
                wordings.stream().sorted(Comparator.comparing(Bearing::witness)).toList();
    }

    /**
     * A wording of a matter.
     *
     * @param witness the id of the duty that speaks for it
     * @param duties how many duties bear it
     */
    public record Bearing(String witness, long duties) {}

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
                wordings.size(),
                "witness",
                witness,
                "witnesses",
                wordings.stream().map(Bearing::witness).toList(),
                "witnessed",
                wordings.stream().map(Bearing::duties).toList());
    }

    /** Counts a matter's duties, which come township by township. */
    public static final class Count {

        private final int[] lists = new int[3];
        private long township = -1;
        private int townships;
        private int seen;

        /**
         * Takes in one duty.
         *
         * @param ordinal any number that stands for the township, not negative
         * @param list the letter of its list (B, C, W)
         */
        public void add(long ordinal, char list) {
            if (ordinal != township) {
                township = ordinal;
                townships++;
                seen = 0;
            }
            int which = "BCW".indexOf(list);
            if (which < 0) {
                throw new IllegalArgumentException("no list has the letter " + list);
            }
            if ((seen & 1 << which) == 0) {
                seen |= 1 << which;
                lists[which]++;
            }
        }

        /** What was counted, of a matter with this witness and these wordings. */
        public MatterStatistics of(String witness, List<Bearing> wordings) {
            return new MatterStatistics(townships, lists[0], lists[1], lists[2], witness, wordings);
        }
    }
}
