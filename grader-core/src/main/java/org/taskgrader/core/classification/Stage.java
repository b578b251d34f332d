package org.taskgrader.core.classification;

/** What shows a mistake. */
public enum Stage {
    /** The compiler or the linker refused the program. */
    COMPILE,
    /** The program compiles, but its text is suspect. */
    SUSPICION,
    /** A run ended badly. */
    RUN,
    /** A run ended well, and its output is not the expected one. */
    OUTPUT,
    /** An answer that is no program is not what was asked for. */
    ANSWER,
    /** The program breaks a rule that its exercise has for the source. */
    RULE
}
