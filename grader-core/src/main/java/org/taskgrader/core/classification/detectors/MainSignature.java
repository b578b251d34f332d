package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict;

/**
 * A {@code main} that does not give back an {@code int}, so that the program ends with a status left to chance (C11
 * 5.1.2.2.1). It accounts for a wrong status only, and for a program that passes it is worth a word.
 */
final class MainSignature implements Detector {

    private static final String OPTION = "-Wmain";

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.diagnostics().stream()
                .filter(warning -> warning.option().filter(OPTION::equals).isPresent() && matters(evidence))
                .findFirst()
                .flatMap(warning -> finding(evidence, warning));
    }

    private static boolean matters(Evidence evidence) {
        boolean wrongStatus = evidence.judgement().tests().stream()
                .anyMatch(test -> test.verdict() instanceof Verdict.WrongExitStatus);
        return evidence.judgement().overall() == OverallVerdict.PASSED
                || (wrongStatus && evidence.outputs().content().isEmpty());
    }

    private static Optional<Finding> finding(Evidence evidence, Diagnostic warning) {
        return evidence.source().scopes().function("main").map(main -> {
            SourceRange heading = new SourceRange(
                    main.range().line(),
                    main.range().column(),
                    main.body().range().line(),
                    main.body().range().column());
            return Finding.at(
                    warning.where(), "main-signature", Map.of("heading", SourceText.of(evidence.source(), heading)));
        });
    }
}
