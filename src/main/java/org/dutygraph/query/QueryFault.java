package org.dutygraph.query;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query that failed: a stable code, what was found, what to do, and the position in the statement. */
public final class QueryFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final FaultCode code;
    private final String remedy;
    private final @Nullable SourcePosition position;
    private final String sentence;
    private final Serializable[] values;

    /** A fault without a position in a statement. */
    public QueryFault(FaultCode code, String found, String remedy) {
        this(code, found, remedy, null);
    }

    public QueryFault(FaultCode code, String found, String remedy, @Nullable SourcePosition position) {
        this(code, found, remedy, position, code.name());
    }

    private QueryFault(
            FaultCode code,
            String found,
            String remedy,
            @Nullable SourcePosition position,
            String sentence,
            Serializable... values) {
        super(found);
        this.code = code;
        this.remedy = remedy;
        this.position = position;
        this.sentence = sentence;
        this.values = values;
    }

    /**
     * The same fault with a sentence of its own in other languages; a fault has its code's sentence otherwise.
     *
     * @param key the sentence's name in {@code messages/faults_zh.properties}
     * @param values what stands in it
     */
    public QueryFault as(String key, Serializable... values) {
        return new QueryFault(code, String.valueOf(getMessage()), remedy, position, key, values);
    }

    /**
     * A list that is not in the graph.
     *
     * @param near similar ids that are; empty where the graph has no lists
     */
    public static QueryFault unknownList(String list, List<String> near) {
        return new QueryFault(
                        FaultCode.PARAMETER,
                        "the graph holds no list “%s”".formatted(list),
                        near.isEmpty()
                                ? "the graph holds no list at all; load some"
                                : "give one that it holds, such as " + String.join(", ", near))
                .as("NO_LIST_OF_THIS_ID", list, String.join("、", near));
    }

    /** The reason. */
    public FaultCode code() {
        return code;
    }

    /** A sentence that says what to do. */
    public String remedy() {
        return remedy;
    }

    /** The name of its sentence in other languages. */
    public String sentence() {
        return sentence;
    }

    /** What stands in {@link #sentence}. */
    public Object[] values() {
        return values.clone();
    }

    /** The position in the statement; null where there is none. */
    public @Nullable SourcePosition position() {
        return position;
    }

    /** The fault for a terminal: code, message, the statement's line with a caret, and what to do. */
    public String report() {
        StringBuilder text =
                new StringBuilder(code.name()).append(": ").append(getMessage()).append('\n');
        if (position != null) {
            text.append(position.drawing()).append('\n');
        }
        return text.append("→ ").append(remedy).toString();
    }
}
