package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.tree.Declaration.Modifier;
import org.taskgrader.core.source.tree.Declaration.Variable;
import org.taskgrader.core.source.type.CType;
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
                        .filter(variable -> size(variable.type()).orElse(0) >= STACK)
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

    private static OptionalLong size(CType type) {
        if (type instanceof CType.Array array && array.extent().isPresent()) {
            OptionalLong element = size(array.element());
            return element.isEmpty()
                    ? element
                    : OptionalLong.of(
                            saturated(element.getAsLong(), array.extent().getAsLong()));
        }
        return type instanceof CType.Basic basic ? OptionalLong.of(size(basic.kind())) : OptionalLong.empty();
    }

    private static long saturated(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Long.MAX_VALUE;
    }

    /** In octets, on the 64-bit Linux machines that programs run on. */
    private static long size(CType.Kind kind) {
        return switch (kind) {
            case VOID, BOOL, CHAR, SIGNED_CHAR, UNSIGNED_CHAR -> 1;
            case SHORT, UNSIGNED_SHORT -> 2;
            case INT, UNSIGNED_INT, FLOAT -> 4;
            case LONG, UNSIGNED_LONG, LONG_LONG, UNSIGNED_LONG_LONG, DOUBLE -> 8;
            case LONG_DOUBLE -> 16;
        };
    }
}
