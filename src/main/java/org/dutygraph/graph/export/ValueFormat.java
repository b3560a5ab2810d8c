package org.dutygraph.graph.export;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * How a file format writes each kind of value that a property of the graph has. If a kind is added here, the compiler
 * names every format that has to write it.
 *
 * @param <T> what the format makes of a value
 */
public interface ValueFormat<T> {

    /** A text, which may be empty. */
    T text(String value);

    /** A whole number. */
    T integer(long value);

    /** A number with a fraction; never infinite or NaN. */
    T decimal(double value);

    /** True or false. */
    T bool(boolean value);

    /** A time with its zone. */
    T time(ZonedDateTime value);

    /** A list of texts or of numbers or of truth values; its elements are already written in this format. */
    T list(List<T> elements);

    /**
     * Writes a value.
     *
     * @param value as the driver returns it, or an Integer
     * @throws IllegalStateException where the graph cannot have such a value
     */
    default T write(Object value) {
        if (value instanceof List<?> list) {
            return list(list.stream().map(this::scalar).toList());
        }
        return value instanceof ZonedDateTime time ? time(time) : scalar(value);
    }

    private T scalar(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Long || value instanceof Integer) {
            return integer(((Number) value).longValue());
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            return decimal(number);
        }
        if (value instanceof Boolean truth) {
            return bool(truth);
        }
        throw new IllegalStateException("no format for the value " + value + " of " + value.getClass());
    }
}
