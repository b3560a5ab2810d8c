package org.dutygraph.source;

/**
 * Where a row stands in its source, so that everything read from it can be looked up.
 *
 * @param line line in the file, from 1
 */
public record Location(int line) {

    public Location {
        if (line < 1) {
            throw new IllegalArgumentException("line " + line + " does not exist; lines are counted from 1");
        }
    }
}
