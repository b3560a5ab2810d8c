package org.dutygraph.edition;

/**
 * Somebody listed for a duty.
 *
 * @param tie in what role
 * @param id the identity: two ways of writing one department are one body
 * @param name the full name
 */
public record DutyDepartment(Tie tie, String id, String name) {

    /** The roles. */
    public enum Tie {
        /** The first department listed: by convention the leading one. */
        LEADS,
        /** Every further one. */
        SHARES,
        /** Takes over a WITHDRAWN duty. */
        TAKES_OVER
    }
}
