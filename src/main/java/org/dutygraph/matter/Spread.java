package org.dutygraph.matter;

import java.util.Map;

/**
 * How far a matter is spread among townships.
 *
 * @param townships in how many it stands
 * @param basic in how many of them among the basic duties; one township may have it in several lists
 * @param cooperative in how many among the cooperative ones
 * @param withdrawn in how many among those withdrawn
 * @param wordings how many names its duties have, their own places taken out
 * @param witness the id of the duty that speaks for the wording it is called by: the first with clauses, else the first
 */
public record Spread(int townships, int basic, int cooperative, int withdrawn, int wordings, String witness) {

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
                wordings,
                "witness",
                witness);
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

        /** What was counted, of a matter with so many wordings and this witness. */
        public Spread of(int wordings, String witness) {
            return new Spread(townships, lists[0], lists[1], lists[2], wordings, witness);
        }
    }
}
