package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;

/** An {@code else} that does not directly follow the instruction or block of its {@code if}. */
final class ElseWithoutIf implements Detector {

    private static final String MESSAGE = "‘else’ without a previous ‘if’";

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(ElseWithoutIf::isAlone)
                .flatMap(site -> site.next()
                        .flatMap(word -> ifBefore(site, word)
                                .map(ifWord -> Finding.at(
                                        place(site, ifWord, word).range(),
                                        "else-without-if",
                                        Map.of("line", Integer.toString(ifWord.line()))))));
    }

    /** Behind a loop in a block, gcc would close the block first; with all braces in pairs, that is not what is missing. */
    static boolean isAlone(ErrorSite site) {
        return site.message().equals(MESSAGE) || (isInOpenBlock(site) && !UnclosedBlock.isOpen(site.source()));
    }

    static boolean isInOpenBlock(ErrorSite site) {
        return site.expects("}") && site.nextIs("else");
    }

    /** The semicolon that ends the {@code if} too early, if it can be named; the {@code else} otherwise. */
    private static Token place(ErrorSite site, Token ifWord, Token word) {
        Optional<Token> behindCondition = site.beside(ifWord, 1)
                .flatMap(site.source().brackets()::partnerOf)
                .flatMap(closing -> site.beside(closing, 1));
        Optional<Token> second = site.previous()
                .filter(last ->
                        site.beside(last, -1).filter(before -> before.is(";")).isPresent());
        return behindCondition
                .or(() -> second)
                .filter(token -> token.is(";"))
                .or(() -> second.filter(token -> token.is(";")))
                .orElse(word);
    }

    /** The nearest {@code if} above in the same block, or at least in the same function. */
    static Optional<Token> ifBefore(ErrorSite site, Token word) {
        int depth = site.source().brackets().braceDepthAt(word);
        return ifs(site, word, depth).findFirst().or(() -> ifs(site, word, 1).findFirst());
    }

    private static Stream<Token> ifs(ErrorSite site, Token word, int depth) {
        return site.source().tokens().subList(0, word.index()).reversed().stream()
                .takeWhile(token -> site.source().brackets().braceDepthAt(token) >= depth || token.is("}"))
                .filter(token -> token.is("if"))
                .filter(token -> depth == 1 || site.source().brackets().braceDepthAt(token) == depth);
    }
}
