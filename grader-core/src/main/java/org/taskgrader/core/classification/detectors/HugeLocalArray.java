package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.tree.Declaration.Modifier;
import org.taskgrader.core.source.tree.Declaration.Variable;
import org.taskgrader.core.source.type.DataModel;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** A local array larger than the stack, in a program that was stopped for its use of memory. */
final class HugeLocalArray implements Detector {

    /** Linux gives a program a stack of 8 MiB; what is within a MiB of it is as good as too large. */
    private static final long STACK = 7L << 20;

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.crashedByMemory(evidence)
                .flatMap(test -> evidence.source().scopes().all().stream()
                        .filter(declared -> !declared.isGlobal())
                        .flatMap(declared -> declared.declaration() instanceof Variable variable
                                ? java.util.stream.Stream.of(variable)
                                : java.util.stream.Stream.empty())
                        .filter(variable -> !variable.modifiers().contains(Modifier.STATIC))
                        .filter(variable -> DataModel.octets(variable.type()).orElse(0) >= STACK)
                        .findFirst()
                        .map(variable -> finding(variable, test)));
    }

    private static Finding finding(Variable variable, JudgedTest test) {
        return new Finding(
                "huge-local-array",
                Optional.of(variable.nameRange()),
                Map.of("array", variable.name()),
                Optional.of(test.test().name()));
    }
}
