package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.fact.ScopedDeclaration;

/** A name that the exercise's library has already, given to something else (C11 6.9, paragraph 5; 6.7, paragraph 4). */
final class GivenName implements Detector {

    private static final Pattern TWICE = Pattern.compile("conflicting types for ‘(?<name>\\w+)’.*"
            + "|‘(?<name2>\\w+)’ redeclared as different kind of symbol"
            + "|static declaration of ‘(?<name3>\\w+)’ follows non-static declaration"
            + "|redefinition of ‘(?<name4>\\w+)’");
    private static final Pattern LINKED_TWICE = Pattern.compile(".*multiple definition of [`‘'](?<name>\\w+)['’].*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.exercise().library().isEmpty()
                ? Optional.empty()
                : evidence.firstError().map(error -> compiled(evidence, error)).orElseGet(() -> linked(evidence));
    }

    /** The other one is in a header, and so in no place of the program. */
    private static Optional<Finding> compiled(Evidence evidence, Diagnostic error) {
        Matcher message = TWICE.matcher(error.message());
        boolean elsewhere = error.notes().stream().allMatch(note -> note.where().isEmpty());
        return Optional.of(message)
                .filter(matcher -> elsewhere && matcher.matches())
                .map(GivenName::name)
                .filter(evidence.given().headers()::containsKey)
                .map(name -> finding(name, error.where()));
    }

    private static String name(Matcher message) {
        return message.namedGroups().keySet().stream()
                .map(message::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Finding> linked(Evidence evidence) {
        return evidence.linkerMessages().stream()
                .map(LINKED_TWICE::matcher)
                .filter(Matcher::matches)
                .map(message -> message.group("name"))
                .findFirst()
                .map(name -> finding(name, ownOf(evidence.source(), name)));
    }

    /** Its definition, or the line that includes a whole source of the library. */
    private static Optional<SourceRange> ownOf(CSource source, String name) {
        return source.scopes().named(name).stream()
                .filter(ScopedDeclaration::isGlobal)
                .map(declared -> declared.declaration().nameRange())
                .reduce((earlier, later) -> later)
                .or(() -> source.directives(Directive.Include.class)
                        .filter(include -> include.header().endsWith(".c"))
                        .map(Directive.Include::range)
                        .findFirst());
    }

    private static Finding finding(String name, Optional<SourceRange> where) {
        return Finding.at(where, "given-name", Map.of("name", name));
    }
}
