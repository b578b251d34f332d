package org.taskgrader.core.source.tree;

/** An operator between two operands, but for assignments and the comma; later ones bind less (ISO C11 6.5.5–6.5.14). */
public enum BinaryOperator {
    MULTIPLY("*", 10),
    DIVIDE("/", 10),
    REMAINDER("%", 10),
    ADD("+", 9),
    SUBTRACT("-", 9),
    SHIFT_LEFT("<<", 8),
    SHIFT_RIGHT(">>", 8),
    LESS("<", 7),
    GREATER(">", 7),
    LESS_EQUAL("<=", 7),
    GREATER_EQUAL(">=", 7),
    EQUAL("==", 6),
    NOT_EQUAL("!=", 6),
    BIT_AND("&", 5),
    BIT_XOR("^", 4),
    BIT_OR("|", 3),
    LOGICAL_AND("&&", 2),
    LOGICAL_OR("||", 1);

    private final String spelling;
    private final int precedence;

    BinaryOperator(String spelling, int precedence) {
        this.spelling = spelling;
        this.precedence = precedence;
    }

    /** As written in C. */
    public String spelling() {
        return spelling;
    }

    /** Higher binds tighter. */
    public int precedence() {
        return precedence;
    }

    public boolean isRelational() {
        return precedence == 7;
    }

    /** {@code ==} and {@code !=}. */
    public boolean isEquality() {
        return precedence == 6;
    }

    public boolean isComparison() {
        return isRelational() || isEquality();
    }

    public boolean isLogical() {
        return precedence <= 2;
    }
}
