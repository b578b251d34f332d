package org.taskgrader.core.source.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.grammar.CParser.AssignmentContext;
import org.taskgrader.core.source.grammar.CParser.BinaryContext;
import org.taskgrader.core.source.grammar.CParser.BracedInitialiserContext;
import org.taskgrader.core.source.grammar.CParser.CastContext;
import org.taskgrader.core.source.grammar.CParser.ConditionalContext;
import org.taskgrader.core.source.grammar.CParser.ElementContext;
import org.taskgrader.core.source.grammar.CParser.ExpressionContext;
import org.taskgrader.core.source.grammar.CParser.InitialiserContext;
import org.taskgrader.core.source.grammar.CParser.PostfixContext;
import org.taskgrader.core.source.grammar.CParser.PrimaryContext;
import org.taskgrader.core.source.grammar.CParser.UnaryContext;
import org.taskgrader.core.source.tree.AssignmentOperator;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.MemberOperator;
import org.taskgrader.core.source.tree.PostfixOperator;
import org.taskgrader.core.source.tree.TypeName;
import org.taskgrader.core.source.tree.UnaryOperator;

/** Builds expressions. */
final class ExpressionBuilder {

    private static final Map<String, BinaryOperator> BINARY = new HashMap<>();
    private static final Map<String, AssignmentOperator> ASSIGNMENT = new HashMap<>();
    private static final Map<String, UnaryOperator> UNARY = new HashMap<>();

    static {
        for (BinaryOperator operator : BinaryOperator.values()) {
            BINARY.put(operator.spelling(), operator);
        }
        for (AssignmentOperator operator : AssignmentOperator.values()) {
            ASSIGNMENT.put(operator.spelling(), operator);
        }
        for (UnaryOperator operator : UnaryOperator.values()) {
            UNARY.put(operator.spelling(), operator);
        }
    }

    private final TreeBuilder tree;

    ExpressionBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    Expression expression(@Nullable ExpressionContext context, SourceRange otherwise) {
        if (context == null) {
            return missing(otherwise);
        }
        List<Expression> operands =
                context.assignment().stream().map(this::assignment).toList();
        return switch (operands.size()) {
            case 0 -> missing(Places.of(context));
            case 1 -> operands.getFirst();
            default -> new Expression.Comma(operands, Places.of(context));
        };
    }

    Expression initialiser(@Nullable InitialiserContext context, SourceRange otherwise) {
        if (context == null) {
            return missing(otherwise);
        }
        return context.bracedInitialiser() != null
                ? braced(context.bracedInitialiser())
                : assignment(context.assignment(), otherwise);
    }

    private Expression.InitialiserList braced(BracedInitialiserContext context) {
        return tree.nested(
                1,
                () -> new Expression.InitialiserList(
                        context.element().stream().map(this::element).toList(), Places.of(context)),
                () -> new Expression.InitialiserList(List.of(), Places.of(context)));
    }

    private Expression element(ElementContext context) {
        Expression value = initialiser(context.initialiser(), Places.of(context).end());
        StringBuilder designator = new StringBuilder();
        context.designator().forEach(part -> designator.append(Places.text(part)));
        if (context.Identifier() != null) {
            designator.append('.').append(context.Identifier().getText());
        }
        return designator.isEmpty()
                ? value
                : new Expression.Designated(designator.toString(), value, Places.of(context));
    }

    Expression assignment(@Nullable AssignmentContext context, SourceRange otherwise) {
        return context == null ? missing(otherwise) : assignment(context);
    }

    private Expression assignment(AssignmentContext context) {
        if (context.assignmentOperator() == null) {
            return conditional(context.conditional(), Places.of(context));
        }
        return tree.nested(1, () -> assigned(context), () -> unknown(context));
    }

    private Expression assigned(AssignmentContext context) {
        SourceRange operator = Places.of(context.assignmentOperator());
        Expression target = conditional(context.conditional(), operator.start());
        Expression value = context.bracedInitialiser() != null
                ? braced(context.bracedInitialiser())
                : assignment(context.assignment(), operator.end());
        AssignmentOperator kind =
                ASSIGNMENT.getOrDefault(context.assignmentOperator().getText(), AssignmentOperator.ASSIGN);
        return new Expression.Assignment(kind, target, value, operator, Places.of(context));
    }

