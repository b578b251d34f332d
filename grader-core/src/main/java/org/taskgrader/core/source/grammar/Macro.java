package org.taskgrader.core.source.grammar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A macro, seen by whether the parser can do without replacing it. A name that stands for an expression is left as it
 * is: then the tree holds what the learner wrote, and a faulty body harms nothing. One that stands for anything else
 * must be replaced, or what is around it would make no sense.
 *
 * @param parameters empty for an object-like macro
 */
record Macro(String name, Optional<List<String>> parameters, List<Lexeme> body, Shape shape) {

    enum Shape {
        /** A value or a call, or what we had better not touch. */
        EXPRESSION,
        /** String literals only; replaced, as they join with their neighbours and hold formats. */
        TEXT,
        /** An expression with a semicolon: a statement where one may start, a learner's mistake elsewhere. */
        TERMINATED,
        /** Types, keywords, braces, statements or nothing. */
        FRAGMENT
    }

    static Macro of(String name, Optional<List<String>> parameters, List<Lexeme> body) {
        return new Macro(name, parameters, List.copyOf(body), shapeOf(body));
    }

    private static Shape shapeOf(List<Lexeme> body) {
        if (body.isEmpty()) {
            return Shape.FRAGMENT;
        }
        if (body.stream().allMatch(lexeme -> lexeme.type() == CLexer.StringLiteral)) {
            return Shape.TEXT;
        }
        boolean untouchable = body.stream()
                .mapToInt(Lexeme::type)
                .anyMatch(type -> type == CLexer.Hash || type == CLexer.HashHash || type == CLexer.Stray);
        if (untouchable || body.getFirst().type() == CLexer.Assign || isExpression(body)) {
            return Shape.EXPRESSION;
        }
        boolean terminated =
                body.getLast().type() == CLexer.Semicolon && isExpression(body.subList(0, body.size() - 1));
        return terminated ? Shape.TERMINATED : Shape.FRAGMENT;
    }

    private static boolean isExpression(List<Lexeme> body) {
        Deque<Integer> open = new ArrayDeque<>();
        boolean afterOperand = false;
        for (Lexeme lexeme : body) {
            int type = lexeme.type();
            if (Tokens.isOpening(type)) {
                open.push(type);
                afterOperand = false;
            } else if (Tokens.isClosing(type)) {
                if (open.isEmpty() || !Tokens.pairs(open.pop(), type)) {
                    return false;
                }
                afterOperand = true;
            } else if (Tokens.isOperand(type)) {
                if (afterOperand && open.isEmpty()) {
                    return false;
                }
                afterOperand = true;
            } else if (Tokens.isOperator(type)) {
                boolean postfix = afterOperand && (type == CLexer.Increment || type == CLexer.Decrement);
                if (!afterOperand && open.isEmpty() && !Tokens.isPrefix(type)) {
                    return false;
                }
                afterOperand = postfix;
            } else if (open.isEmpty() || type == CLexer.Semicolon || type == CLexer.LeftBrace) {
                return false;
            }
        }
        return open.isEmpty() && afterOperand;
    }
}
