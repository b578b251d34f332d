package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.verdict.Verdict;

/** The output is right, and the program then tells its caller that it failed. */
final class NonzeroExit implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.shortest(evidence, test -> test.verdict() instanceof Verdict.WrongExitStatus)
                .filter(test -> evidence.outputs().content().isEmpty())
                .map(test -> new Finding(
                        "nonzero-exit",
                        main(evidence),
                        Map.of(),
                        Optional.of(test.test().name())));
    }

    private static Optional<SourceRange> main(Evidence evidence) {
        return evidence.source().scopes().function("main").map(Declaration.FunctionDefinition::nameRange);
    }
}
