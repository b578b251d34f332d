package org.taskgrader.core.feedback;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.history.Attempt;
import org.taskgrader.core.history.Progress;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.OverallVerdict;

/** One kind sentence about how an attempt compares with those before it. */
final class ProgressWords {

    private final GeneralTexts general;

    ProgressWords(GeneralTexts general) {
        this.general = general;
    }

    /** Empty where there is nothing to say; of a program that passes, the summary has said it. */
    Optional<String> of(Situation situation, Optional<Message> lead) {
        OverallVerdict overall = situation.judgement().overall();
        if (overall == OverallVerdict.PASSED || overall == OverallVerdict.NOT_JUDGED) {
            return Optional.empty();
        }
        Progress progress = Progress.of(situation.history(), attempt(situation, lead));
        return situation.exercise().kind().asksForCode() ? sentence(progress) : ofAnswer(progress);
    }

    /** Of an answer that is no program: nothing that speaks of one, and its spaces and comments count like all else. */
    private Optional<String> ofAnswer(Progress progress) {
        return switch (progress) {
            case Progress.SameProgram(boolean exactly) ->
                exactly ? Optional.of(general.get(GeneralText.PROGRESS_SAME_ANSWER)) : Optional.empty();
            case Progress.BackAgain again -> Optional.empty();
            case Progress.Nothing nothing -> sentence(nothing);
            case Progress.CompilesNow now -> Optional.empty();
            case Progress.CompiledBefore before -> Optional.empty();
            case Progress.MoreTests more -> sentence(more);
            case Progress.FewerTests fewer -> sentence(fewer);
            case Progress.PassedBefore before -> sentence(before);
            case Progress.OtherMistake other -> sentence(other);
            case Progress.SameMistake same -> sentence(same);
        };
    }

    private static Attempt attempt(Situation situation, Optional<Message> lead) {
        Judgement judgement = situation.judgement();
        return new Attempt(
                situation.source().text(),
                situation.exercise().version(),
                judgement.overall() != OverallVerdict.COMPILE_ERROR,
                (int) judgement.tests().stream().filter(JudgedTest::passed).count(),
                judgement.tests().size(),
                lead.map(Message::errorClass),
                0);
    }

    private Optional<String> sentence(Progress progress) {
        return switch (progress) {
            case Progress.Nothing() -> Optional.empty();
            case Progress.SameProgram(boolean exactly) ->
                Optional.of(general.get(exactly ? GeneralText.PROGRESS_SAME_PROGRAM : GeneralText.PROGRESS_SAME_CODE));
            case Progress.BackAgain(int attempt) ->
                Optional.of(
                        general.fill(GeneralText.PROGRESS_BACK_AGAIN, Map.of("attempt", Integer.toString(attempt))));
            case Progress.CompilesNow() -> Optional.of(general.get(GeneralText.PROGRESS_COMPILES));
            case Progress.CompiledBefore() -> Optional.of(general.get(GeneralText.PROGRESS_COMPILED_BEFORE));
            case Progress.MoreTests(int before, int now) -> tests(GeneralText.PROGRESS_MORE_TESTS, before, now);
            case Progress.FewerTests(int before, int now) -> tests(GeneralText.PROGRESS_FEWER_TESTS, before, now);
            case Progress.PassedBefore() -> Optional.of(general.get(GeneralText.PROGRESS_PASSED_BEFORE));
            case Progress.OtherMistake() -> Optional.of(general.get(GeneralText.PROGRESS_OTHER_MISTAKE));
            case Progress.SameMistake() -> Optional.of(general.get(GeneralText.PROGRESS_SAME_MISTAKE));
        };
    }

    private Optional<String> tests(GeneralText text, int before, int now) {
        return Optional.of(
                general.fill(text, Map.of("before", Integer.toString(before), "now", Integer.toString(now))));
    }
}
