package org.dutygraph.validation;

import java.io.Serial;

/** A sample that cannot be drawn, or a file of coders that cannot be used; the message says where, what, and what to do. */
public final class ValidationRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private ValidationRefusal(String message) {
        super(message);
    }

    /** @param expected what was expected and what to do */
    static ValidationRefusal of(String found, String expected) {
        return new ValidationRefusal(found + "; expected " + expected);
    }

    /**
     * Of a file.
     *
     * @param place where in it, such as {@code 编码!5}; empty for the whole
     */
    static ValidationRefusal in(String file, String place, String found, String expected, String remedy) {
        return new ValidationRefusal("%s%s: found “%s”; expected %s; %s"
                .formatted(file, place.isEmpty() ? "" : ":" + place, found, expected, remedy));
    }
}
