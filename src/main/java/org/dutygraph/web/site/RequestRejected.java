package org.dutygraph.web.site;

import java.io.Serial;
import java.util.List;
import org.dutygraph.graph.engine.StoreTrouble;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

/** Refuses a request; the message {@code refusal.CODE} says why, with the values filled in. */
public final class RequestRejected extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> values;

    public RequestRejected(HttpStatus status, String code, Object... values) {
        super(code + " " + List.of(values));
        this.status = status;
        this.code = code;
        this.values = List.of(values);
    }

    /** An address names a thing that is not in the graph; the kind's message is {@code thing.KIND}. */
    public static RequestRejected notInGraph(String kind, String id) {
        return new RequestRejected(
                HttpStatus.NOT_FOUND, "NOT_IN_GRAPH", new DefaultMessageSourceResolvable("thing." + kind), id);
    }

    /** The store cannot be relied on, or not be written to. */
    static RequestRejected of(StoreTrouble trouble) {
        return new RequestRejected(HttpStatus.SERVICE_UNAVAILABLE, trouble.name());
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    Object[] values() {
        return values.toArray();
    }
}
