package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** Two types in front of one name (C11 6.7.2, paragraph 2). */
final class TwoTypes implements Detector {

    private static final Pattern MESSAGE = Pattern.compile(
            "two or more data types in declaration specifiers|both ‘\\w+’ and ‘\\w+’ in declaration specifiers");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches() && site.previousIs(TokenKind.KEYWORD))
                .flatMap(site -> site.previous()
                        .flatMap(first -> site.next()
                                .filter(second -> second.kind() == TokenKind.KEYWORD)
                                .map(second -> finding(first, second))));
    }

    /** Over two lines, the upper one is the remainder. */
    private static Finding finding(Token first, Token second) {
        Token where = first.line() < second.line() ? first : second;
        return Finding.at(where.range(), "two-types", Map.of("first", first.text(), "second", second.text()));
    }
}
