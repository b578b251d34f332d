package org.taskgrader.similarity;

import de.jplag.Language;
import de.jplag.ParsingException;
import de.jplag.Token;
import de.jplag.TokenType;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.source.CSource;

/**
 * C as learners write it, for JPlag. What stands in a program is told by its tokens: keywords, calls, operators and texts, but no
 * names, numbers, brackets, directives and comments. JPlag's own scanner for C knows no calls and no operators, so that short programs
 * are nearly all the same to it, and its parser for C++ refuses what is no C++. This reads whatever the grader reads.
 */
final class CLanguage implements Language {

    private static final Optional<String> TYPE = Optional.of("type");

    /** What JPlag compares: tokens of the same word are the same. */
    private record Word(String word) implements TokenType {

        @Override
        public String getDescription() {
            return word;
        }
    }

    @Override
    public String[] suffixes() {
        return new String[] {".c"};
    }

    @Override
    public String getName() {
        return "C";
    }

    @Override
    public String getIdentifier() {
        return "c";
    }

    @Override
    public int minimumTokenMatch() {
        return Comparison.FEWEST_TOKENS;
    }

    @Override
    public List<Token> parse(Set<File> files, boolean normalize) throws ParsingException {
        List<Token> tokens = new ArrayList<>();
        for (File file : files) {
            read(file, tokens);
            tokens.add(Token.fileEnd(file));
        }
        return tokens;
    }

    private static void read(File file, List<Token> tokens) throws ParsingException {
        List<org.taskgrader.core.source.Token> code = source(file).tokens();
        Optional<String> before = Optional.empty();
        for (int i = 0; i < code.size(); i++) {
            boolean called = i + 1 < code.size() && code.get(i + 1).is("(");
            Optional<String> word = word(code.get(i), called);
            // "unsigned long" is one type, as "int" is.
            if (word.isPresent() && !(word.equals(TYPE) && before.equals(TYPE))) {
                org.taskgrader.core.source.Token at = code.get(i);
                tokens.add(new Token(
                        new Word(word.get()),
                        file,
                        at.line(),
                        at.range().column(),
                        Math.max(1, at.text().length())));
            }
            before = word;
        }
    }

    private static CSource source(File file) throws ParsingException {
        try {
            return CSource.parse(Files.readString(file.toPath()));
        } catch (IOException e) {
            throw new ParsingException(file, e);
        }
    }

    /** What a token says, if anything that matters. */
    private static Optional<String> word(org.taskgrader.core.source.Token token, boolean called) {
        return switch (token.kind()) {
            case KEYWORD -> keyword(token.text());
            case IDENTIFIER -> called ? Optional.of("call") : Optional.empty();
            case STRING, UNCLOSED_STRING -> Optional.of("text");
            case PUNCTUATOR -> operator(token.text());
            case INTEGER,
                    FLOATING,
                    MALFORMED_NUMBER,
                    CHARACTER,
                    UNCLOSED_CHARACTER,
                    STRAY,
                    DIRECTIVE,
                    COMMENT,
                    UNCLOSED_COMMENT,
                    WHITESPACE -> Optional.empty();
        };
    }

    private static Optional<String> keyword(String text) {
        return switch (text) {
            case "int", "long", "short", "char", "float", "double", "signed", "unsigned", "void", "_Bool", "bool" ->
                TYPE;
            case "const", "static", "extern", "register", "volatile", "inline", "auto", "restrict" -> Optional.empty();
            default -> Optional.of(text);
        };
    }

    /** Which way round something is compared, and how one is added, is a matter of taste. */
    private static Optional<String> operator(String text) {
        return switch (text) {
            case "=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "++", "--" -> Optional.of("=");
            case "<", ">", "<=", ">=" -> Optional.of("<");
            case "==", "!=" -> Optional.of("==");
            case "->", "." -> Optional.of(".");
            case "+", "-", "*", "/", "%", "&&", "||", "!", "?", "[", "&", "|", "^", "~", "<<", ">>" ->
                Optional.of(text);
            default -> Optional.empty();
        };
    }
}
