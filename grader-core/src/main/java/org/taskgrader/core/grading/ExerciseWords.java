package org.taskgrader.core.grading;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.taskgrader.core.classification.ErrorClass;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.folder.Vocabulary;
import org.taskgrader.core.verdict.OverallVerdict;

/** What exercises may call the verdicts and mistakes of their solutions: the words of this grader. */
public final class ExerciseWords {

    private ExerciseWords() {}

    /** Every verdict that a program can earn (being not judged is none), and every error class. */
    public static Vocabulary of(ErrorClasses classes) {
        return new Vocabulary(
                Arrays.stream(OverallVerdict.values())
                        .filter(verdict -> verdict != OverallVerdict.NOT_JUDGED)
                        .map(OverallVerdict::id)
                        .collect(Collectors.toSet()),
                classes.all().stream().map(ErrorClass::id).collect(Collectors.toSet()));
    }
}
