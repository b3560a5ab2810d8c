package org.dutygraph.query.catalogue;

/**
 * A fault in the file of a query or check, which is then left out.
 *
 * @param file the file
 * @param line the line, from 1
 * @param found what was found there
 * @param expected what was expected there
 */
public record HeaderFault(String file, int line, Words found, Words expected) {

    /** With text of the file, or what reads the same in both languages. */
    HeaderFault(String file, int line, String found, Words expected) {
        this(file, line, Words.both(found), expected);
    }

    /** One line for a person at the command line, and for the log. */
    public String message() {
        return "%s:%d: found “%s”; expected %s".formatted(file, line, found.en(), expected.en());
    }
}
