package org.taskgrader.core.source.tree;

/** How a member is named. */
public enum MemberOperator {
    DOT("."),
    ARROW("->");

    private final String spelling;

    MemberOperator(String spelling) {
        this.spelling = spelling;
    }

    /** As written in C. */
    public String spelling() {
        return spelling;
    }
}
