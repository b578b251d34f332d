package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputPattern;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/**
 * A value is computed and thrown away: {@code x == 3;} and {@code x + 1;}. gcc says that it is so, the tree where. Texts that
 * nobody prints, as in {@code ("%d\n", n);}, are what is left of a {@code printf} for looking on: no reason, if the program
 * prints something all the same.
 */
final class NoEffect implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.source()
                .unit()
                .descendants()
                .flatMap(NoEffect::performed)
                .filter(expression -> !Effects.mayHave(expression) && !(expression instanceof Expression.Cast))
                .filter(expression -> printsNothing(evidence) || !isPartOfText(evidence.source(), expression))
                .filter(expression -> Warnings.areAt(evidence, expression.range(), "-Wunused-value"))
                .findFirst()
                .map(expression -> Finding.at(
                        expression.range(),
                        "no-effect",
                        Map.of("expression", SourceText.of(evidence.source(), expression.range()))));
    }

    /** What is computed for its effect only. The first part of a {@code for} may be a name alone, by habit. */
    private static Stream<Expression> performed(Node node) {
        return switch (node) {
            case Statement.ExpressionStatement s -> operands(s.expression());
            case Statement.For s -> s.step().stream().flatMap(NoEffect::operands);
            default -> Stream.empty();
        };
    }

    private static Stream<Expression> operands(Expression expression) {
        return expression instanceof Expression.Comma comma ? comma.operands().stream() : Stream.of(expression);
    }

    private static boolean printsNothing(Evidence evidence) {
        return evidence.outputs().find(OutputPattern.NO_OUTPUT).isPresent();
    }

    private static boolean isPartOfText(CSource source, Expression expression) {
        Expression first = source.scopes().parentOf(expression).orElse(expression) instanceof Expression.Comma comma
                ? comma.operands().getFirst()
                : expression;
        return first instanceof Expression.StringLiteral;
    }
}
