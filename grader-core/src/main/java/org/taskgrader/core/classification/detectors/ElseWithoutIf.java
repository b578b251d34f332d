package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;

/** An {@code else} that does not directly follow the instruction or block of its {@code if}. */
final class ElseWithoutIf implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().equals("‘else’ without a previous ‘if’"))
                .flatMap(site -> site.next()
                        .flatMap(word -> ifBefore(site, word)
                                .map(ifWord -> Finding.at(
                                        word.range(),
                                        "else-without-if",
                                        Map.of("line", Integer.toString(ifWord.line()))))));
    }

    /** The nearest {@code if} above in the same block. */
    private static Optional<Token> ifBefore(ErrorSite site, Token word) {
        List<Token> tokens = site.source().tokens();
        int depth = site.source().brackets().braceDepthAt(word);
        return tokens.subList(0, word.index()).reversed().stream()
                .takeWhile(token -> site.source().brackets().braceDepthAt(token) >= depth || token.is("}"))
                .filter(token -> token.is("if") && site.source().brackets().braceDepthAt(token) == depth)
                .findFirst();
    }
}