    Expression conditional(@Nullable ConditionalContext context, SourceRange otherwise) {
        if (context == null) {
            return missing(otherwise);
        }
        if (context.Question() == null) {
            return binary(context.binary(), Places.of(context));
        }
        return tree.nested(1, () -> chosen(context), () -> unknown(context));
    }

    private Expression chosen(ConditionalContext context) {
        SourceRange question = Places.of(context.Question());
        Expression condition = binary(context.binary(), question.start());
        Expression whenTrue = expression(context.expression(), question.end());
        Expression whenFalse =
                conditional(context.conditional(), Places.of(context).end());
        return new Expression.Conditional(condition, whenTrue, whenFalse, Places.of(context));
    }

    /** The operators are a flat list here; precedence climbing gives each its operands. */
    private Expression binary(@Nullable BinaryContext context, SourceRange otherwise) {
        if (context == null) {
            return missing(otherwise);
        }
        int operators = context.binaryOperator().size();
        if (operators == 0) {
            return cast(context.cast(0), Places.of(context));
        }
        return tree.nested(operators, () -> new Climber(context).climb(0), () -> unknown(context));
    }

    private final class Climber {

        private final BinaryContext context;
        private int next;

        Climber(BinaryContext context) {
            this.context = context;
        }

        Expression climb(int least) {
            Expression left = operand(next);
            while (next < context.binaryOperator().size()) {
                SourceRange place = Places.of(context.binaryOperator(next));
                BinaryOperator operator =
                        BINARY.getOrDefault(context.binaryOperator(next).getText(), BinaryOperator.ADD);
                if (operator.precedence() <= least) {
                    break;
                }
                next++;
                Expression right = climb(operator.precedence());
                SourceRange range = Places.spanning(outer(left), outer(right));
                left = new Expression.Binary(operator, left, right, place, range);
            }
            return left;
        }

        private Expression operand(int index) {
            SourceRange otherwise = index == 0 ? Places.of(context) : Places.of(context.binaryOperator(index - 1));
            return cast(context.cast(index), otherwise.end());
        }
    }

    /** A range that takes in the parentheses around an operand. */
    private SourceRange outer(Expression expression) {
        return tree.parenthesised().getOrDefault(expression, expression.range());
    }

    private Expression cast(@Nullable CastContext context, SourceRange otherwise) {
        if (context == null) {
            return missing(otherwise);
        }
        if (context.typeName() == null) {
            return unary(context.unary(), Places.of(context));
        }
        return tree.nested(1 + context.postfix().size(), () -> converted(context), () -> unknown(context));
    }

    private Expression converted(CastContext context) {
        TypeName type = tree.declarations().typeName(context.typeName());
        SourceRange range = Places.of(context);
        if (context.bracedInitialiser() == null) {
            return new Expression.Cast(type, cast(context.cast(), range.end()), range);
        }
        Expression.InitialiserList values = braced(context.bracedInitialiser());
        SourceRange literal = Places.spanning(range, values.range());
        return postfixes(new Expression.CompoundLiteral(type, values, literal), context.postfix());
    }

    private Expression unary(@Nullable UnaryContext context, SourceRange otherwise) {
        if (context == null) {
            return missing(otherwise);
        }
        if (context.primary() != null) {
            return tree.nested(
                    context.postfix().size(),
                    () -> postfixes(primary(context.primary()), context.postfix()),
                    () -> unknown(context));
        }
        return tree.nested(1, () -> prefixed(context), () -> unknown(context));
    }

