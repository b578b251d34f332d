package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** A function that the linker did not find, with the first place that calls it. */
public record UndefinedReference(String name, Optional<SourceRange> where) {

    private static final Pattern MESSAGE = Pattern.compile(".*undefined reference to [`‘'](?<name>\\w+)['’].*");

    /** In the linker's order, which is the order of the program. */
    public static List<UndefinedReference> all(Evidence evidence) {
        return evidence.linkerMessages().stream()
                .map(MESSAGE::matcher)
                .filter(Matcher::matches)
                .map(message -> message.group("name"))
                .distinct()
                .map(name -> new UndefinedReference(name, firstUse(evidence, name)))
                .toList();
    }

    private static Optional<SourceRange> firstUse(Evidence evidence, String name) {
        List<Token> tokens = evidence.source().tokens();
        return tokens.stream()
                .filter(token -> token.kind() == TokenKind.IDENTIFIER && token.is(name))
                .filter(token -> !isPrototype(tokens, token))
                .map(Token::range)
                .findFirst();
    }

    /** A type in front of the name makes it a declaration. */
    private static boolean isPrototype(List<Token> tokens, Token name) {
        return name.index() > 0
                && switch (tokens.get(name.index() - 1).kind()) {
                    case IDENTIFIER -> true;
                    case KEYWORD ->
                        !tokens.get(name.index() - 1).is("return")
                                && !tokens.get(name.index() - 1).is("else");
                    default -> false;
                };
    }
}
