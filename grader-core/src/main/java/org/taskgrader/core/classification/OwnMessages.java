package org.taskgrader.core.classification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.comparison.OutputComparison;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.exercise.Circumstances;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.OwnMessage;
import org.taskgrader.core.exercise.Printed;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.rule.RuleCheck;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict;

/** Holds a judged program against the circumstances under which an exercise's own messages are told. */
public final class OwnMessages {

    /** The class of messages that are told by themselves. */
    public static final String CLASS = "exercise-message";

    /** A learner's output may be megabytes, and what an author looks for is at its beginning. */
    private static final int LONGEST = 64 * 1024;

    private final Exercise exercise;
    private final CSource source;
    private final Judgement judgement;

    private OwnMessages(Exercise exercise, CSource source, Judgement judgement) {
        this.exercise = exercise;
        this.source = source;
        this.judgement = judgement;
    }

    /**
     * A message whose circumstances are so.
     *
     * @param test the name of the test that shows it, where it took one
     */
    public record Due(OwnMessage message, Optional<String> test) {}

    /** Those whose circumstances are so, in the author's order. Whether their class was found is not looked at. */
    public static List<Due> of(Exercise exercise, CSource source, Judgement judgement) {
        OwnMessages messages = new OwnMessages(exercise, source, judgement);
        return exercise.messages().stream().flatMap(messages::due).toList();
    }

    private Stream<Due> due(OwnMessage message) {
        Circumstances when = message.when();
        if (!fitsVerdict(message) || !fitsText(when)) {
            return Stream.of();
        }
        if (!when.aboutRuns()) {
            return Stream.of(new Due(message, Optional.empty()));
        }
        return judgement.tests().stream()
                .filter(test -> fits(when, test))
                .min(Comparator.comparing(test -> test.test().visibility() == Visibility.HIDDEN))
                .map(test -> new Due(message, Optional.of(test.test().name())))
                .stream();
    }

    /** Of a message with neither class nor verdict, nothing but a test that fails says that there is a mistake. */
    private boolean fitsVerdict(OwnMessage message) {
        OverallVerdict overall = judgement.overall();
        Optional<String> wanted = message.when().verdict();
        if (overall == OverallVerdict.NOT_JUDGED) {
            return false;
        }
        return wanted.isPresent()
                ? wanted.get().equals(overall.id())
                : message.errorClass().isPresent()
                        || (overall != OverallVerdict.PASSED && overall != OverallVerdict.COMPILE_ERROR);
    }

    private boolean fitsText(Circumstances when) {
        if (when.has().isEmpty() && when.lacks().isEmpty()) {
            return true;
        }
        RuleCheck check = RuleCheck.of(source);
        return when.has().stream().allMatch(check::meets)
                && when.lacks().stream().noneMatch(check::meets);
    }

    private boolean fits(Circumstances when, JudgedTest test) {
        boolean allPass = judgement.tests().stream().allMatch(JudgedTest::passed);
        return wasRun(test.verdict())
                && (allPass || !test.passed())
                && (when.tests().isEmpty() || when.tests().contains(test.test().name()))
                && when.printed().stream().allMatch(printed -> isSo(printed, test));
    }

    private static boolean wasRun(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed passed -> true;
            case Verdict.WrongOutput wrong -> true;
            case Verdict.WrongResult wrong -> true;
            case Verdict.WrongPrediction wrong -> true;
            case Verdict.Caught caught -> true;
            case Verdict.NotCaught missed -> true;
            case Verdict.InvalidInput invalid -> true;
            case Verdict.ConversationBroken broken -> true;
            case Verdict.WrongFile wrong -> true;
            case Verdict.Rejected rejected -> true;
            case Verdict.WrongExitStatus wrong -> true;
            case Verdict.Crashed crashed -> true;
            case Verdict.LimitExceeded exceeded -> true;
            case Verdict.CompileError error -> false;
            case Verdict.NotRun notRun -> false;
            case Verdict.NotJudged notJudged -> false;
        };
    }

    private boolean isSo(Printed printed, JudgedTest test) {
        CapturedOutput output = test.output();
        return switch (printed) {
            case Printed.All(var all) ->
                OutputComparison.compare(exercise.comparison(), all, output).isEmpty();
            case Printed.Part(String text) -> beginning(output).contains(text);
            case Printed.Match(var pattern) ->
                pattern.matcher(beginning(output)).find();
        };
    }

    private static String beginning(CapturedOutput output) {
        String text = output.content().text();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
