package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.Loop;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.fact.Use.Manner;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Expression.Binary;
import org.taskgrader.core.source.type.CTypes;
import org.taskgrader.core.verdict.Verdict.Limit;

/**
 * Numbers with decimals compared exactly, where that is certainly of no use: a {@code float} with a literal that only a
 * {@code double} holds, or a loop that waits for such a number and does not end. Anywhere else right programs do it as often.
 */
final class FloatEquality implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return Stream.concat(
                        source.unit()
                                .descendants(Binary.class)
                                .filter(binary -> binary.operator().isEquality())
                                .filter(binary -> neverEqual(source, binary.left(), binary.right())
                                        || neverEqual(source, binary.right(), binary.left())),
                        waitedFor(evidence))
                .findFirst()
                .map(binary -> Finding.at(
                        binary.range(),
                        "float-equality",
                        Map.of(
                                "comparison", SourceText.of(source, binary.range()),
                                "left", SourceText.of(source, binary.left().range()),
                                "right", SourceText.of(source, binary.right().range()))));
    }

    /** A double's digits beyond those of a float are lost when it is stored, and are still there in the literal. */
    private static boolean neverEqual(CSource source, Expression value, Expression constant) {
        return source.types().of(value).equals(CTypes.FLOAT)
                && source.types().of(constant).equals(CTypes.DOUBLE)
                && constant instanceof Expression.FloatLiteral literal
                && (float) literal.value() != literal.value();
    }

    private static Stream<Binary> waitedFor(Evidence evidence) {
        CSource source = evidence.source();
        return FailedRuns.reached(evidence, Limit.CPU_TIME, Limit.OUTPUT).stream()
                .flatMap(test -> source.loops().all().stream())
                .flatMap(loop -> loop.condition().stream()
                        .filter(Binary.class::isInstance)
                        .map(Binary.class::cast)
                        .filter(condition -> condition.operator() == BinaryOperator.NOT_EQUAL)
                        .filter(condition -> isStepped(source, loop, condition.left())
                                || isStepped(source, loop, condition.right())));
    }

    /** A number that the loop itself computes from round to round; one that it reads may well be equal to another. */
    private static boolean isStepped(CSource source, Loop loop, Expression side) {
        return side instanceof Expression.Name name
                && source.types().of(side).isFloating()
                && source.scopes()
                        .declarationOf(name)
                        .filter(variable -> manners(source, loop, variable).anyMatch(Manner.UPDATE::equals)
                                && manners(source, loop, variable).noneMatch(Manner.ADDRESS_TAKEN::equals))
                        .isPresent();
    }

    private static Stream<Manner> manners(CSource source, Loop loop, Declaration variable) {
        return source.uses().of(variable).stream()
                .filter(use -> loop.range().contains(use.name().range()))
                .map(Use::manner);
    }
}
