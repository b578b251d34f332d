package org.taskgrader.core.classification.detectors;

import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.verdict.OverallVerdict;

/** Whether there was a program to run: a warning is no reason why there was none. */
final class Compiled {

    private Compiled() {}

    static boolean isDone(Evidence evidence) {
        return evidence.judgement().overall() != OverallVerdict.COMPILE_ERROR;
    }
}
