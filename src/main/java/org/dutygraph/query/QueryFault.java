package org.dutygraph.query;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query that was not answered: a stable code, what was found, what to do, and where it stands in the statement. */
public final class QueryFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final FaultCode code;
    private final String remedy;
    private final @Nullable SourcePosition caret;

    /** A fault without a place in a statement. */
    public QueryFault(FaultCode code, String found, String remedy) {
        this(code, found, remedy, null);
    }

    public QueryFault(FaultCode code, String found, String remedy, @Nullable SourcePosition caret) {
        super(found);
        this.code = code;
        this.remedy = remedy;
        this.caret = caret;
    }

    /**
     * A list that the graph does not hold.
     *
     * @param near some that it holds; none where it holds no list at all
     */
    public static QueryFault unknownList(String list, List<String> near) {
        return new QueryFault(
                FaultCode.PARAMETER,
                "the graph holds no list “%s”".formatted(list),
                near.isEmpty()
                        ? "the graph holds no list at all; load some"
                        : "give one that it holds, such as " + String.join(", ", near));
    }

    /** The stable name of the reason. */
    public FaultCode code() {
        return code;
    }

    /** A sentence that says what to do. */
    public String remedy() {
        return remedy;
    }

    /** The place in the statement; null where there is none. */
    public @Nullable SourcePosition caret() {
        return caret;
    }

    /** The fault for a terminal: code, message, the statement's line with a caret, and what to do. */
    public String report() {
        StringBuilder text =
                new StringBuilder(code.name()).append(": ").append(getMessage()).append('\n');
        if (caret != null) {
            text.append(caret.drawing()).append('\n');
        }
        return text.append("→ ").append(remedy).toString();
    }
}
