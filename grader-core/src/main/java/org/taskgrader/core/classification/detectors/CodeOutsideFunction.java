package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** An instruction that stands in no function: there, only declarations may be (ISO C11 6.9). */
final class CodeOutsideFunction implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("expected identifier or ‘\\(’ before .*"
            + "|expected declaration specifiers or ‘\\.\\.\\.’ before (?!‘\\)).*");

    private static final Set<String> INSTRUCTIONS =
            Set.of("for", "while", "if", "do", "switch", "return", "break", "continue", "else");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches())
                .filter(site -> site.source().brackets().unpaired().stream().noneMatch(token -> token.is("}")))
                .flatMap(site -> site.next()
                        .filter(next -> site.source().brackets().braceDepthAt(next) == 0)
                        .flatMap(next -> outermostStart(site, next))
                        .filter(first -> isInstruction(site, first)))
                .map(first -> Finding.at(first.range(), "code-outside-function", Map.of("first", first.text())));
    }

    /** The start of the whole instruction, parentheses and their {@code ;} passed over. */
    private static Optional<Token> outermostStart(ErrorSite site, Token token) {
        Token start = token;
        Optional<Token> before = site.beside(start, -1);
        while (before.isPresent() && !endsDeclaration(before.get())) {
            start = before.get();
            before = site.beside(start, -1);
        }
        return Optional.of(start);
    }

    private static boolean endsDeclaration(Token token) {
        return token.is(";") || token.is("}") || token.is("{");
    }

    /** A call, or one of the words that start an instruction. */
    private static boolean isInstruction(ErrorSite site, Token first) {
        boolean called = first.kind() == TokenKind.IDENTIFIER
                && site.beside(first, 1).filter(next -> next.is("(")).isPresent();
        return called || (first.kind() == TokenKind.KEYWORD && INSTRUCTIONS.contains(first.text()));
    }
}
