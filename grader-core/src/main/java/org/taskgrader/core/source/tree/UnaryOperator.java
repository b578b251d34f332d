package org.taskgrader.core.source.tree;

/** An operator before its operand. */
public enum UnaryOperator {
    PLUS("+"),
    MINUS("-"),
    NOT("!"),
    COMPLEMENT("~"),
    DEREFERENCE("*"),
    ADDRESS_OF("&"),
    INCREMENT("++"),
    DECREMENT("--"),
    LABEL_ADDRESS("&&");

    private final String spelling;

    UnaryOperator(String spelling) {
        this.spelling = spelling;
    }

    /** As written in C. */
    public String spelling() {
        return spelling;
    }
}
