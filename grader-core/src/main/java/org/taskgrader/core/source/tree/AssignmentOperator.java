package org.taskgrader.core.source.tree;

/** An assignment operator. */
public enum AssignmentOperator {
    ASSIGN("="),
    MULTIPLY("*="),
    DIVIDE("/="),
    REMAINDER("%="),
    ADD("+="),
    SUBTRACT("-="),
    SHIFT_LEFT("<<="),
    SHIFT_RIGHT(">>="),
    BIT_AND("&="),
    BIT_XOR("^="),
    BIT_OR("|=");

    private final String spelling;

    AssignmentOperator(String spelling) {
        this.spelling = spelling;
    }

    /** As written in C. */
    public String spelling() {
        return spelling;
    }
}
