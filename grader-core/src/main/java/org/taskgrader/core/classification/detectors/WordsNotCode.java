package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** Words in a row that the program knows nothing of: no C has three names side by side. */
final class WordsNotCode implements Detector {

    private static final int SENTENCE = 3;

    /** A name of a variable may be among the words. */
    private static final int LEAST_UNKNOWN = 2;

    /** Constants of the library, of which the program need not know. */
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]+");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> !site.message().startsWith("stray"))
                .flatMap(site -> site.next()
                        .filter(WordsNotCode::isWord)
                        .map(word -> around(site, word))
                        .filter(words -> names(words).count() >= SENTENCE)
                        .filter(words -> unknown(site, words) >= LEAST_UNKNOWN)
                        .map(words -> SourceRange.spanning(
                                words.getFirst().range(), words.getLast().range()))
                        .map(where -> Finding.at(
                                where, "words-not-code", Map.of("text", SourceText.of(site.source(), where)))));
    }

    private static boolean isWord(Token token) {
        return token.kind() == TokenKind.IDENTIFIER || token.kind() == TokenKind.KEYWORD;
    }

    private static List<Token> around(ErrorSite site, Token word) {
        List<Token> tokens = site.source().tokens();
        int from = word.index();
        while (from > 0 && isNext(tokens.get(from - 1), word)) {
            from--;
        }
        int to = word.index();
        while (to < tokens.size() && isNext(tokens.get(to), word)) {
            to++;
        }
        return tokens.subList(from, to);
    }

    private static boolean isNext(Token token, Token word) {
        return isWord(token) && token.line() == word.line();
    }

    private static Stream<Token> names(List<Token> words) {
        return words.stream().filter(token -> token.kind() == TokenKind.IDENTIFIER);
    }

    private static long unknown(ErrorSite site, List<Token> words) {
        return names(words)
                .filter(token -> !CONSTANT.matcher(token.text()).matches())
                .filter(token -> site.source().scopes().named(token.text()).isEmpty())
                .count();
    }
}
