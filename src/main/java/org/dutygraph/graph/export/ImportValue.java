package org.dutygraph.graph.export;

import java.time.ZonedDateTime;
import java.util.List;

/** How the files of Neo4j's offline importer hold a property. */
final class ImportValue {

    /** The type of a column in its file's header. */
    static final ValueFormat<String> TYPE = new Type();

    /**
     * A cell; elements of a list are joined by U+001F, because a semicolon occurs in the lists' own text. The importer leaves
     * out a property whose list is empty.
     */
    static final ValueFormat<String> CELL = new Cell();

    private ImportValue() {}

    private static final class Type implements ValueFormat<String> {
        @Override
        public String text(String value) {
            return "string";
        }

        @Override
        public String integer(long value) {
            return "long";
        }

        @Override
        public String decimal(double value) {
            return "double";
        }

        @Override
        public String bool(boolean value) {
            return "boolean";
        }

        @Override
        public String time(ZonedDateTime value) {
            return "datetime";
        }

        @Override
        public String list(List<String> elements) {
            return (elements.isEmpty() ? "string" : elements.get(0)) + "[]";
        }
    }

    private static final class Cell extends PlainValueFormat {
        @Override
        public String list(List<String> elements) {
            if (elements.equals(List.of(""))) {
                throw new IllegalStateException(
                        "the importer's files cannot hold a list of one empty text: it reads an empty list");
            }
            return String.join("\u001F", elements);
        }
    }
}
