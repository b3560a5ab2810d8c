package org.dutygraph.load;

import java.io.Serial;
import java.util.List;

/** A correction does not fit what the graph has now; nothing was changed. */
public final class CorrectionRejected extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> values;

    CorrectionRejected(Reason reason, Object... values) {
        super(reason.text.formatted(values) + ". Nothing was corrected");
        this.reason = reason;
        this.values = List.of(values);
    }

    /** Why it does not fit; the name is the code of the message. */
    public enum Reason {
        /** The graph does not have the clause. */
        NO_CLAUSE("The graph has no clause %s; copy its id from the duty's page"),
        /** The clause has other words. */
        OTHER_WORDS(
                "The clause's words have changed: the correction rests on “%s”; the clause is “%s” now. Look at it again"),
        /** The actor that was wrong is not read any more. */
        NOT_THERE(
                "The clause does not have %s (any more); corrections of it in force: %s. Look at it again, and undo theirs first if"
                        + " it is wrong"),
        /** The actor that was wrong stands there by another correction. */
        CORRECTED("%s stands there by the correction %s; undo that one instead"),
        /** Nothing can be undone. */
        NOT_IN_FORCE("No correction %s is in force; `corrections` lists those that are");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The values of the message. */
    public List<Object> values() {
        return values;
    }
}
