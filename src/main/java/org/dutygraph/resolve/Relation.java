package org.dutygraph.resolve;

import org.jspecify.annotations.Nullable;

/**
 * A body that a clause's performers act with, consult, report to or act under.
 *
 * @param role the body's role
 * @param mention the actor and its words in the clause
 * @param corrected the id of the correction that says so; null where the program read it
 */
public record Relation(Role role, Mention mention, @Nullable String corrected) {

    /** One that the program read. */
    public Relation(Role role, Mention mention) {
        this(role, mention, null);
    }
}
