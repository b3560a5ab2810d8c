package org.dutygraph.query.catalogue;

/**
 * A saved check: one file {@code cypher/checks/TOPIC/NAME.cypher}. Each row of its result is a finding.
 *
 * @param query the statement with its header
 * @param severity how severe each finding is
 * @param remedy what to do about a finding
 */
public record Check(SavedQuery query, CheckSeverity severity, Words remedy) {

    /** {@code TOPIC/NAME}. */
    public String address() {
        return query.address();
    }
}
