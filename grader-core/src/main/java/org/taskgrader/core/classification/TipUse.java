package org.taskgrader.core.classification;

/** Whether a class is worth a word although the program passes, or although it cannot be why the program fails. */
public enum TipUse {
    /** Spoken of as the cause of a failure only. */
    NEVER,
    /** The cause of a failure, or a tip for a program that passes: it is fragile. */
    ALSO,
    /** Never the cause: learners' programs show it as often when they are right as when they are wrong. */
    ONLY
}
