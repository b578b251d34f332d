package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.GivenNames;

/** A name from the exercise's library, which gcc does not know: the header that has it is not included. */
final class GivenHeader implements Detector {

    private static final Pattern UNKNOWN =
            Pattern.compile("(?:unknown type name )?‘(?<name>\\w+)’(?: undeclared.*|; did you mean.*)?");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.firstError()
                .filter(unused -> !evidence.exercise().library().isEmpty())
                .flatMap(error -> finding(error, evidence.given()));
    }

    /** What is declared below cannot be unknown, so the header is not there or stands further down. */
    private static Optional<Finding> finding(Diagnostic error, GivenNames given) {
        Matcher message = UNKNOWN.matcher(error.message());
        return Optional.of(message)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group("name"))
                .filter(given.headers()::containsKey)
                .map(name -> Finding.at(
                        error.where(),
                        "given-header",
                        Map.of("name", name, "header", "\"" + given.headers().get(name) + "\"")));
    }
}
