package org.taskgrader.api.http.instructor;

import org.taskgrader.api.page.Words;
import org.taskgrader.api.problem.ParameterRule;
import org.taskgrader.api.problem.ParameterRule.Continuation;
import org.taskgrader.api.problem.ParameterRule.EnrolmentName;
import org.taskgrader.api.problem.ParameterRule.ExerciseId;
import org.taskgrader.api.problem.ParameterRule.TrueOrFalse;
import org.taskgrader.api.problem.ParameterRule.WholeNumber;
import org.taskgrader.api.problem.ProblemException;

/** Says in a page's language why there is no page at an address: a problem's own words are English. */
final class RefusedAddress {

    private RefusedAddress() {}

    static String sentence(ProblemException refusal, Words words) {
        return refusal.rule().map(rule -> sentence(rule, words)).orElseGet(() -> words.of("refusedText"));
    }

    private static String sentence(ParameterRule rule, Words words) {
        String sentence =
                switch (rule) {
                    case WholeNumber(String name, int least, int most) ->
                        words.of("refusedNumber")
                                .replace("{least}", Integer.toString(least))
                                .replace("{most}", Integer.toString(most));
                    case TrueOrFalse choice -> words.of("refusedChoice");
                    case EnrolmentName name -> words.of("refusedName");
                    case ExerciseId id -> words.of("refusedExercise");
                    case Continuation place -> words.of("refusedPlace");
                };
        return sentence.replace("{parameter}", rule.parameter());
    }
}
