package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.tree.Expression;

/**
 * Finds the expression that a message of gcc is about. gcc points at an operator, at the bracket or point behind what it
 * objects to, or at the first character; inside a macro's text there is nothing to find.
 */
final class PointedAt {

    private PointedAt() {}

    /** What an operator between two operands stands in. */
    static Optional<Expression.Binary> binary(CSource source, SourceRange operator) {
        return all(source, Expression.Binary.class)
                .filter(binary -> startTogether(binary.operatorRange(), operator))
                .findFirst();
    }

    static Optional<Expression.Assignment> assignment(CSource source, SourceRange operator) {
        return all(source, Expression.Assignment.class)
                .filter(assignment -> startTogether(assignment.operatorRange(), operator))
                .findFirst();
    }

    /** The innermost of a kind that starts at a place. */
    static <E extends Expression> Optional<E> starting(CSource source, SourceRange place, Class<E> kind) {
        return all(source, kind)
                .filter(expression -> startTogether(expression.range(), place))
                .reduce((outer, inner) -> inner);
    }

    /** The element taken by an opening bracket. */
    static Optional<Expression.Index> index(CSource source, Token bracket) {
        return source.brackets()
                .partnerOf(bracket)
                .flatMap(closing -> all(source, Expression.Index.class)
                        .filter(index -> endTogether(index.range(), closing.range()))
                        .findFirst());
    }

    /** The member whose name follows a {@code .} or {@code ->}. */
    static Optional<Expression.Member> member(CSource source, Token operator) {
        return Optional.of(operator.index() + 1)
                .filter(next -> next < source.tokens().size())
                .map(next -> source.tokens().get(next))
                .flatMap(name -> all(source, Expression.Member.class)
                        .filter(member -> endTogether(member.range(), name.range()))
                        .findFirst());
    }

    private static <E extends Expression> Stream<E> all(CSource source, Class<E> kind) {
        return source.unit().descendants(kind);
    }

    private static boolean startTogether(SourceRange left, SourceRange right) {
        return left.line() == right.line() && left.column() == right.column();
    }

    private static boolean endTogether(SourceRange left, SourceRange right) {
        return left.endLine() == right.endLine() && left.endColumn() == right.endColumn();
    }
}
