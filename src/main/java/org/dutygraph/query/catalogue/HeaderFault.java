package org.dutygraph.query.catalogue;

/**
 * A fault in the file of a query or check, which is then left out.
 *
 * @param file the file
 * @param line the line, from 1
 * @param found what was found there
 * @param expected what was expected there
 */
public record HeaderFault(String file, int line, String found, String expected) {

    /** One line for a person. */
    public String message() {
        return "%s:%d: found “%s”; expected %s".formatted(file, line, found, expected);
    }
}
