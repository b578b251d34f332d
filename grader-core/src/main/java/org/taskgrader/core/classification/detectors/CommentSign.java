package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;

/** A remark behind a backslash, or behind one stroke only. */
final class CommentSign implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.onFirstLine(evidence, StrayCharacter.STRAY)
                .flatMap(site -> site.next().filter(sign -> sign.is("\\")).flatMap(sign -> pair(site, sign)))
                .or(() -> ErrorSite.first(evidence).flatMap(CommentSign::stroke))
                .map(where ->
                        Finding.at(where, "comment-sign", Map.of("sign", SourceText.of(evidence.source(), where))));
    }

    /** {@code \\} or {@code \*} at the start of an instruction. */
    private static Optional<SourceRange> pair(ErrorSite site, Token sign) {
        return site.beside(sign, 1)
                .filter(second -> second.offset() == sign.endOffset() && (second.is("\\") || second.is("*")))
                .filter(second -> startsInstruction(site, sign))
                .map(second -> SourceRange.spanning(sign.range(), second.range()));
    }

    /** A stroke where a new instruction starts, with words behind it. */
    private static Optional<SourceRange> stroke(ErrorSite site) {
        return Stream.concat(site.next().stream(), site.previous().stream())
                .filter(sign -> sign.is("/") && site.message().startsWith("expected "))
                .filter(sign -> startsInstruction(site, sign))
                .findFirst()
                .map(Token::range);
    }

    private static boolean startsInstruction(ErrorSite site, Token sign) {
        return site.beside(sign, -1)
                .filter(before -> !before.is(";") && !before.is("{") && !before.is("}"))
                .isEmpty();
    }
}
