package org.dutygraph.query;

/** Why a query was not answered; a stable name for the HTTP problem's {@code code} and the exit code. */
public enum FaultCode {
    /** No saved query or check has this name. */
    UNKNOWN_QUERY(Kind.USAGE),
    /** A parameter is missing, unknown or does not fit its type. */
    PARAMETER(Kind.USAGE),
    /** The statement does not hold to Cypher's grammar, or names what is not there. */
    SYNTAX(Kind.USAGE),
    /** There is no statement. */
    EMPTY(Kind.USAGE),
    /** The result holds no node or relationship, so it is no graph. */
    NO_GRAPH(Kind.USAGE),
    /** The statement failed while it ran: a division by zero, a list taken for a number. */
    RUNTIME(Kind.USAGE),
    /** It would write nodes, relationships, properties or labels. */
    WRITE(Kind.REFUSED),
    /** It would change indexes or constraints. */
    SCHEMA(Kind.REFUSED),
    /** It administers: SHOW, TERMINATE, users, roles, databases, servers. */
    ADMINISTRATION(Kind.REFUSED),
    /** It calls a procedure that is not on the allow list. */
    PROCEDURE(Kind.REFUSED),
    /** It calls a function that is not on the allow list. */
    FUNCTION(Kind.REFUSED),
    /** It reads a file or an address with LOAD CSV. */
    LOAD_CSV(Kind.REFUSED),
    /** It asks for another database with USE. */
    OTHER_DATABASE(Kind.REFUSED),
    /** It opens transactions of its own: CALL … IN TRANSACTIONS. */
    TRANSACTIONS(Kind.REFUSED),
    /** It begins with PROFILE, EXPLAIN or options of the planner. */
    PREFIX(Kind.REFUSED),
    /** It holds several statements. */
    SEVERAL(Kind.REFUSED),
    /** It is longer than the limit. */
    TOO_LONG(Kind.REFUSED),
    /** It is nested deeper than the limit. */
    TOO_DEEP(Kind.REFUSED),
    /** It holds more of one thing (XOR, relationships, UNION …) than the planner can take. */
    TOO_COMPLEX(Kind.REFUSED),
    /** Its plan has an operator that the guard does not know to be harmless. */
    OPERATOR(Kind.REFUSED),
    /** It ran longer than the limit. */
    TIMEOUT(Kind.LIMIT),
    /** It needed more memory than the limit. */
    MEMORY(Kind.LIMIT),
    /** Whoever ran it stopped it. */
    CANCELLED(Kind.LIMIT),
    /** Too many ad-hoc statements are running. */
    BUSY(Kind.LIMIT),
    /** The graph was written to while it was read, again and again. */
    OVERTAKEN(Kind.UNREACHABLE),
    /** The graph cannot be reached. */
    UNREACHABLE(Kind.UNREACHABLE);

    private final Kind kind;

    FaultCode(Kind kind) {
        this.kind = kind;
    }

    /** What sort of fault it is; decides the exit code and the HTTP status. */
    public Kind kind() {
        return kind;
    }

    /** The sorts of faults. */
    public enum Kind {
        /** The user's request is wrong: exit code 2, HTTP 400 (404 for {@link #UNKNOWN_QUERY}). */
        USAGE,
        /** The guard refused: exit code 4, HTTP 403. */
        REFUSED,
        /** A limit was reached: exit code 4, HTTP 422 (429 for {@link #BUSY}). */
        LIMIT,
        /** The graph does not answer now: exit code 3, HTTP 503. */
        UNREACHABLE
    }
}
