package org.taskgrader.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/**
 * The blanks of a template: names of three underscores or more, which C allows and nobody uses. A blank is filled with
 * something whose brackets are pairs, so that it cannot end what is around it, and with no directive, so that it cannot
 * give the rest another meaning. Comments and white space do not count.
 */
public final class Blanks {

    private static final Pattern BLANK = Pattern.compile("_{3,}");

    private Blanks() {}

    /** Whether a token is a blank that nobody has filled. */
    public static boolean isBlank(Token token) {
        return token.kind() == TokenKind.IDENTIFIER
                && BLANK.matcher(token.text()).matches();
    }

    /** How many blanks a template has. */
    public static int in(String template) {
        return (int)
                tokens(CSource.parse(template)).stream().filter(Blanks::isBlank).count();
    }

    /**
     * Where a program is no longer the template. Each piece between blanks is looked for behind the one before it, and its
     * first place counts: whoever writes such a piece into a blank is misread, and has no reason to. The place is that
     * behind the last piece found.
     */
    static Optional<SourceRange> firstChange(String template, CSource program) {
        List<List<Token>> pieces = pieces(tokens(CSource.parse(template)));
        List<Token> tokens = tokens(program);
        int at = match(tokens, 0, pieces.getFirst());
        if (at < pieces.getFirst().size()) {
            return Optional.of(place(tokens, at));
        }
        for (int i = 1; i < pieces.size(); i++) {
            boolean last = i == pieces.size() - 1;
            int from = last ? Math.max(at + 1, tokens.size() - pieces.get(i).size()) : at + 1;
            int found = find(tokens, from, pieces.get(i));
            if (found < 0 || !fills(tokens.subList(at, found))) {
                return Optional.of(place(tokens, at));
            }
            at = found + pieces.get(i).size();
        }
        return at == tokens.size() ? Optional.empty() : Optional.of(place(tokens, at));
    }

    private static List<Token> tokens(CSource source) {
        return source.allTokens().stream()
                .filter(token -> token.kind().isCode() || token.kind() == TokenKind.DIRECTIVE)
                .toList();
    }

    /** One more than there are blanks; each may be empty. */
    private static List<List<Token>> pieces(List<Token> template) {
        List<List<Token>> pieces = new ArrayList<>();
        pieces.add(new ArrayList<>());
        for (Token token : template) {
            if (isBlank(token)) {
                pieces.add(new ArrayList<>());
            } else {
                pieces.getLast().add(token);
            }
        }
        return pieces;
    }

    /** How far a piece and the program are the same. */
    private static int match(List<Token> tokens, int from, List<Token> piece) {
        int same = 0;
        while (same < piece.size() && from + same < tokens.size() && isSame(tokens.get(from + same), piece.get(same))) {
            same++;
        }
        return same;
    }

    /** The first place not before {@code from} where the piece is; -1 if there is none. */
    private static int find(List<Token> tokens, int from, List<Token> piece) {
        for (int at = from; at + piece.size() <= tokens.size(); at++) {
            if (match(tokens, at, piece) == piece.size()) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isSame(Token one, Token other) {
        return one.kind() == other.kind()
                && one.text().strip().equals(other.text().strip());
    }

    private static boolean fills(List<Token> tokens) {
        int open = 0;
        for (Token token : tokens) {
            if (token.kind() == TokenKind.DIRECTIVE) {
                return false;
            }
            open += token.is("(") || token.is("[") || token.is("{") ? 1 : 0;
            open -= token.is(")") || token.is("]") || token.is("}") ? 1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    private static SourceRange place(List<Token> tokens, int at) {
        if (tokens.isEmpty()) {
            return new SourceRange(1, 1, 1, 2);
        }
        return tokens.get(Math.min(at, tokens.size() - 1)).range();
    }
}
