package org.dutygraph.resolve;

/** On what ground a clause's performers are claimed. */
public enum Basis {
    /** Written in the clause. */
    SUBJECT,
    /** A department heading stands above the clause. */
    HEADING,
    /** Nothing is written, and exactly one department is listed. */
    SOLE,
    /** A township clause without a written subject. */
    TOWNSHIP,
    /** Nothing is written and several departments are listed: nobody is claimed. */
    AMBIGUOUS
}
