package org.dutygraph.edition;

/**
 * A body listed for a duty.
 *
 * @param relationship its role in the duty
 * @param id its identity, whatever the spelling of its name
 * @param name the full name
 */
public record DutyDepartment(Relationship relationship, String id, String name) {

    /** The relationships of a duty to a department. */
    public enum Relationship {
        /** The first department listed: by convention the leading one. */
        LEADS,
        /** Any further one. */
        SHARES,
        /** Takes over a WITHDRAWN duty. */
        TAKES_OVER
    }
}
