package org.dutygraph.web.answers;

import java.io.Serial;

/** An address names a thing that is not in the graph. */
public final class NotInGraphException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String kind;
    private final String id;

    NotInGraphException(String kind, String id) {
        super("no " + kind + " “" + id + "” in the graph");
        this.kind = kind;
        this.id = id;
    }

    public String kind() {
        return kind;
    }

    public String id() {
        return id;
    }
}
