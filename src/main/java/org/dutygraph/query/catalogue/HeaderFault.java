package org.dutygraph.query.catalogue;

/**
 * A file of a query or check that does not hold to the header; it is left out, the others stand.
 *
 * @param file the file
 * @param line the line, from 1
 * @param found what stands there
 * @param expected what should have stood there
 */
public record HeaderFault(String file, int line, String found, String expected) {

    /** One line for a person. */
    public String message() {
        return "%s:%d: found “%s”; expected %s".formatted(file, line, found, expected);
    }
}
