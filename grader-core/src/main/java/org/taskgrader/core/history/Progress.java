package org.taskgrader.core.history;

import java.util.List;
import java.util.Optional;

/** How an attempt compares with the ones before it. */
public sealed interface Progress {

    /** There is nothing to say. */
    record Nothing() implements Progress {}

    /**
     * The same program as the one before.
     *
     * @param exactly byte for byte; otherwise comments or white space differ
     */
    record SameProgram(boolean exactly) implements Progress {}

    /**
     * The same program as one of earlier.
     *
     * @param attempt the number of that attempt, from 1
     */
    record BackAgain(int attempt) implements Progress {}

    /** It compiles, and the one before did not. */
    record CompilesNow() implements Progress {}

    /** It does not compile, and the one before did. */
    record CompiledBefore() implements Progress {}

    record MoreTests(int before, int now) implements Progress {}

    record FewerTests(int before, int now) implements Progress {}

    /** It passes fewer tests, and the one before passed them all. */
    record PassedBefore() implements Progress {}

    /** The one before showed another mistake, which is gone. */
    record OtherMistake() implements Progress {}

    /** The kind of mistake that the one before showed. */
    record SameMistake() implements Progress {}

    /** Compares an attempt with those before it; the most telling difference is named, and only that. */
    static Progress of(History history, Attempt now) {
        return history.last()
                .map(last -> repeated(history, last, now).orElseGet(() -> changed(last, now)))
                .orElseGet(Nothing::new);
    }

    private static Optional<Progress> repeated(History history, Attempt last, Attempt now) {
        String code = Code.of(now.source());
        if (Code.of(last.source()).equals(code)) {
            return Optional.of(new SameProgram(last.source().equals(now.source())));
        }
        List<Attempt> latest = history.latest();
        for (int index = latest.size() - 2; index >= 0; index--) {
            if (Code.of(latest.get(index).source()).equals(code)) {
                return Optional.of(new BackAgain(history.number(index)));
            }
        }
        return Optional.empty();
    }

    private static Progress changed(Attempt last, Attempt now) {
        if (now.compiled() != last.compiled()) {
            return now.compiled() ? new CompilesNow() : new CompiledBefore();
        }
        boolean comparable = now.compiled() && now.exerciseVersion().equals(last.exerciseVersion());
        if (comparable && now.passed() != last.passed()) {
            return testsChanged(last, now);
        }
        if (now.errorClass().isEmpty() || last.errorClass().isEmpty()) {
            return new Nothing();
        }
        return now.errorClass().equals(last.errorClass()) ? new SameMistake() : new OtherMistake();
    }

    private static Progress testsChanged(Attempt last, Attempt now) {
        if (now.passed() > last.passed()) {
            return new MoreTests(last.passed(), now.passed());
        }
        return last.solved() ? new PassedBefore() : new FewerTests(last.passed(), now.passed());
    }
}
