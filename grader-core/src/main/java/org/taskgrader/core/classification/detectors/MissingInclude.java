package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.GivenNames;

/** A function of C's or the exercise's library without the header that declares it. Programs work all the same, most often. */
final class MissingInclude implements Detector {

    private static final Pattern NOTE =
            Pattern.compile("include ‘<(?<header>[^>]+)>’ or provide a declaration of ‘(?<function>[^’]+)’");

    private static final Pattern IMPLICIT = Pattern.compile("implicit declaration of function ‘(?<function>\\w+)’.*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        GivenNames given = evidence.given();
        return evidence.diagnostics().stream()
                .filter(diagnostic -> diagnostic.message().contains("implicit declaration of"))
                .flatMap(warning -> Stream.concat(given(warning, given), read(warning)))
                .findFirst();
    }

    private static Stream<Finding> given(Diagnostic warning, GivenNames given) {
        return Stream.of(IMPLICIT.matcher(warning.message()))
                .filter(Matcher::matches)
                .map(message -> message.group("function"))
                .filter(given.functions()::contains)
                .map(function ->
                        finding(warning, function, "\"" + given.headers().get(function) + "\""));
    }

    private static Stream<Finding> read(Diagnostic warning) {
        return warning.notes().stream()
                .map(note -> NOTE.matcher(note.message()))
                .filter(Matcher::matches)
                .map(note -> finding(warning, note.group("function"), "<" + note.group("header") + ">"));
    }

    private static Finding finding(Diagnostic warning, String function, String header) {
        return Finding.at(warning.where(), "missing-include", Map.of("function", function, "header", header));
    }
}
