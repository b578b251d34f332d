package org.taskgrader.core.mutation;

import org.taskgrader.core.repair.Edit;

/**
 * A right program with one small change, of the kind that learners' mistakes are.
 *
 * @param kind of change
 * @param edit the change itself
 */
public record Mutant(Kind kind, Edit edit) {

    /** What is changed. Each has a class of its own in this package. */
    public enum Kind {
        /** Another operator between two operands. */
        OPERATOR,
        /** A number that is one off. */
        CONSTANT,
        /** A condition turned into its opposite. */
        CONDITION,
        /** A statement left out. */
        STATEMENT,
        /** A variable counted in the other direction. */
        STEP,
        /** A sign left out. */
        SIGN
    }

    /** The whole program with the change. */
    public String source(String reference) {
        return edit.applyTo(reference);
    }

    /** The line of the change, from 1. */
    public int line() {
        return edit.where().line();
    }
}
