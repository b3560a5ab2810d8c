package org.dutygraph.resolve;

import java.util.List;

/** Finds the departments that a text names; the seam between the rules and the table of departments. */
@FunctionalInterface
interface NamedBodies {

    /** The departments of a text in its order, not overlapping. */
    List<Body> in(String text);
}
