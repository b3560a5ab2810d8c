package org.dutygraph.query.catalogue;

/**
 * A saved check: one file {@code cypher/checks/TOPIC/NAME.cypher}, each row of which is a finding.
 *
 * @param query the statement with its header
 * @param severity how much each finding weighs
 * @param remedy what to do about a finding
 */
public record Check(SavedQuery query, CheckSeverity severity, Words remedy) {

    /** {@code TOPIC/NAME}. */
    public String address() {
        return query.address();
    }
}
