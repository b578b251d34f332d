package org.taskgrader.core.source.grammar;

import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.Directive.Delimiter;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;

/** Reads one directive's line. */
final class DirectiveReader {

    private DirectiveReader() {}

    static Directive read(Token token) {
        List<Lexeme> parts = parts(token);
        if (parts.isEmpty()) {
            return new Directive.Other("", List.of(), token.range());
        }
        String keyword = parts.getFirst().text();
        List<Token> rest = parts.stream().skip(1).map(Lexeme::token).toList();
        return switch (keyword) {
            case "include" -> include(token, parts.getFirst().token());
            case "define" -> rest.isEmpty() ? new Directive.Other(keyword, rest, token.range()) : define(token, parts);
            case "if", "ifdef", "ifndef", "elif", "else", "endif" ->
                new Directive.Conditional(keyword, rest, token.range());
            default -> new Directive.Other(keyword, rest, token.range());
        };
    }

    /** What a {@code #define} puts for its name. */
    static List<Lexeme> macroBody(Token token) {
        List<Lexeme> parts = parts(token);
        return parts.subList(bodyStart(parts), parts.size());
    }

    private static List<Lexeme> parts(Token token) {
        return Scanner.scanPart(token.text().substring(1), token, 1);
    }

    private static Directive include(Token token, Token keyword) {
        String text =
                token.text().substring(keyword.endOffset() - token.offset()).strip();
        SourceRange range = token.range();
        boolean angle = text.startsWith("<");
        if (!angle && !text.startsWith("\"")) {
            return new Directive.Include(text, Delimiter.MALFORMED, range);
        }
        int end = text.indexOf(angle ? '>' : '"', 1);
        if (end < 0) {
            return new Directive.Include(text.substring(1).strip(), Delimiter.MALFORMED, range);
        }
        return new Directive.Include(text.substring(1, end), angle ? Delimiter.ANGLE : Delimiter.QUOTE, range);
    }

    private static Directive define(Token token, List<Lexeme> parts) {
        String name = parts.get(1).text();
        int bodyStart = bodyStart(parts);
        List<Token> body = parts.stream().skip(bodyStart).map(Lexeme::token).toList();
        if (bodyStart == 2) {
            return new Directive.ObjectMacro(name, body, token.range());
        }
        List<String> parameters = new ArrayList<>();
        for (Lexeme part : parts.subList(3, bodyStart)) {
            if (part.type() == CLexer.Identifier || part.type() == CLexer.Ellipsis) {
                parameters.add(part.text());
            }
        }
        return new Directive.FunctionMacro(name, parameters, body, token.range());
    }

    /** The parenthesis of a function-like macro touches its name (6.10.3). */
    private static int bodyStart(List<Lexeme> parts) {
        boolean function = parts.size() > 2
                && parts.get(2).type() == CLexer.LeftParen
                && parts.get(2).token().offset() == parts.get(1).token().endOffset();
        if (!function) {
            return 2;
        }
        for (int i = 3; i < parts.size(); i++) {
            if (parts.get(i).type() == CLexer.RightParen) {
                return i + 1;
            }
        }
        return parts.size();
    }
}
