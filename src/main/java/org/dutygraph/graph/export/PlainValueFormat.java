package org.dutygraph.graph.export;

import java.time.ZonedDateTime;

/** Writes single values as Java does; lists differ from format to format. */
abstract class PlainValueFormat implements ValueFormat<String> {

    @Override
    public String text(String value) {
        return value;
    }

    @Override
    public String integer(long value) {
        return Long.toString(value);
    }

    @Override
    public String decimal(double value) {
        return Double.toString(value);
    }

    @Override
    public String bool(boolean value) {
        return Boolean.toString(value);
    }

    @Override
    public String time(ZonedDateTime value) {
        return value.toString();
    }
}
