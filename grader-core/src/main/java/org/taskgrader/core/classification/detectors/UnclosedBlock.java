package org.taskgrader.core.classification.detectors;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/**
 * A block that is still open where it should have ended. gcc notices at the end of the file; what follows tells where: a
 * function does not start inside another one, and the last {@code return} of a program stands in no inner block.
 *
 * @param opening the brace that is still open there
 * @param next the first token that should be outside; empty at the end of the program
 */
public record UnclosedBlock(CSource source, Token opening, Optional<Token> next) {

    /** The block that is open at the end of the program; empty when each brace has its partner. */
    public static Optional<UnclosedBlock> of(CSource source) {
        return Optional.of(source)
                .filter(UnclosedBlock::isOpen)
                .flatMap(program -> innerFunction(program)
                        .or(() -> lastReturn(program))
                        .flatMap(next -> before(program, next))
                        .map(UnclosedBlock::upToIndentation)
                        .or(() -> atEnd(program)));
    }

    /** Whether a brace has no partner. */
    static boolean isOpen(CSource source) {
        return source.brackets().unpaired().stream().anyMatch(token -> token.is("{"));
    }

    /** The innermost block that is open at a token. */
    public static Optional<UnclosedBlock> before(CSource source, Token next) {
        return Optional.ofNullable(openAt(source, next.index()).peek())
                .map(opening -> new UnclosedBlock(source, opening, Optional.of(next)));
    }

    /** The first function that starts where a block is open: its first token. */
    static Optional<Token> innerFunction(CSource source) {
        return source.tokens().stream()
                .filter(token -> token.kind() == TokenKind.KEYWORD && isFirstOfLine(source, token))
                .filter(token -> source.brackets().braceDepthAt(token) > 0 && isFunctionHeader(source, token))
                .findFirst();
    }

    /** Where the brace should stand: on the line below the block's last one, if that is free. */
    SourceRange place() {
        List<Token> tokens = source.tokens();
        Token last = next.map(token -> tokens.get(token.index() - 1)).orElseGet(tokens::getLast);
        int below = last.range().endLine() + 1;
        boolean free = next.filter(token -> token.line() > below).isPresent();
        int column = indentation(source, opening);
        return free ? new SourceRange(below, column, below, column + 1) : ErrorSite.behind(last);
    }

    /** In a block whose lines are moved to the right, the first line that is not ends it. */
    private UnclosedBlock upToIndentation() {
        int block = indentation(source, opening);
        List<Token> lines = source.tokens().stream()
                .skip(opening.index() + 1L)
                .limit(next.map(Token::index).orElse(source.tokens().size()) - opening.index() - 1L)
                .filter(token -> isFirstOfLine(source, token) && token.line() > opening.line())
                .filter(token -> source.brackets().braceDepthAt(token)
                        == source.brackets().braceDepthAt(opening) + 1)
                .filter(token -> !token.is("{") && !token.is("}"))
                .toList();
        boolean moved = !lines.isEmpty() && lines.getFirst().range().column() > block;
        return lines.stream()
                .filter(token -> moved && token.range().column() <= block)
                .findFirst()
                .map(token -> new UnclosedBlock(source, opening, Optional.of(token)))
                .orElse(this);
    }

    private static Optional<UnclosedBlock> atEnd(CSource source) {
        return Optional.ofNullable(openAt(source, source.tokens().size()).peek())
                .map(opening -> new UnclosedBlock(source, opening, Optional.empty()));
    }

    /** {@code return} and its value, with nothing but braces behind, where more than the function's block is open. */
    private static Optional<Token> lastReturn(CSource source) {
        List<Token> tokens = source.tokens();
        return tokens.reversed().stream()
                .takeWhile(token -> !token.is("{"))
                .filter(token -> token.is("return"))
                .findFirst()
                .filter(word -> word.index() > 0 && openAt(source, word.index()).size() > 1)
                .filter(word -> endsInstruction(tokens.get(word.index() - 1)))
                .filter(word -> !isClosedBehind(source, word));
    }

    /** Further right than the inner block's line, with a brace exactly below that line: it belongs in there. */
    private static boolean isClosedBehind(CSource source, Token word) {
        int block = Optional.ofNullable(openAt(source, word.index()).peek())
                .map(opening -> indentation(source, opening))
                .orElse(0);
        return word.range().column() > block
                && source.tokens().stream()
                        .skip(word.index())
                        .filter(token -> token.is("}"))
                        .findFirst()
                        .filter(brace ->
                                isFirstOfLine(source, brace) && brace.range().column() == block)
                        .isPresent();
    }

    private static boolean endsInstruction(Token token) {
        return token.is(";") || token.is("}") || token.is("{");
    }

    private static Deque<Token> openAt(CSource source, int index) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : source.tokens().subList(0, index)) {
            if (token.is("{")) {
                open.push(token);
            } else if (token.is("}")) {
                open.poll();
            }
        }
        return open;
    }

    /** A type, a name, parentheses and an opening brace. */
    private static boolean isFunctionHeader(CSource source, Token first) {
        List<Token> tokens = source.tokens();
        int at = TypeKeywords.endOfType(source, first);
        while (at < tokens.size() && tokens.get(at).is("*")) {
            at++;
        }
        boolean named = at > first.index()
                && at + 1 < tokens.size()
                && tokens.get(at).kind() == TokenKind.IDENTIFIER
                && tokens.get(at + 1).is("(");
        return named
                && source.brackets()
                        .partnerOf(tokens.get(at + 1))
                        .map(closing -> closing.index() + 1)
                        .filter(behind ->
                                behind < tokens.size() && tokens.get(behind).is("{"))
                        .isPresent();
    }

    static boolean isFirstOfLine(CSource source, Token token) {
        return token.index() == 0
                || source.tokens().get(token.index() - 1).range().endLine() < token.line();
    }

    static int indentation(CSource source, Token token) {
        Token first = token;
        while (!isFirstOfLine(source, first)) {
            first = source.tokens().get(first.index() - 1);
        }
        return first.range().column();
    }
}
