package org.dutygraph.web.site;

import java.io.Serial;
import java.util.List;
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
