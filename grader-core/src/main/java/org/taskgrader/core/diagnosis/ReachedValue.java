package org.taskgrader.core.diagnosis;

import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.MemberOperator;
import org.taskgrader.core.source.tree.UnaryOperator;
import org.taskgrader.core.source.type.CType;

/**
 * What a program reaches through a pointer that has a name, as {@code *p} or {@code p->next->value}. Of a pointer itself a
 * debugger knows an address, which tells a learner nothing. Elements are none of them: behind an array's end they would
 * look like values.
 *
 * @param text in C, made of names, {@code *}, {@code ->}, {@code .} and parentheses only, so that a debugger can be asked
 *     for it and nothing else is run by that
 * @param where it stands in the program
 */
public record ReachedValue(String text, SourceRange where) {

    private static final int DEEPEST = 4;

    /** All of a program, in the order of its text. */
    public static Stream<ReachedValue> in(CSource source) {
        return source.unit().descendants(Expression.class).flatMap(expression -> of(source, expression).stream());
    }

    /** Those of them that are pointers themselves and are followed, as {@code p->next} in {@code p->next->value}. */
    public static Stream<ReachedValue> followedIn(CSource source) {
        return source.unit()
                .descendants(Expression.class)
                .flatMap(expression -> followed(expression).stream())
                .flatMap(pointer -> of(source, pointer).stream());
    }

    private static Optional<Expression> followed(Expression expression) {
        return switch (expression) {
            case Expression.Member member
            when member.operator() == MemberOperator.ARROW -> Optional.of(member.object());
            case Expression.Index index -> Optional.of(index.array());
            case Expression.Unary unary
            when unary.operator() == UnaryOperator.DEREFERENCE -> Optional.of(unary.operand());
            default -> Optional.empty();
        };
    }

    private static Optional<ReachedValue> of(CSource source, Expression expression) {
        return text(source, expression, DEEPEST)
                .filter(text -> text.contains("->") || text.contains("*"))
                .map(text -> new ReachedValue(text, expression.range()));
    }

    private static Optional<String> text(CSource source, Expression expression, int depth) {
        return switch (expression) {
            case Expression.Name name -> plain(name.name());
            case Expression.Member member
            when depth > 0 ->
                text(source, member.object(), depth - 1)
                        .flatMap(object -> plain(member.name()).map(name -> object(object, member.operator()) + name));
            case Expression.Unary unary
            when isFollowed(source, unary) -> text(source, unary.operand(), 0).map(pointer -> "*" + pointer);
            default -> Optional.empty();
        };
    }

    private static String object(String text, MemberOperator operator) {
        return (text.startsWith("*") ? "(" + text + ")" : text) + operator.spelling();
    }

    /** A pointer to characters is shown with the text that it points to. */
    private static boolean isFollowed(CSource source, Expression.Unary unary) {
        return unary.operator() == UnaryOperator.DEREFERENCE
                && source.types().of(unary.operand()) instanceof CType.Pointer(CType target)
                && !target.equals(new CType.Basic(CType.Basic.Kind.CHAR));
    }

    private static Optional<String> plain(String name) {
        return Optional.of(name).filter(DebuggerScript::takes);
    }
}
