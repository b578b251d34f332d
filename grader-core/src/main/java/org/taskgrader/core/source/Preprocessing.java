package org.taskgrader.core.source;

/** How much of the preprocessor's work is done before a program is looked at. */
public enum Preprocessing {
    /**
     * Macros stay where they stand for expressions, so that the tree holds what the learner wrote; of groups whose
     * condition is not worked out, the likely one is taken.
     */
    AS_WRITTEN,
    /** All macros are replaced, and every group is kept that is not certainly left out: what a program may do. */
    WHATEVER_MAY_COUNT,
    /** All macros are replaced, and only those groups are kept that are certainly not left out: what a program has. */
    WHATEVER_DOES_COUNT
}
