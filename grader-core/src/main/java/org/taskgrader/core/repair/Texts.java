package org.taskgrader.core.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.taskgrader.core.classification.detectors.ErrorSite;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** Quotes: one is missing, or one that should be printed ends its text. */
final class Texts implements Guesser {

    @Override
    public Stream<Guess> guess(ErrorSite site) {
        List<Token> line = line(site);
        return Stream.of(
                        closed(line),
                        opened(site, line),
                        escaped(site, line),
                        backslash(site),
                        empty(line),
                        full(line),
                        swallowed(site))
                .flatMap(each -> each);
    }

    private static List<Token> line(ErrorSite site) {
        return site.where().stream()
                .flatMap(where -> site.source().tokens().stream().filter(token -> token.line() == where.line()))
                .toList();
    }

    /** The closing quote of a text that swallows the rest of its line, before whatever can be no text. */
    private static Stream<Guess> closed(List<Token> line) {
        return line.stream().flatMap(token -> switch (token.kind()) {
            case UNCLOSED_STRING -> unclosedString(token);
            case UNCLOSED_CHARACTER -> unclosedCharacter(token);
            default -> Stream.<Guess>empty();
        });
    }

    private static Stream<Guess> unclosedString(Token token) {
        String text = token.text();
        List<Guess> guesses = new ArrayList<>();
        int end = text.stripTrailing().length();
        int tail = end;
        while (tail > 1 && ";){ ".indexOf(text.charAt(tail - 1)) >= 0) {
            tail--;
        }
        int parenthesis = text.indexOf(')', tail);
        if (parenthesis >= 0) {
            guesses.add(quoted(token, parenthesis, 1));
            for (int comma = text.lastIndexOf(',', tail - 1); comma > 1; comma = text.lastIndexOf(',', comma - 1)) {
                guesses.add(quoted(token, comma, startsArgument(text, comma) ? 0 : 2));
                if (guesses.size() > 4) {
                    break;
                }
            }
            guesses.add(new Guess(insert(token, parenthesis, "\"", true), 4));
        }
        return guesses.stream();
    }

    /** {@code ,&x}: no text has that. */
    private static boolean startsArgument(String text, int comma) {
        return text.substring(comma + 1).stripLeading().startsWith("&");
    }

    private static Guess quoted(Token token, int at, int surprise) {
        return new Guess(insert(token, at, "\"", false), surprise);
    }

    /** With what the line's end may lack besides, when only that is missing. */
    private static Edit insert(Token token, int at, String inserted, boolean withSemicolon) {
        String text = token.text();
        String changed = text.substring(0, at) + inserted + text.substring(at);
        return Edit.instead(token, withSemicolon ? changed.stripTrailing() + ";" : changed);
    }

    private static Stream<Guess> unclosedCharacter(Token token) {
        String text = token.text();
        int end = text.length() > 1 && text.charAt(1) == '\\' ? 3 : 2;
        return text.length() > end ? Stream.of(quoted(token, end, 1, '\'')) : Stream.empty();
    }

    private static Guess quoted(Token token, int at, int surprise, char quote) {
        return new Guess(insert(token, at, Character.toString(quote), false), surprise);
    }

    /** The opening quote, where the closing one seems to open a text: {@code printf(Hello");}. */
    private static Stream<Guess> opened(ErrorSite site, List<Token> line) {
        return line.stream()
                .filter(token -> token.kind() == TokenKind.UNCLOSED_STRING)
                .flatMap(token -> line.stream()
                        .filter(open -> open.is("(") && open.index() < token.index() && site.isCall(open))
                        .map(open -> new Guess(Edit.behind(open, "\""), 3)));
    }

    /** All quotes between the first and the last of the line's texts. */
    private static Stream<Guess> escaped(ErrorSite site, List<Token> line) {
        List<Token> texts = line.stream()
                .filter(token -> token.kind() == TokenKind.STRING || token.kind() == TokenKind.UNCLOSED_STRING)
                .toList();
        if (texts.isEmpty() || (texts.size() < 2 && texts.getFirst().kind() == TokenKind.STRING)) {
            return Stream.empty();
        }
        Token first = texts.getFirst();
        Token last = texts.getLast();
        String whole = site.source().text().substring(first.offset(), last.endOffset());
        int end = whole.lastIndexOf('"');
        if (end < 1 || first.line() != last.range().endLine()) {
            return Stream.empty();
        }
        return Stream.of(new Guess(
                new Edit(
                        SourceRange.spanning(first.range(), last.range()),
                        '"' + escapedQuotes(whole.substring(1, end)) + whole.substring(end)),
                texts.size() > 1 ? 2 : 4));
    }

    private static String escapedQuotes(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (text.startsWith("\\ \"", i)) {
                escaped.append(" \\\""); // the backslash of this quote stands apart from it
                i += 2;
            } else if (c == '\\' && i + 1 < text.length()) {
                escaped.append(c).append(text.charAt(++i));
            } else {
                escaped.append(c == '"' ? "\\\"" : c);
            }
        }
        return escaped.toString();
    }

    /** {@code \n} outside of quotes. */
    private static Stream<Guess> backslash(ErrorSite site) {
        return Stream.concat(site.next().stream(), site.previous().stream())
                .filter(token -> token.is("\\"))
                .flatMap(token -> site
                        .beside(token, 1)
                        .filter(next -> next.text().length() == 1 && next.offset() == token.endOffset())
                        .stream()
                        .flatMap(next -> Stream.of("'", "\"")
                                .map(quote -> new Guess(
                                        new Edit(
                                                SourceRange.spanning(token.range(), next.range()),
                                                quote + "\\" + next.text() + quote),
                                        quote.equals("'") == site.previousIs("(") ? 3 : 2))));
    }

    /** {@code "The end".}: the full stop belongs to the text. */
    private static Stream<Guess> swallowed(ErrorSite site) {
        return Stream.of(-1, 0)
                .flatMap(places -> site.previous().flatMap(token -> site.beside(token, places)).stream())
                .filter(token -> token.kind() == TokenKind.STRING)
                .flatMap(text -> site
                        .beside(text, 1)
                        .filter(mark -> mark.is(".") || mark.is("!") || mark.is(":") || mark.is("?"))
                        .map(mark -> new Guess(
                                new Edit(
                                        SourceRange.spanning(text.range(), mark.range()),
                                        text.text().substring(0, text.text().length() - 1) + mark.text() + '"'),
                                2))
                        .stream());
    }

    private static Stream<Guess> empty(List<Token> line) {
        return line.stream()
                .filter(token -> token.text().equals("''"))
                .map(token -> new Guess(Edit.instead(token, "' '"), 1));
    }

    /** {@code 'Hello'} for {@code "Hello"}. */
    private static Stream<Guess> full(List<Token> line) {
        return line.stream()
                .filter(token ->
                        token.kind() == TokenKind.CHARACTER && token.text().length() > 4)
                .map(token -> new Guess(
                        Edit.instead(
                                token,
                                '"' + token.text().substring(1, token.text().length() - 1) + '"'),
                        3));
    }
}
