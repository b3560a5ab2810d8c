package org.dutygraph.parse;

/** The two columns with clauses of a cooperative duty. */
public enum Side {
    /** 上级部门职责. */
    UPSTREAM("U"),
    /** 乡(镇、街道)配合职责. */
    TOWNSHIP("T");

    private final String letter;

    Side(String letter) {
        this.letter = letter;
    }

    /** The letter that stands for the side in a clause's id ({@code U3}). */
    public String letter() {
        return letter;
    }
}
