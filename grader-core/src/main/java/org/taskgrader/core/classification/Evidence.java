package org.taskgrader.core.classification;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.classification.output.OutputSymptoms;
import org.taskgrader.core.diagnosis.Diagnosis;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judgement;

/**
 * Everything a detector may look at.
 *
 * @param source the learner's program, tokenised and parsed as far as it goes
 * @param compilation how the compiler ended
 * @param diagnostics gcc's, errors before warnings, in the order of their places
 * @param linkerMessages the linker's, line by line
 * @param judgement every test's run and verdict
 * @param outputs what the runs' outputs show together: found once, as many detectors ask
 * @param diagnosis what a second look at the worst failure has shown
 * @param given what the exercise's library gives to the program: read once, as several detectors ask
 */
public record Evidence(
        Exercise exercise,
        CSource source,
        RunOutcome compilation,
        List<Diagnostic> diagnostics,
        List<String> linkerMessages,
        Judgement judgement,
        OutputSymptoms outputs,
        Diagnosis diagnosis,
        GivenNames given) {

    public Evidence {
        diagnostics = List.copyOf(diagnostics);
        linkerMessages = List.copyOf(linkerMessages);
    }

    /** Collects what one submission's compilation and runs have shown, without a second look. */
    public static Evidence of(Exercise exercise, CSource source, Execution execution, Judgement judgement) {
        return of(exercise, source, execution, judgement, Diagnosis.NOTHING);
    }

    /** Collects what one submission's compilation and runs have shown, and what a second look has. */
    public static Evidence of(
            Exercise exercise, CSource source, Execution execution, Judgement judgement, Diagnosis diagnosis) {
        GccDiagnostics gcc =
                GccDiagnostics.parse(execution.compilation().stderr().content().text(), source);
        return new Evidence(
                exercise,
                source,
                execution.compilation().outcome(),
                gcc.diagnostics(),
                gcc.linkerMessages(),
                judgement,
                exercise.comparison() instanceof Comparison.Patterns
                                || exercise.comparison() instanceof Comparison.Checked
                        ? OutputSymptoms.withoutPatterns(judgement)
                        : OutputSymptoms.of(judgement),
                diagnosis,
                GivenNames.of(exercise.library()));
    }

    /** What made gcc refuse the program. */
    public List<Diagnostic> errors() {
        return diagnostics.stream().filter(Diagnostic::isError).toList();
    }

    /** The first error, in the order of the program: the others are often its consequences. */
    public Optional<Diagnostic> firstError() {
        return diagnostics.stream().filter(Diagnostic::isError).findFirst();
    }
}
