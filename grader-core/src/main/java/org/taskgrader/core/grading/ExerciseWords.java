package org.taskgrader.core.grading;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.taskgrader.core.classification.ErrorClass;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.SlotType;
import org.taskgrader.core.exercise.folder.Vocabulary;
import org.taskgrader.core.exercise.folder.Vocabulary.Slots;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.verdict.OverallVerdict;

/** What exercises may call verdicts and mistakes, and what their own feedback may hold: the words of this grader. */
public final class ExerciseWords {

    private ExerciseWords() {}

    /** Every verdict that a program can earn (being not judged is none), every error class, every language. */
    public static Vocabulary of(ErrorClasses classes) {
        return new Vocabulary(
                Arrays.stream(OverallVerdict.values())
                        .filter(verdict -> verdict != OverallVerdict.NOT_JUDGED)
                        .map(OverallVerdict::id)
                        .collect(Collectors.toSet()),
                classes.all().stream().collect(Collectors.toMap(ErrorClass::id, ExerciseWords::slots)),
                Set.copyOf(MessageCatalogue.written()));
    }

    private static Slots slots(ErrorClass errorClass) {
        var byKind = errorClass.slots().keySet().stream()
                .collect(Collectors.partitioningBy(
                        slot -> errorClass.slots().get(slot) == SlotType.TEST_DATA, Collectors.toSet()));
        return new Slots(byKind.getOrDefault(true, Set.of()), byKind.getOrDefault(false, Set.of()));
    }
}
