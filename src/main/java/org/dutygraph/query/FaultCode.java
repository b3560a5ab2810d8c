package org.dutygraph.query;

/** Why a query failed: the {@code code} of the HTTP problem; its kind gives the exit code. */
public enum FaultCode {
    /** No saved query or check has this name. */
    UNKNOWN_QUERY(Kind.USAGE),
    /** A parameter is missing, unknown or does not fit its type. */
    PARAMETER(Kind.USAGE),
    /** The statement is not valid Cypher, or names something that does not exist. */
    SYNTAX(Kind.USAGE),
    /** The statement is empty. */
    EMPTY(Kind.USAGE),
    /** The result has no node or relationship to write as a graph. */
    NO_GRAPH(Kind.USAGE),
    /** The statement failed while it ran: a division by zero, a list used as a number. */
    RUNTIME(Kind.USAGE),
    /** It would write nodes, relationships, properties or labels. */
    WRITE(Kind.REFUSED),
    /** It would change indexes or constraints. */
    SCHEMA(Kind.REFUSED),
    /** It is an administration command: SHOW, TERMINATE, users, roles, databases, servers. */
    ADMINISTRATION(Kind.REFUSED),
    /** It calls a procedure that is not on the allow list. */
    PROCEDURE(Kind.REFUSED),
    /** It calls a function that is not on the allow list. */
    FUNCTION(Kind.REFUSED),
    /** It reads a file or an address with LOAD CSV. */
    LOAD_CSV(Kind.REFUSED),
    /** It selects another database with USE. */
    OTHER_DATABASE(Kind.REFUSED),
    /** It opens transactions of its own: CALL … IN TRANSACTIONS. */
    TRANSACTIONS(Kind.REFUSED),
    /** It begins with PROFILE, EXPLAIN or planner options. */
    PREFIX(Kind.REFUSED),
    /** It is several statements. */
    SEVERAL(Kind.REFUSED),
    /** It is longer than the limit. */
    TOO_LONG(Kind.REFUSED),
    /** Its brackets, subqueries, conditions or expressions are nested deeper than the limit. */
    TOO_DEEP(Kind.REFUSED),
    /** It has more of one construct (XOR, relationships, UNION …) than the planner can handle. */
    TOO_COMPLEX(Kind.REFUSED),
    /** It compares with a regular expression that could run without end, or that cannot be judged beforehand. */
    REGULAR_EXPRESSION(Kind.REFUSED),
    /** Its plan has an operator that is not on the guard's list of reading ones. */
    OPERATOR(Kind.REFUSED),
    /** The network of its rows is too large to be measured. */
    TOO_LARGE(Kind.LIMIT),
    /** It ran longer than the limit. */
    TIMEOUT(Kind.LIMIT),
    /** It needed more memory than the limit. */
    MEMORY(Kind.LIMIT),
    /** The user stopped it. */
    CANCELLED(Kind.LIMIT),
    /** Too many ad-hoc statements are running. */
    BUSY(Kind.LIMIT),
    /** Writers changed the graph during every attempt to read it. */
    OVERTAKEN(Kind.UNREACHABLE),
    /** The graph cannot be reached. */
    UNREACHABLE(Kind.UNREACHABLE);

    private final Kind kind;

    FaultCode(Kind kind) {
        this.kind = kind;
    }

    /** The kind decides the exit code and the HTTP status. */
    public Kind kind() {
        return kind;
    }

    /** The kinds of faults. */
    public enum Kind {
        /** The user's request is wrong: exit code 2, HTTP 400 (404 for {@link #UNKNOWN_QUERY}). */
        USAGE,
        /** The guard refused: exit code 4, HTTP 403. */
        REFUSED,
        /** A limit was reached: exit code 4, HTTP 422 (429 for {@link #BUSY}). */
        LIMIT,
        /** The graph does not answer: exit code 3, HTTP 503. */
        UNREACHABLE
    }
}
