package org.taskgrader.api.store;

import java.util.Optional;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.core.grouping.NormalForm;

/**
 * What came of a submission.
 *
 * @param cached nothing was run for it: what the sandbox had said of the same program before was taken
 * @param form of a program that failed, if it has one
 */
public record Outcome(KeptResult result, Timings timings, boolean cached, Optional<NormalForm> form) {

    /** Of a program of which no form is known. */
    public Outcome(KeptResult result, Timings timings, boolean cached) {
        this(result, timings, cached, Optional.empty());
    }
}
