package org.dutygraph.matter;

import java.util.Locale;

/**
 * One reason for or against two duties being the same matter.
 *
 * @param what the comparison
 * @param points its addition to the score; negative for a reason against
 * @param words the words or numbers behind it
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
        /** Parts of one name that the other lacks. */
        FURTHER,
        /** Words of the clauses. */
        CLAUSES,
        /** Functions of the departments. */
        FUNCTIONS,
        /** The category printed beside them. */
        CATEGORY,
        /** They are in different lists (基本, 配合, 收回). */
        LIST,
        /** Actions: 审批 is not 受理. */
        ACTION,
        /** The other name contains a part of one name. */
        PART,
        /** A clause of the other contains it. */
        CLAUSE,
        /** A person's decision. */
        PERSON
    }

    /** One line, {@code NAME +0.71 (高标准农田, 管护)}. */
    public String text() {
        return what + String.format(Locale.ROOT, " %+.2f", points) + (words.isEmpty() ? "" : " (" + words + ")");
    }
}
