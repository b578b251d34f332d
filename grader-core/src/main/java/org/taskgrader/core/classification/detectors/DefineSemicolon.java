package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.Token;

/** {@code #define N 10;} or {@code #define N = 10}: the sign goes with the name to each place where it is used. */
final class DefineSemicolon implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.next()
                        .flatMap(name -> evidence.source()
                                .directives(Directive.ObjectMacro.class)
                                .filter(macro -> name.is(macro.name()))
                                .filter(macro -> sign(macro)
                                        .filter(sign -> isNoticed(site, sign))
                                        .isPresent())
                                .findFirst()
                                .flatMap(macro -> sign(macro)
                                        .map(sign -> Finding.at(
                                                sign.range(),
                                                "define-semicolon",
                                                Map.of("name", macro.name(), "sign", sign.text()))))));
    }

    private static boolean isNoticed(ErrorSite site, Token sign) {
        return site.message().endsWith("before ‘" + sign.text() + "’ token")
                || !site.message().startsWith("expected");
    }

    /** A semicolon at the end, or an equals sign at the start. */
    private static Optional<Token> sign(Directive.ObjectMacro macro) {
        return macro.body().stream()
                .findFirst()
                .filter(first -> first.is("="))
                .or(() ->
                        macro.body().stream().reduce((earlier, later) -> later).filter(last -> last.is(";")));
    }
}
