package org.dutygraph.edition;

/** In what a duty of two editions can differ; what tells most comes first. */
public enum ChangeType {
    /** In another of the three lists. */
    MOVED,
    /** The newer edition alone has it. */
    ADDED,
    /** The older edition alone has it. */
    GONE,
    /** Nobody carries it out any more, or somebody does again; where it is in another list too, that is told. */
    ENDED,
    /** Another department leads. */
    LEAD,
    /** Departments joined or left, or stand in another order. */
    DEPARTMENTS,
    /** Another name. */
    NAME,
    /** Clauses came, went or are worded otherwise. */
    CLAUSES,
    /** 工作方式 of a withdrawn duty is another. */
    WORK_MODE,
    /** Another category. */
    CATEGORY,
    /** Only the number is another. */
    NUMBER,
    /** Only how something is written: layout, marks, another name of the same body. */
    SPELLING;

    /** Whether a person should be told; what only stands or is written otherwise is counted. */
    public boolean tells() {
        return this != NUMBER && this != SPELLING;
    }
}
