package org.taskgrader.core.repair;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.detectors.ErrorSite;
import org.taskgrader.core.classification.detectors.UndefinedReference;

/** All edits worth trying, the likeliest first. */
final class Guesses {

    /** Of the edits that learners made themselves and that are guessed at all, 99 in 100 are among so many. */
    static final int MOST = 12;

    private static final List<Guesser> GUESSERS = List.of(
            new CompilersGuesses(),
            new MissingTokens(),
            new WrongOperators(),
            new WrongNames(),
            new Texts(),
            new MissingPairs(),
            new Numbers(),
            new Powers(),
            new Headers(),
            new MissingWords(),
            new MissingBraces(),
            new ExtraTokens());

    private Guesses() {}

    static List<Guess> of(Evidence evidence) {
        Map<Edit, Guess> guesses = new LinkedHashMap<>();
        sites(evidence)
                .flatMap(site -> GUESSERS.stream().flatMap(guesser -> guesser.guess(site)))
                .sorted(Guess.LIKELIEST_FIRST)
                .forEach(guess -> guesses.putIfAbsent(guess.edit(), guess));
        return guesses.values().stream().limit(MOST).toList();
    }

    /** gcc's first error, or else the first name that the linker does not know. */
    private static Stream<ErrorSite> sites(Evidence evidence) {
        Optional<ErrorSite> compiler = ErrorSite.first(evidence);
        return compiler.isPresent()
                ? compiler.stream()
                : UndefinedReference.all(evidence).stream()
                        .limit(1)
                        .map(reference -> new ErrorSite(
                                new Diagnostic(
                                        Diagnostic.Severity.ERROR,
                                        "‘" + reference.name() + "’ undeclared",
                                        Optional.empty(),
                                        reference.where(),
                                        List.of(),
                                        List.of()),
                                evidence.source(),
                                Optional.empty(),
                                Optional.empty()));
    }
}
