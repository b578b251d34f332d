package org.taskgrader.core.evaluation;

import java.time.Duration;

/**
 * A program, and what came of it now.
 *
 * @param whole from the submission to the report; only what the sandbox was not asked anew for is as fast as it looks
 * @param diagnosis the part of it that looking for the mistake's cause took in the sandbox
 */
public record GradedProgram(
        Corpus corpus, CorpusProgram program, Observation observation, Duration whole, Duration diagnosis) {

    /** As lists name it. */
    String name() {
        return corpus.nameOf(program);
    }
}
