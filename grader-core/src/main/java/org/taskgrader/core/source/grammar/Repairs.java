package org.taskgrader.core.source.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SyntaxProblem;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/**
 * Mends, before parsing, what the parser could only recover from by losing something: characters that are no token, and
 * a missing comma between two arguments, the most common hole inside a line.
 */
final class Repairs {

    private static final Pattern FORMAT_MACRO = Pattern.compile("(PRI|SCN)[diouxX](8|16|32|64|MAX|PTR)");

    private final List<Lexeme> mended = new ArrayList<>();
    private final List<SyntaxProblem> problems;
    private final Deque<Boolean> callParens = new ArrayDeque<>();

    private Repairs(List<SyntaxProblem> problems) {
        this.problems = problems;
    }

    /** Leaves out what is no token, and says what is a broken one. */
    static List<Lexeme> mend(List<Lexeme> code, List<SyntaxProblem> problems) {
        Repairs repairs = new Repairs(problems);
        code.forEach(repairs::check);
        return repairs.mended;
    }

    /** Puts a comma where two values touch inside a call; to be done once types are told from values. */
    static List<Lexeme> separate(List<Lexeme> code, List<SyntaxProblem> problems) {
        Repairs repairs = new Repairs(problems);
        code.forEach(repairs::take);
        return repairs.mended;
    }

    private void check(Lexeme lexeme) {
        switch (lexeme.token().kind()) {
            case STRAY -> {
                report(lexeme.range(), "stray '" + lexeme.text() + "'");
                return;
            }
            case UNCLOSED_STRING, UNCLOSED_CHARACTER -> report(lexeme.range(), "missing closing quote");
            case MALFORMED_NUMBER -> report(lexeme.range(), "malformed number");
            default -> {
                // Every other token is as it should be.
            }
        }
        boolean format = typeBefore() == CLexer.StringLiteral
                && lexeme.type() == CLexer.Identifier
                && FORMAT_MACRO.matcher(lexeme.text()).matches();
        mended.add(format ? lexeme.as(CLexer.StringLiteral) : lexeme);
    }

    private int typeBefore() {
        return mended.isEmpty() ? CLexer.EOF : mended.getLast().type();
    }

    private void take(Lexeme lexeme) {
        int type = lexeme.type();
        int before = typeBefore();
        if (lacksComma(before, type)) {
            mended.add(commaAfter(mended.getLast().token()));
        }
        if (Tokens.isOpening(type)) {
            callParens.push(type == CLexer.LeftParen && before == CLexer.Identifier);
        } else if (Tokens.isClosing(type)) {
            callParens.poll();
        }
        mended.add(lexeme);
    }

    private boolean lacksComma(int before, int type) {
        boolean inCall = Boolean.TRUE.equals(callParens.peek());
        boolean text = isText(before) && isText(type);
        boolean tag = mended.size() > 1
                && Tokens.isTagKeyword(mended.get(mended.size() - 2).type());
        return inCall && Tokens.isOperand(before) && Tokens.isOperand(type) && !text && !tag;
    }

    private static boolean isText(int type) {
        return type == CLexer.StringLiteral || type == CLexer.UnclosedString;
    }

    private Lexeme commaAfter(Token token) {
        SourceRange end = token.range().end();
        report(end, "missing ','");
        return new Lexeme(CLexer.Comma, new Token(TokenKind.PUNCTUATOR, ",", end, token.endOffset(), token.index()));
    }

    private void report(SourceRange range, String message) {
        problems.add(new SyntaxProblem(range, message));
    }
}
