package org.dutygraph.matter;

import java.util.Locale;

/**
 * One reason for or against two duties being the same matter.
 *
 * @param what which comparison
 * @param points how much it adds to the score; below 0 where it speaks against
 * @param words the words or numbers that it rests on
 */
public record Evidence(What what, double points, String words) {

    /** The comparisons. */
    public enum What {
        /** Their normalised texts are equal. */
        TEXT,
        /** Words of the names. */
        NAME,
        /** The first part of each name. */
        MAIN,
        /** Parts of one name that the other does not have. */
        FURTHER,
        /** Words of the clauses. */
        CLAUSES,
        /** Functions of the departments. */
        FUNCTIONS,
        /** The category printed beside them. */
        CATEGORY,
        /** They stand in different lists (基本, 配合, 收回). */
        LIST,
        /** What is done: 审批 is not 受理. */
        ACTION,
        /** A part of one name is in the other. */
        PART,
        /** One is an item among the other's clauses. */
        CLAUSE,
        /** A person decided. */
        PERSON
    }

    /** One line, {@code NAME +0.71 (高标准农田, 管护)}. */
    public String text() {
        return what + String.format(Locale.ROOT, " %+.2f", points) + (words.isEmpty() ? "" : " (" + words + ")");
    }
}
