package org.dutygraph.resolve;

/** Why a clause has its performers. */
public enum Basis {
    /** Written in the clause. */
    SUBJECT,
    /** A department heading above the clause. */
    HEADING,
    /** Not written, and exactly one department is listed. */
    SOLE,
    /** A township clause without a written subject. */
    TOWNSHIP,
    /** A person says so. */
    CORRECTED,
    /** Not written, and several departments are listed, or a person took the performer away: no performer. */
    AMBIGUOUS
}
