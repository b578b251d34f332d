package org.taskgrader.core.repair;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.source.CSource;

/** Tries guesses, and lets the compiler decide: in the sandbox, as every program is hostile, a changed one too. */
public final class CheckedRepair implements Repair {

    /**
     * The most that are tried in one go. The first go is for those that the compiler's own words ask for: often a single
     * one, and more often than not the right one, so that the usual case costs one call of the compiler.
     */
    private static final int FIRST_GO = 4;

    /** A warning says that an edit only silences the error, and weighs as much as being half as likely twice over. */
    private static final int SURPRISE_OF_A_WARNING = 2;

    /** A beginner's program takes a tenth of it; whatever takes more is not worth trying over and over. */
    private static final Duration CHECK_TIME = Duration.ofMillis(500);

    private static final Limits CHECK_LIMITS =
            new Limits(CHECK_TIME, CHECK_TIME.multipliedBy(4), ByteSize.ofMebibytes(256), ByteSize.ofMebibytes(1), 8);

    private final Sandbox sandbox;

    public CheckedRepair(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public Optional<VerifiedEdit> find(Compilation compilation, Evidence evidence) throws InterruptedException {
        List<Guess> guesses = refused(evidence) ? Guesses.of(evidence) : List.of();
        int first = firstGo(guesses);
        for (List<Guess> go : List.of(guesses.subList(0, first), guesses.subList(first, guesses.size()))) {
            if (go.isEmpty()) {
                break;
            }
            List<ProcessResult> results = sandbox.investigate(investigation(compilation, evidence.source(), go));
            Optional<Guess> best = best(go, results, evidence.source());
            if (best.isPresent() || !results.stream().allMatch(CheckedRepair::hasEnded)) {
                return best.map(guess -> new VerifiedEdit(guess.edit()));
            }
        }
        return Optional.empty();
    }

    private static int firstGo(List<Guess> guesses) {
        long likely = guesses.stream().takeWhile(Guess::isLikely).count();
        return Math.min(guesses.size(), Math.clamp(likely, 1, FIRST_GO));
    }

    /** What takes too long once will again. */
    private static boolean hasEnded(ProcessResult result) {
        return result.outcome() instanceof RunOutcome.Exited;
    }

    private static boolean refused(Evidence evidence) {
        return evidence.exercise().kind().asksForCode()
                && evidence.compilation() instanceof RunOutcome.Exited(int status)
                && status != 0;
    }

    private static Investigation investigation(Compilation compilation, CSource source, List<Guess> guesses) {
        return new Investigation(guesses.stream()
                .map(guess -> (Investigation.Step) new Investigation.Check(
                        changed(compilation, guess.edit().applyTo(source.text()))))
                .toList());
    }

    private static Compilation changed(Compilation compilation, String text) {
        PlacedFile main = compilation.files().getFirst();
        List<PlacedFile> files = new ArrayList<>(compilation.files());
        files.set(0, new PlacedFile(main.name(), Bytes.utf8(text)));
        List<String> arguments = new ArrayList<>(compilation.arguments());
        arguments.addAll(CompilerOpinion.ARGUMENTS);
        return new Compilation(files, arguments, CHECK_LIMITS);
    }

    private static Optional<Guess> best(List<Guess> guesses, List<ProcessResult> results, CSource source) {
        Optional<Guess> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < guesses.size(); i++) {
            CompilerOpinion opinion = CompilerOpinion.read(results.get(i), source);
            int surprise = guesses.get(i).surprise() + SURPRISE_OF_A_WARNING * opinion.warnings();
            if (opinion.accepted() && surprise < least) {
                best = Optional.of(guesses.get(i));
                least = surprise;
            }
        }
        return best;
    }
}
