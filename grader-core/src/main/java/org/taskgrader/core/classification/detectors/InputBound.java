package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.FormatCall;
import org.taskgrader.core.source.fact.Loop;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.UnaryOperator;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/**
 * How far a loop counts whose bound is the first number that the program reads: the usual "n, then n values". What n was
 * in a test is then known without running the program again.
 */
final class InputBound {

    private InputBound() {}

    /** The last value of the loop's counter in that test, for {@code i < n} and {@code i <= n}. */
    static Optional<Long> lastOf(CSource source, Loop loop, JudgedTest test) {
        return loop.condition()
                .filter(Expression.Binary.class::isInstance)
                .map(Expression.Binary.class::cast)
                .filter(condition -> isFirstRead(source, condition.right()))
                .flatMap(condition -> switch (condition.operator()) {
                    case LESS -> firstNumber(test).map(number -> number - 1);
                    case LESS_EQUAL -> firstNumber(test);
                    default -> Optional.<Long>empty();
                });
    }

    /** Whether it is a variable that gets its value from the program's first scanf, and from nowhere else. */
    private static boolean isFirstRead(CSource source, Expression bound) {
        return variable(source, bound)
                .filter(declaration ->
                        firstRead(source).filter(declaration::equals).isPresent())
                .filter(declaration -> source.uses().of(declaration).stream()
                                .filter(use -> use.manner().changes())
                                .count()
                        == 1)
                .isPresent();
    }

    private static Optional<Declaration> firstRead(CSource source) {
        return source.formats().all().stream()
                .filter(call -> call.family() == FormatCall.Family.SCANF)
                .findFirst()
                .filter(call -> !call.conversions().isEmpty())
                .map(call -> call.conversions().getFirst())
                .filter(conversion -> conversion.specifier().equals("d"))
                .flatMap(conversion -> conversion.argument())
                .filter(Expression.Unary.class::isInstance)
                .map(Expression.Unary.class::cast)
                .filter(argument -> argument.operator() == UnaryOperator.ADDRESS_OF)
                .flatMap(argument -> variable(source, argument.operand()));
    }

    private static Optional<Declaration> variable(CSource source, Expression expression) {
        return expression instanceof Expression.Name name ? source.scopes().declarationOf(name) : Optional.empty();
    }

    private static Optional<Long> firstNumber(JudgedTest test) {
        String input = test.test().input().text().stripLeading();
        int end = 0;
        while (end < input.length() && end < 10 && Character.isDigit(input.charAt(end))) {
            end++;
        }
        return end == 0 ? Optional.empty() : Optional.of(Long.valueOf(input.substring(0, end)));
    }
}
