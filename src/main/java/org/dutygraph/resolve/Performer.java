package org.dutygraph.resolve;

import org.jspecify.annotations.Nullable;

/**
 * Who performs a clause.
 *
 * @param mention the actor and its words; the span is -1 outside the clause (HEADING, SOLE), and the surface is empty
 *     where nothing is written (TOWNSHIP)
 * @param basis why it performs the clause
 * @param lead whether the clause says that it leads (牵头 or 主导)
 * @param rule the rule that found it as a written subject; null where none did (HEADING, SOLE, CORRECTED, nothing written)
 * @param corrected the id of the correction that says so; null where the program read it
 */
public record Performer(Mention mention, Basis basis, boolean lead, @Nullable String rule, @Nullable String corrected) {

    /** One that the program read without a rule of words. */
    public Performer(Mention mention, Basis basis, boolean lead) {
        this(mention, basis, lead, null, null);
    }

    /** The same in the words of another actor. */
    Performer of(Mention mention) {
        return new Performer(mention, basis, lead, rule, corrected);
    }

    Performer leading() {
        return new Performer(mention, basis, true, rule, corrected);
    }
}
