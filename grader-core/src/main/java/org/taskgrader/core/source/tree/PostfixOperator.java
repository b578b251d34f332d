package org.taskgrader.core.source.tree;

/** An operator behind its operand. */
public enum PostfixOperator {
    INCREMENT("++"),
    DECREMENT("--");

    private final String spelling;

    PostfixOperator(String spelling) {
        this.spelling = spelling;
    }

    /** As written in C. */
    public String spelling() {
        return spelling;
    }
}
