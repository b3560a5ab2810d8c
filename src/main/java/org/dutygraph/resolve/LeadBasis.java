package org.dutygraph.resolve;

/** On what it rests that a department leads a duty. */
public enum LeadBasis {
    /** The column or the text says so of the whole duty: 牵头部门：X. */
    WRITTEN,
    /** Exactly one department is listed. */
    SOLE,
    /** It is the first of several in the column (列首): a convention of these lists. */
    FIRST
}
