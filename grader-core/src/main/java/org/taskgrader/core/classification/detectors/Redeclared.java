package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A variable that is declared a second time in the same block (C11 6.7, paragraph 3). */
final class Redeclared implements Detector {

    private static final Pattern MESSAGE = Pattern.compile(
            "(?:redeclaration of|redefinition of(?: parameter)?|conflicting types for)? ?‘(?<name>\\w+)’"
                    + "(?: with no linkage|; have ‘.+| redeclared as different kind of symbol)?");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> !declaresFunction(site))
                .flatMap(site -> site.captured(MESSAGE)
                        .flatMap(name -> site.mentioned()
                                .map(earlier -> Finding.at(
                                        site.where(),
                                        "redeclared",
                                        Map.of("name", name, "line", Integer.toString(earlier.line()))))));
    }

    /** Two functions of one name are another mistake. */
    static boolean declaresFunction(ErrorSite site) {
        return site.next()
                .flatMap(name -> site.beside(name, 1))
                .filter(token -> token.is("("))
                .isPresent();
    }
}