    private Expression prefixed(UnaryContext context) {
        SourceRange range = Places.of(context);
        SourceRange behind = range.end();
        if (context.Sizeof() != null || context.Alignof() != null) {
            return context.typeName() == null
                    ? new Expression.SizeOf(unary(context.unary(), behind), range)
                    : new Expression.SizeOfType(tree.declarations().typeName(context.typeName()), range);
        }
        if (context.AndAnd() != null) {
            Expression label = new Expression.Name(text(context.Identifier()), behind);
            return new Expression.Unary(UnaryOperator.LABEL_ADDRESS, label, range);
        }
        Expression operand = cast(context.cast(), behind);
        UnaryOperator operator = UNARY.get(context.getStart().getText());
        return operator == null || context.Extension() != null
                ? operand
                : new Expression.Unary(operator, operand, range);
    }

    private Expression postfixes(Expression start, List<PostfixContext> postfixes) {
        Expression result = start;
        for (PostfixContext postfix : postfixes) {
            result = postfix(result, postfix);
        }
        return result;
    }

    private Expression postfix(Expression operand, PostfixContext context) {
        SourceRange place = Places.of(context);
        SourceRange range = Places.spanning(outer(operand), place);
        Token first = context.getStart();
        return switch (first == null ? Token.EOF : first.getType()) {
            case CParser.LeftBracket ->
                new Expression.Index(operand, expression(context.expression(), place.end()), range);
            case CParser.LeftParen -> new Expression.Call(operand, arguments(context), range);
            case CParser.Dot -> new Expression.Member(operand, MemberOperator.DOT, text(context.Identifier()), range);
            case CParser.Arrow ->
                new Expression.Member(operand, MemberOperator.ARROW, text(context.Identifier()), range);
            case CParser.Increment -> new Expression.Postfix(PostfixOperator.INCREMENT, operand, range);
            case CParser.Decrement -> new Expression.Postfix(PostfixOperator.DECREMENT, operand, range);
            default -> operand;
        };
    }

    private List<Expression> arguments(PostfixContext context) {
        List<Expression> arguments = new ArrayList<>();
        if (context.arguments() != null) {
            for (CParser.ArgumentContext argument : context.arguments().argument()) {
                SourceRange range = Places.of(argument);
                if (argument.typeName() == null) {
                    arguments.add(assignment(argument.assignment(), range));
                } else {
                    TypeName type = tree.declarations().typeName(argument.typeName());
                    String name = tree.declarations().nameIn(argument.typeName());
                    arguments.add(new Expression.TypeArgument(type, name, range));
                }
            }
        }
        return arguments;
    }

    private Expression primary(PrimaryContext context) {
        SourceRange range = Places.of(context);
        if (context.expression() != null) {
            Expression inner = expression(context.expression(), range);
            tree.parenthesised().put(inner, range);
            return inner;
        }
        if (context.compound() != null) {
            return new Expression.StatementExpression(tree.statements().block(context.compound()), range);
        }
        Token first = context.getStart();
        String raw = first == null ? "" : first.getText();
        boolean hole = context.getChildCount() == 0 || context.exception != null || raw.isEmpty();
        return switch (hole ? Token.EOF : first.getType()) {
            case CParser.Identifier -> new Expression.Name(raw, range);
            case CParser.IntegerConstant -> Literals.integer(raw, range);
            case CParser.FloatingConstant -> Literals.floating(raw, range);
            case CParser.CharacterConstant, CParser.UnclosedCharacter -> Literals.character(raw, range);
            case CParser.StringLiteral, CParser.UnclosedString -> strings(context);
            case CParser.MalformedNumber, CParser.Generic -> unknown(context);
            default -> missing(range);
        };
    }

    private static Expression strings(PrimaryContext context) {
        StringBuilder value = new StringBuilder();
        List<String> raw = new ArrayList<>();
        for (int i = 0; i < context.getChildCount(); i++) {
            String piece = context.getChild(i).getText();
            raw.add(piece);
            value.append(Literals.content(piece, '"'));
        }
        return new Expression.StringLiteral(String.join(" ", raw), value.toString(), Places.of(context));
    }

    private static String text(@Nullable TerminalNode node) {
        return node == null ? "" : node.getText();
    }

    private static Expression missing(SourceRange place) {
        return new Expression.Unknown("", place.start());
    }

    private static Expression unknown(ParserRuleContext context) {
        return new Expression.Unknown(Places.text(context), Places.of(context));
    }
}
