package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** A structure whose members the program has not told, at least not yet (C11 6.2.5, paragraph 22). */
final class UnknownStruct implements Detector {

    private static final Pattern NAMED = Pattern.compile("(?:invalid application of ‘sizeof’ to incomplete type"
            + "|invalid use of undefined type|array type has incomplete element type) ‘(?:struct|union) (\\w+)’");
    private static final Pattern UNNAMED = Pattern.compile(
            "storage size of ‘\\w+’ isn.t known|(?:variable|field|parameter) .*has (?:initializer but )?incomplete"
                    + " type");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.captured(NAMED)
                        .or(() -> tagBefore(site))
                        .map(name -> Finding.at(site.where(), "unknown-struct", Map.of("name", name))));
    }

    /** The tag in the same declaration as the name that gcc points at, or behind the keyword that it points at. */
    private static Optional<String> tagBefore(ErrorSite site) {
        if (!UNNAMED.matcher(site.message()).matches()) {
            return Optional.empty();
        }
        Optional<Token> token = site.next();
        while (token.isPresent()) {
            Token at = token.get();
            if (at.is("struct") || at.is("union")) {
                return site.beside(at, 1)
                        .filter(tag -> tag.kind() == TokenKind.IDENTIFIER)
                        .map(Token::text);
            }
            token = at.is(";") || at.is("{") || at.is("(") ? Optional.empty() : site.beside(at, -1);
        }
        return Optional.empty();
    }
}
