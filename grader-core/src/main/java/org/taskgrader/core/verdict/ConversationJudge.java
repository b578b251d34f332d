package org.taskgrader.core.verdict;

import java.util.Optional;
import java.util.OptionalInt;
import org.taskgrader.core.execution.Conversation;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.verdict.Verdict.Breach;
import org.taskgrader.core.verdict.Verdict.Limit;

/**
 * Says what came of a conversation between a learner's program and an interactor. What the interactor has against the program
 * counts first, whichever of the two ended first: which one it was may be a matter of chance. A program that crashes or runs into a
 * limit is told that where the interactor has said nothing against it; then an interactor that does not stand the sudden end
 * is nobody's concern.
 */
final class ConversationJudge {

    private static final String STAGE = "interactor";

    /** In the place of points. */
    private static final String PROTOCOL = "protocol";

    private ConversationJudge() {}

    /** Empty where the interactor has nothing against the program, so that it is judged by its own end. */
    static Optional<Verdict> verdict(ProcessResult run) {
        if (run.conversation().isEmpty()) {
            boolean notBuilt = run.outcome().equals(new RunOutcome.Skipped(RunOutcome.SkipReason.NOT_COMPILED));
            if (notBuilt) {
                return Optional.of(failed("the exercise's interactor does not compile"));
            }
            return run.outcome() instanceof RunOutcome.Exited
                    ? Optional.of(failed("nothing is known of the conversation"))
                    : Optional.empty();
        }
        Conversation conversation = run.conversation().get();
        return switch (conversation.ending()) {
            case BOTH_WAITED -> broken(Breach.BOTH_WAIT, CheckerMessage.NONE);
            case TOO_LONG -> Optional.of(new Verdict.LimitExceeded(Limit.OUTPUT));
            case PROGRAM_LEFT ->
                run.outcome() instanceof RunOutcome.Exited
                        ? word(conversation)
                        : word(conversation).filter(ConversationJudge::isAgainstTheProgram);
            case INTERACTOR_LEFT -> word(conversation);
        };
    }

    private static Optional<Verdict> word(Conversation conversation) {
        ProcessResult interactor = conversation.interactor();
        if (!interactor.outcome().equals(new RunOutcome.Exited(0))) {
            return Optional.of(failed("it ended with " + interactor.outcome() + AuthorsWord.firstError(interactor)));
        }
        String written = AuthorsWord.written(interactor);
        boolean left = conversation.ending() == Conversation.Ending.PROGRAM_LEFT;
        if (written.isBlank()) {
            return left
                    ? broken(Breach.LEFT_EARLY, CheckerMessage.NONE)
                    : Optional.of(failed("it ended without a verdict while the program was there"));
        }
        AuthorsWord word = AuthorsWord.read(written);
        if (word.first().equals(PROTOCOL)) {
            return broken(Breach.OUT_OF_PLACE, word.message());
        }
        OptionalInt points = word.points();
        if (points.isEmpty()) {
            return Optional.of(failed(
                    "its first line is neither \"protocol\" nor a number from 0 to 100: \"" + word.first() + "\""));
        }
        return points.getAsInt() == AuthorsWord.ALL
                ? Optional.empty()
                : Optional.of(new Verdict.Rejected(points.getAsInt(), word.message()));
    }

    private static boolean isAgainstTheProgram(Verdict verdict) {
        return verdict instanceof Verdict.Rejected
                || (verdict instanceof Verdict.ConversationBroken broken && broken.breach() == Breach.OUT_OF_PLACE);
    }

    private static Optional<Verdict> broken(Breach breach, CheckerMessage message) {
        return Optional.of(new Verdict.ConversationBroken(breach, message));
    }

    private static Verdict failed(String detail) {
        return new Verdict.NotJudged(STAGE, detail);
    }
}
