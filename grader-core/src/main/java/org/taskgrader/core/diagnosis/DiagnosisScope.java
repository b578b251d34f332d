package org.taskgrader.core.diagnosis;

/** Which programs are worth a second look. */
public enum DiagnosisScope {
    /** Those that failed. */
    FAILED,
    /** Those that passed too, where their text leaves room for a wrong use of memory: it may work by luck. */
    PASSED_TOO
}
