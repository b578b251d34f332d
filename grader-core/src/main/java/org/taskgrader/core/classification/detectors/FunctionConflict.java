package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;

/**
 * Two declarations of one function that do not agree (C11 6.7.6.3, paragraph 15), as gcc's first error.
 *
 * @param later where gcc sees that they do not
 * @param earlier what the later one does not agree with
 * @param implicit whether the earlier one is a call of a function that was not known yet
 */
record FunctionConflict(String name, SourceRange later, SourceRange earlier, boolean implicit) {

    private static final Pattern MESSAGE = Pattern.compile("conflicting types for ‘(\\w+)’; have ‘.+"
            + "|static declaration of ‘(\\w+)’ follows non-static declaration");
    private static final Pattern MISMATCH =
            Pattern.compile("(?:number of arguments|argument ‘\\w+’) doesn.t match prototype");
    private static final String PROTOTYPE = "prototype declaration";

    static Optional<FunctionConflict> first(Evidence evidence) {
        return ErrorSite.first(evidence).flatMap(site -> ofTypes(site).or(() -> ofParameters(evidence, site)));
    }

    private static Optional<FunctionConflict> ofTypes(ErrorSite site) {
        return site.matched(MESSAGE)
                .filter(message -> Redeclared.declaresFunction(site))
                .map(message -> Optional.ofNullable(message.group(1)).orElseGet(() -> message.group(2)))
                .flatMap(name -> site.where()
                        .flatMap(later -> site.mentioned()
                                .map(earlier -> new FunctionConflict(name, later, earlier, isImplicit(site)))));
    }

    private static boolean isImplicit(ErrorSite site) {
        return site.error().notes().stream().anyMatch(note -> note.message().startsWith("previous implicit"));
    }

    /** Of this pair of errors the one about the prototype comes first, and the other points at the body's brace. */
    private static Optional<FunctionConflict> ofParameters(Evidence evidence, ErrorSite site) {
        return evidence.errors().stream()
                .filter(error -> MISMATCH.matcher(error.message()).matches()
                        && site.message().equals(PROTOTYPE))
                .findFirst()
                .flatMap(error -> site.next().map(Token::text))
                .flatMap(name -> evidence.source().scopes().function(name))
                .flatMap(function -> site.where()
                        .map(earlier -> new FunctionConflict(function.name(), function.nameRange(), earlier, false)));
    }
}
