package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.fact.Condition;
import org.taskgrader.core.source.tree.AssignmentOperator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.UnaryOperator;

/**
 * A comparison whose signs are in another order, one too many or apart: {@code =<}, {@code !==}, {@code = =}. The compiler takes
 * {@code x =! 3} for an assignment of "not 3".
 */
final class OperatorOrder implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.next()
                        .flatMap(next -> site.message().startsWith("expected expression before ‘")
                                ? site.previous().flatMap(first -> finding(site, first, next))
                                : loneNot(site, next)))
                .or(() -> notBehindEqual(evidence));
    }

    private static Optional<Finding> notBehindEqual(Evidence evidence) {
        return evidence.source().conditions().all().stream()
                .filter(condition -> Compiled.isDone(evidence))
                .flatMap(Condition::assignments)
                .filter(assignment -> assignment.operator() == AssignmentOperator.ASSIGN
                        && assignment.value() instanceof Expression.Unary unary
                        && unary.operator() == UnaryOperator.NOT
                        && unary.range()
                                .start()
                                .equals(assignment.operatorRange().end()))
                .map(Expression.Assignment::operatorRange)
                .map(equal -> new SourceRange(equal.line(), equal.column(), equal.line(), equal.endColumn() + 1))
                .findFirst()
                .map(where -> finding(where, "=!", "!="));
    }

    /** Between two values, where {@code !} can only be meant as a part of a comparison. */
    private static Optional<Finding> loneNot(ErrorSite site, Token not) {
        return Optional.of(not)
                .filter(token -> token.is("!") && site.message().startsWith("expected ‘"))
                .flatMap(token -> site.beside(token, 1))
                .flatMap(second -> finding(site, not, second))
                .or(() -> Optional.of(not)
                        .filter(token -> token.is("!") && site.openParenthesis().isPresent())
                        .filter(token ->
                                !site.openParenthesis().filter(site::isCall).isPresent())
                        .map(token -> finding(token.range(), "!", "!=")));
    }

    private static Optional<Finding> finding(ErrorSite site, Token first, Token second) {
        return meant(first.text(), second.text())
                .filter(meant -> first.line() == second.line())
                .map(meant -> {
                    SourceRange where = SourceRange.spanning(first.range(), second.range());
                    return finding(where, SourceText.of(site.source(), where), meant);
                });
    }

    private static Finding finding(SourceRange where, String written, String meant) {
        return Finding.at(where, "operator-order", Map.of("written", written, "meant", meant));
    }

    private static Optional<String> meant(String first, String second) {
        String meant =
                switch (first) {
                    case "=" -> second.equals("<") ? "<=" : second.equals(">") ? ">=" : second.equals("=") ? "==" : "";
                    case "==" -> second.equals("=") ? "==" : "";
                    case "!=" -> second.equals("=") ? "!=" : "";
                    case "<" -> second.equals(">") ? "!=" : second.equals("=") ? "<=" : "";
                    case ">" -> second.equals("<") ? "!=" : second.equals("=") ? ">=" : "";
                    case "<=" -> second.equals("=") ? "<=" : "";
                    case ">=" -> second.equals("=") ? ">=" : "";
                    case "!" -> behindNot(second);
                    default -> "";
                };
        return Optional.of(meant).filter(operator -> !operator.isEmpty());
    }

    private static String behindNot(String second) {
        return switch (second) {
            case "=" -> "!=";
            case ">" -> "<=";
            case "<" -> ">=";
            case ">=" -> "<";
            case "<=" -> ">";
            default -> "";
        };
    }
}
