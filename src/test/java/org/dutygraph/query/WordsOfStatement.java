package org.dutygraph.query;

import org.dutygraph.query.guard.StatementCheck;
import org.dutygraph.query.guard.StatementLimits;

/** The guard's look at a statement's words, for measurements outside this room: the part that needs no engine. */
public final class WordsOfStatement {

    private WordsOfStatement() {}

    /** Whether the words alone refuse it. */
    public static boolean refused(String statement) {
        try {
            StatementCheck.of(statement, StatementLimits.standard());
            return false;
        } catch (QueryFault refusal) {
            return true;
        }
    }
}
