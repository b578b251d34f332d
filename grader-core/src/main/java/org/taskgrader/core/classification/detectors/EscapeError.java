package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;
import org.taskgrader.core.source.fact.FormatCall;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/**
 * A backslash where it means nothing (ISO C11 6.4.4.4), as in {@code \ n} or {@code \d}; or {@code /n} in a text, if an
 * output shows it and no expected one does.
 */
final class EscapeError implements Detector {

    private static final Pattern SLASH_N = Pattern.compile("/n");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?<letter>.)", Pattern.DOTALL);
    private static final String KNOWN = "\\\"'?abfnrtvex01234567uU\n";

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.source().tokens().stream()
                .filter(token -> token.kind() == TokenKind.STRING || token.kind() == TokenKind.CHARACTER)
                .flatMap(EscapeError::unknownEscapes)
                .findFirst()
                .or(() -> slashPrinted(evidence));
    }

    private static Stream<Finding> unknownEscapes(Token token) {
        return ESCAPE.matcher(token.text())
                .results()
                .filter(escape -> KNOWN.indexOf(escape.group(1).charAt(0)) < 0)
                .map(escape ->
                        finding(token, escape.start(), escape.group(), better(escape.group(1)), Optional.empty()));
    }

    /** What a beginner means by it most probably; a backslash to be printed is written twice. */
    private static String better(String letter) {
        return switch (letter) {
            case " ", "N" -> "\\n";
            case "T" -> "\\t";
            case "d", "i", "c", "s" -> "%" + letter;
            case "%" -> "%%";
            default -> "\\\\" + letter;
        };
    }

    private static Optional<Finding> slashPrinted(Evidence evidence) {
        return FailedRuns.shortest(evidence, EscapeError::printsSlash)
                .flatMap(test -> evidence.source().tokens().stream()
                        .filter(token -> token.kind() == TokenKind.STRING && !isForReading(evidence, token))
                        .flatMap(token -> slashes(token, test))
                        .findFirst());
    }

    private static boolean printsSlash(JudgedTest test) {
        return !test.passed()
                && SLASH_N.matcher(test.result().stdout().content().text()).find()
                && !SLASH_N.matcher(test.test().expected().text()).find();
    }

    private static boolean isForReading(Evidence evidence, Token token) {
        return evidence.source().formats().all().stream()
                .filter(call -> call.family() == FormatCall.Family.SCANF)
                .anyMatch(call -> call.format().range().contains(token.range()));
    }

    private static Stream<Finding> slashes(Token token, JudgedTest test) {
        Matcher slash = SLASH_N.matcher(token.text());
        return slash.results()
                .map(found -> finding(
                        token,
                        found.start(),
                        "/n",
                        "\\n",
                        Optional.of(test.test().name())));
    }

    private static Finding finding(Token token, int start, String written, String better, Optional<String> test) {
        SourceRange range = token.range();
        int column = range.column() + token.text().codePointCount(0, start);
        SourceRange place = new SourceRange(range.line(), column, range.line(), column + written.length());
        return new Finding(
                "escape-error",
                Optional.of(token.text().indexOf('\n') < 0 ? place : range),
                Map.of("written", written, "better", better),
                test);
    }
}
