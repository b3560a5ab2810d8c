package org.dutygraph.parse;

/** The three lists of duties. */
public enum DutyKind {
    /** 基本履职事项: the township carries it out and is responsible for it. */
    BASIC("B", "基本履职事项"),
    /** 配合履职事项: upstream departments are responsible for it, the township assists. */
    COOPERATIVE("C", "配合履职事项"),
    /** 上级部门收回事项: taken back by an upstream department, or ended. */
    WITHDRAWN("W", "上级部门收回事项");

    private final String letter;
    private final String title;

    DutyKind(String letter, String title) {
        this.letter = letter;
        this.title = title;
    }

    /** The letter that stands for the kind in a duty's id ({@code C27}). */
    public String letter() {
        return letter;
    }

    /** The name of the list in a section's title. */
    public String title() {
        return title;
    }
}
