package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.input.FollowedReading;
import org.taskgrader.core.classification.input.Taken;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.UnaryOperator;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** A {@code %c} takes the space or line end that an earlier reading left, where a character to work with was meant. */
final class PercentCNewline implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.allAndOnly(
                        evidence, test -> takesSpace(evidence, test).isPresent())
                .flatMap(test -> takesSpace(evidence, test).map(taken -> finding(taken, test)));
    }

    private static Optional<Taken> takesSpace(Evidence evidence, JudgedTest test) {
        return FollowedReading.of(evidence.source(), test.test().input().text()).stream()
                .filter(taken -> taken.conversion()
                        .filter(conversion -> conversion.specifier().equals("c"))
                        .isPresent())
                .filter(taken ->
                        taken.from() > 0 && taken.text().filter(String::isBlank).isPresent())
                .filter(taken -> variable(taken)
                        .filter(name -> isLookedAt(evidence.source(), name))
                        .isPresent())
                .findFirst();
    }

    private static Optional<Expression.Name> variable(Taken taken) {
        return taken.conversion()
                .flatMap(conversion -> conversion.argument())
                .filter(Expression.Unary.class::isInstance)
                .map(Expression.Unary.class::cast)
                .filter(argument -> argument.operator() == UnaryOperator.ADDRESS_OF)
                .map(Expression.Unary::operand)
                .filter(Expression.Name.class::isInstance)
                .map(Expression.Name.class::cast);
    }

    /** A variable that nobody looks at is there to take the line end on purpose. */
    private static boolean isLookedAt(CSource source, Expression.Name name) {
        return source.scopes()
                .declarationOf(name)
                .filter(declaration ->
                        source.uses().of(declaration).stream().anyMatch(use -> use.manner() == Use.Manner.READ))
                .isPresent();
    }

    private static Finding finding(Taken taken, JudgedTest test) {
        return new Finding(
                "percent-c-newline",
                Optional.of(taken.call().format().range()),
                Map.of("variable", variable(taken).map(Expression.Name::name).orElse("")),
                Optional.of(test.test().name()));
    }
}
