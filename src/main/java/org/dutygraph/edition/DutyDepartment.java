package org.dutygraph.edition;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A body listed for a duty.
 *
 * @param relationship its role in the duty; {@code role} in JSON
 * @param id its identity, whatever the spelling of its name
 * @param name the full name
 */
@JsonPropertyOrder({"id", "name", "role"})
public record DutyDepartment(@JsonProperty("role") Relationship relationship, String id, String name) {

    /** The relationships of a duty to a department. */
    public enum Relationship {
        /** Leads, whether that is written or the convention of the first listed. */
        LEADS,
        /** Any further one. */
        SHARES,
        /** Takes over a WITHDRAWN duty. */
        TAKES_OVER
    }
}
