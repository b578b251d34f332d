package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A name that a header of the library has taken already (C11 7.1.3): the other declaration is not in the program. */
final class LibraryName implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("conflicting types for ‘(\\w+)’; have ‘.+"
            + "|‘(\\w+)’ redeclared as different kind of symbol"
            + "|static declaration of ‘(\\w+)’ follows non-static declaration");
    private static final String NOTE = "previous de";

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(LibraryName::isDeclaredElsewhere)
                .flatMap(site -> site.matched(MESSAGE)
                        .map(message -> Finding.at(site.where(), "library-name", Map.of("name", name(message)))));
    }

    /** gcc mentions the earlier declaration, and no place of it in the learner's file. */
    private static boolean isDeclaredElsewhere(ErrorSite site) {
        return site.error().notes().stream()
                .anyMatch(
                        note -> note.message().startsWith(NOTE) && note.where().isEmpty());
    }

    private static String name(MatchResult message) {
        return Optional.ofNullable(message.group(1))
                .or(() -> Optional.ofNullable(message.group(2)))
                .orElseGet(() -> message.group(3));
    }
}
