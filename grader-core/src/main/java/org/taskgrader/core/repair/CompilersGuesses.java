package org.taskgrader.core.repair;

import java.util.stream.Stream;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.detectors.ErrorSite;

/** What gcc itself proposes. */
final class CompilersGuesses implements Guesser {

    @Override
    public Stream<Guess> guess(ErrorSite site) {
        return site.error().fixIts().stream()
                .map(fixIt -> new Guess(new Edit(fixIt.where(), fixIt.replacement()), surprise(site, fixIt)));
    }

    /** What it expected, it wants inserted, be it a comma that is missing; names it guesses by their letters alone. */
    private static int surprise(ErrorSite site, Diagnostic.FixIt fixIt) {
        return fixIt.replacement().length() == 1 ? 3 : site.message().contains("did you mean") ? 3 : 2;
    }
}
