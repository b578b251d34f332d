package org.taskgrader.core.rule;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;

/**
 * A value as an author writes it, {@code 42}, {@code 3.14} or some text. A number is found by its value, however it is
 * spelled or put together from constants, and as a number in a text; a text is found within texts.
 */
public record Literal(String written) {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}\\.\\d{1,15}");

    /** Where the program has it, in the order of the text. */
    Stream<SourceRange> places(CSource source, Stream<? extends Node> nodes) {
        return nodes.filter(Expression.class::isInstance)
                .map(Expression.class::cast)
                .filter(expression -> isIn(source, expression))
                .map(Node::range);
    }

    private boolean isIn(CSource source, Expression expression) {
        return switch (expression) {
            case Expression.StringLiteral text -> isInText(text.value());
            case Expression.FloatLiteral number -> isNumber() && number.value() == Double.parseDouble(written);
            case Expression.IntLiteral number -> isWhole(source, expression);
            case Expression.Unary unary -> isWhole(source, expression);
            case Expression.Binary binary -> isWhole(source, expression);
            default -> false;
        };
    }

    private boolean isWhole(CSource source, Expression expression) {
        var value = source.types().constantValue(expression);
        return WHOLE.matcher(written).matches() && value.isPresent() && value.getAsLong() == Long.parseLong(written);
    }

    private boolean isNumber() {
        return WHOLE.matcher(written).matches() || DECIMAL.matcher(written).matches();
    }

    private boolean isInText(String text) {
        return isNumber()
                ? Pattern.compile("(?<![\\d.])" + Pattern.quote(written) + "(?![\\d]|\\.\\d)")
                        .matcher(text)
                        .find()
                : text.contains(written);
    }
}
