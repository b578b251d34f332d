package org.taskgrader.core.source.grammar;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** Splits text into tokens that cover it exactly, and gives them their places. */
final class Scanner {

    private final List<Lexeme> lexemes = new ArrayList<>();
    private int offset;
    private int line;
    private int column;
    private int codeIndex;

    private Scanner(int offset, int line, int column) {
        this.offset = offset;
        this.line = line;
        this.column = column;
    }

    static List<Lexeme> scan(String text) {
        return new Scanner(0, 1, 1).read(text);
    }

    /** Splits a part of a directive, which starts at a place of the program. */
    static List<Lexeme> scanPart(String text, Token directive, int from) {
        Scanner scanner = new Scanner(
                directive.offset(), directive.range().line(), directive.range().column());
        scanner.advance(directive.text().substring(0, from));
        scanner.codeIndex = directive.index();
        return scanner.read(text).stream()
                .filter(lexeme -> lexeme.token().kind().isCode())
                .toList();
    }

    private List<Lexeme> read(String text) {
        // The final newlines end a directive or an unclosed string on the last line, too; a backslash may eat one.
        CLexer lexer = new CLexer(CharStreams.fromString(text + "\n\n"));
        lexer.removeErrorListeners();
        int end = offset + text.length();
        for (org.antlr.v4.runtime.Token token : lexer.getAllTokens()) {
            String piece = token.getText();
            String rest = piece.substring(0, Math.min(piece.length(), end - offset));
            if (token.getType() == CLexer.Directive) {
                String directive = rest.endsWith("\r\n") ? cut(rest, 2) : rest.endsWith("\n") ? cut(rest, 1) : rest;
                add(CLexer.Directive, directive);
                add(CLexer.Whitespace, rest.substring(directive.length()));
            } else {
                add(token.getType(), rest);
            }
        }
        return lexemes;
    }

    private static String cut(String text, int count) {
        return text.substring(0, text.length() - count);
    }

    private void add(int type, String text) {
        if (text.isEmpty()) {
            return;
        }
        int start = offset;
        int startLine = line;
        int startColumn = column;
        advance(text);
        TokenKind kind = kindOf(type);
        int index = kind.isCode() ? codeIndex++ : lexemes.size();
        SourceRange range = new SourceRange(startLine, startColumn, line, column);
        lexemes.add(new Lexeme(type, new Token(kind, text, range, start, index)));
    }

    private void advance(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c) || i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))) {
                column++;
            }
        }
        offset += text.length();
    }

    private static TokenKind kindOf(int type) {
        return switch (type) {
            case CLexer.Identifier -> TokenKind.IDENTIFIER;
            case CLexer.IntegerConstant -> TokenKind.INTEGER;
            case CLexer.FloatingConstant -> TokenKind.FLOATING;
            case CLexer.MalformedNumber -> TokenKind.MALFORMED_NUMBER;
            case CLexer.CharacterConstant -> TokenKind.CHARACTER;
            case CLexer.StringLiteral -> TokenKind.STRING;
            case CLexer.UnclosedCharacter -> TokenKind.UNCLOSED_CHARACTER;
            case CLexer.UnclosedString -> TokenKind.UNCLOSED_STRING;
            case CLexer.Whitespace -> TokenKind.WHITESPACE;
            case CLexer.BlockComment, CLexer.LineComment -> TokenKind.COMMENT;
            case CLexer.UnclosedComment -> TokenKind.UNCLOSED_COMMENT;
            case CLexer.Directive -> TokenKind.DIRECTIVE;
            case CLexer.Stray, CLexer.Hash, CLexer.HashHash -> TokenKind.STRAY;
            default -> type <= CLexer.While ? TokenKind.KEYWORD : TokenKind.PUNCTUATOR;
        };
    }
}
