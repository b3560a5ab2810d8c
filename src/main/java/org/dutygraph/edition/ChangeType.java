package org.dutygraph.edition;

/** The possible differences of a duty in two editions, the most important first. */
public enum ChangeType {
    /** It is in another of the three lists. */
    MOVED,
    /** Only the newer edition has it. */
    ADDED,
    /** Only the older edition has it. */
    GONE,
    /** Nobody carries it out any more, or somebody does again; not given for a duty in another list. */
    ENDED,
    /** Another department leads. */
    LEAD,
    /** Departments joined or left, or have another order. */
    DEPARTMENTS,
    /** Another name. */
    NAME,
    /** Clauses were added, removed or reworded. */
    CLAUSES,
    /** Another 工作方式 of a withdrawn duty. */
    WORK_MODE,
    /** Another category. */
    CATEGORY,
    /** Another number only. */
    NUMBER,
    /** Another spelling only: layout, punctuation, another name of the same body. */
    SPELLING;

    /** Whether it is reported; a new number or spelling is only counted. */
    public boolean tells() {
        return this != NUMBER && this != SPELLING;
    }
}
