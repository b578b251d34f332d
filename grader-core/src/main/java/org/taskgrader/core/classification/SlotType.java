package org.taskgrader.core.classification;

/** What a slot of a message holds, and so how it is shown. */
public enum SlotType {
    /** A name out of the learner's program, shown as code. */
    IDENTIFIER,
    /** A piece of C, shown as code. */
    CODE,
    /** One character, shown as code. */
    CHARACTER,
    /** Words, such as a sentence of the compiler's. */
    TEXT,
    /** An amount. */
    NUMBER,
    /** An amount of memory, as {@link org.taskgrader.core.bytes.ByteSize} writes it; shown with the language's units. */
    SIZE,
    /** The number of a line of the learner's program. */
    LINE,
    /**
     * Something out of a test: its input, its expected output, or what the program made of it. Shown as code, and never
     * for a hidden test: a text that has such a slot has a twin without.
     */
    TEST_DATA
}
