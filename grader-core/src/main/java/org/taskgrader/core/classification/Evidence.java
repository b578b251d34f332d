package org.taskgrader.core.classification;

import java.util.List;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judgement;

/**
 * Everything a detector may look at.
 *
 * @param source the learner's program, tokenised and parsed as far as it goes
 * @param diagnostics gcc's, errors before warnings, in the order of their places
 * @param linkerMessages the linker's, line by line
 * @param judgement every test's run and verdict
 */
public record Evidence(
        Exercise exercise,
        CSource source,
        List<Diagnostic> diagnostics,
        List<String> linkerMessages,
        Judgement judgement) {

    public Evidence {
        diagnostics = List.copyOf(diagnostics);
        linkerMessages = List.copyOf(linkerMessages);
    }
}
