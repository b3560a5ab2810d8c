package org.dutygraph.edition;

/**
 * A body listed for a duty.
 *
 * @param tie its role
 * @param id its identity, whatever the spelling of its name
 * @param name the full name
 */
public record DutyDepartment(Tie tie, String id, String name) {

    /** The roles. */
    public enum Tie {
        /** The first department listed: by convention the leading one. */
        LEADS,
        /** Any further one. */
        SHARES,
        /** Takes over a WITHDRAWN duty. */
        TAKES_OVER
    }
}
