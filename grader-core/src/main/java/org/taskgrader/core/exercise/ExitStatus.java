package org.taskgrader.core.exercise;

/** Whether a test looks at the status with which a program ends (C11 7.22.4.4). */
public enum ExitStatus {
    /** Any will do: the output decides. */
    ANY,
    /** Only 0 is right. */
    ZERO
}
