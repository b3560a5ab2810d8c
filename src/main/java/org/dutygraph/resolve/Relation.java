package org.dutygraph.resolve;

import org.jspecify.annotations.Nullable;

/**
 * A body that a clause's performers act with, consult, report to or act under.
 *
 * @param role the body's role
 * @param mention the actor and its words in the clause
 * @param rule the rule that found it; null where a person gave it
 * @param corrected the id of the correction that says so; null where the program read it
 */
public record Relation(Role role, Mention mention, @Nullable String rule, @Nullable String corrected) {

    /** One without a rule. */
    public Relation(Role role, Mention mention) {
        this(role, mention, null, null);
    }

    /** The same in the words of another actor. */
    Relation of(Mention mention) {
        return new Relation(role, mention, rule, corrected);
    }
}
