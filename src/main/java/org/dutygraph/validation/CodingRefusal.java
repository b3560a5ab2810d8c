package org.dutygraph.validation;

import java.io.Serial;
import java.util.List;

/** A sample that is coded in the browser does not take what was asked of it. */
public final class CodingRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** No sample has this name. */
        NO_SAMPLE,
        /** The sample has not this clause. */
        NOT_IN_SAMPLE,
        /** No file can be named after this coder. */
        CODER_NAME,
        /** There is no coding of this coder, or it is not finished. */
        NO_CODING,
        /** The coder has finished, and may know the program's answer. */
        CODING_DONE,
        /** The coder has not coded so many clauses. */
        CODING_LEFT,
        /** Coders who have not finished must not know the program's answer. */
        CODING_OPEN
    }

    private final Reason reason;
    private final transient List<Object> values;

    CodingRefusal(Reason reason, Object... values) {
        super(reason + " " + List.of(values));
        this.reason = reason;
        this.values = List.of(values);
    }

    public Reason reason() {
        return reason;
    }

    /** What the sentence about it is filled in with. */
    public List<Object> values() {
        return values;
    }
}
