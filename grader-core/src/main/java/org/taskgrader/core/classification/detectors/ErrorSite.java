package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/**
 * gcc's first error, with the tokens around its place: the message alone is ambiguous, as most novices' errors read
 * "expected … before …".
 *
 * @param previous the last token that gcc still understood
 * @param next the token at which it gave up
 */
public record ErrorSite(Diagnostic error, CSource source, Optional<Token> previous, Optional<Token> next) {

    public static Optional<ErrorSite> first(Evidence evidence) {
        return evidence.firstError().map(error -> of(error, evidence.source()));
    }

    /**
     * The first error of that form on the line of the first error: gcc's place of an error in the middle of a call is
     * behind the call's own, though it was seen before.
     */
    static Optional<ErrorSite> onFirstLine(Evidence evidence, Pattern form) {
        Optional<Integer> line =
                evidence.firstError().flatMap(Diagnostic::where).map(SourceRange::line);
        return evidence.errors().stream()
                .filter(error -> error.where().map(SourceRange::line).equals(line))
                .filter(error -> form.matcher(error.message()).matches())
                .findFirst()
                .map(error -> of(error, evidence.source()));
    }

    private static ErrorSite of(Diagnostic error, CSource source) {
        // With an insertion to propose, gcc 12 points at the token before it, and without at the one behind.
        Optional<SourceRange> place = error.fixIts().stream()
                .map(Diagnostic.FixIt::where)
                .filter(range -> range.line() == range.endLine() && range.column() == range.endColumn())
                .findFirst()
                .or(error::where);
        List<Token> tokens = source.tokens();
        if (place.isEmpty()) {
            return new ErrorSite(error, source, Optional.empty(), Optional.empty());
        }
        int at = 0;
        while (at < tokens.size() && isBefore(tokens.get(at).range(), place.get())) {
            at++;
        }
        return new ErrorSite(error, source, tokenAt(tokens, at - 1), tokenAt(tokens, at));
    }

    private static boolean isBefore(SourceRange token, SourceRange place) {
        return token.line() < place.line() || (token.line() == place.line() && token.column() < place.column());
    }

    private static Optional<Token> tokenAt(List<Token> tokens, int index) {
        return index >= 0 && index < tokens.size() ? Optional.of(tokens.get(index)) : Optional.empty();
    }

    public String message() {
        return error.message();
    }

    public Optional<SourceRange> where() {
        return error.where();
    }

    /** The first of the message's groups, if it is of that form. */
    Optional<String> captured(Pattern form) {
        return matched(form).map(match -> match.group(1));
    }

    /** The message's groups, if it is of that form. */
    Optional<MatchResult> matched(Pattern form) {
        Matcher matcher = form.matcher(message());
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    /** The other place in the program that the message refers to, as that of an earlier declaration. */
    Optional<SourceRange> mentioned() {
        return error.notes().stream().flatMap(note -> note.where().stream()).findFirst();
    }

    /** Whether gcc misses exactly this: {@code expected ‘;’ before …}. */
    public boolean expects(String spelling) {
        return message().startsWith("expected ‘" + spelling + "’ before ");
    }

    public boolean nextIs(String spelling) {
        return next.filter(token -> token.is(spelling)).isPresent();
    }

    public boolean nextIs(TokenKind kind) {
        return next.filter(token -> token.kind() == kind).isPresent();
    }

    public boolean previousIs(String spelling) {
        return previous.filter(token -> token.is(spelling)).isPresent();
    }

    public boolean previousIs(TokenKind kind) {
        return previous.filter(token -> token.kind() == kind).isPresent();
    }

    /** Whether the two tokens stand on different lines. */
    public boolean betweenLines() {
        return previous.isPresent()
                && next.isPresent()
                && previous.get().range().endLine() < next.get().line();
    }

    /** The token so many places behind {@code token}; a negative number looks before it. */
    public Optional<Token> beside(Token token, int places) {
        return tokenAt(source.tokens(), token.index() + places);
    }

    /** The first token of the instruction or declaration in which a token stands, or of its part of a {@code for}. */
    public Optional<Token> statementStart(Token token) {
        List<Token> tokens = source.tokens();
        int start = token.index();
        int depth = 0;
        while (start > 0) {
            Token before = tokens.get(start - 1);
            if (depth == 0 && (before.is(";") || before.is("{") || before.is("}") || before.is("("))) {
                break;
            }
            depth += before.is(")") ? 1 : before.is("(") ? -1 : 0;
            start--;
        }
        return tokenAt(tokens, start);
    }

    /** The innermost parenthesis that is still open at {@link #next}, within the same statement. */
    public Optional<Token> openParenthesis() {
        List<Token> tokens = source.tokens();
        int depth = 0;
        boolean semicolonPassed = false;
        for (int i = next.map(Token::index).orElse(tokens.size()) - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.is("{") || token.is("}")) {
                return Optional.empty();
            }
            semicolonPassed |= depth == 0 && token.is(";");
            if (token.is(")")) {
                depth++;
            } else if (token.is("(") && depth-- == 0) {
                boolean sameStatement = !semicolonPassed || isHeaderOf(token, "for");
                return Optional.of(token).filter(open -> sameStatement);
            }
        }
        return Optional.empty();
    }

    /** Whether an opening parenthesis belongs to that keyword or function. */
    public boolean isHeaderOf(Token opening, String keyword) {
        return beside(opening, -1).filter(token -> token.is(keyword)).isPresent();
    }

    /** Whether an opening parenthesis starts the arguments of a call. */
    public boolean isCall(Token opening) {
        return beside(opening, -1)
                .filter(token -> token.kind() == TokenKind.IDENTIFIER)
                .isPresent();
    }

    /** The place of a character that should stand right behind a token. */
    static SourceRange behind(Token token) {
        SourceRange range = token.range();
        return new SourceRange(range.endLine(), range.endColumn(), range.endLine(), range.endColumn() + 1);
    }
}
