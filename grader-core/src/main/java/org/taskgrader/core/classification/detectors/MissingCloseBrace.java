package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A <code>{</code> that is never closed: noticed at the end of the file, or at an {@code else} inside a block. */
final class MissingCloseBrace implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(MissingCloseBrace::block)
                .map(block -> Finding.at(
                        block.place(),
                        "missing-close-brace",
                        Map.of("line", Integer.toString(block.opening().line()))));
    }

    private static Optional<UnclosedBlock> block(ErrorSite site) {
        if (site.message().startsWith("expected declaration or statement at end of input")
                || site.message().startsWith("expected ‘}’ before end of input")) {
            return UnclosedBlock.of(site.source());
        }
        return site.next()
                .filter(next -> ElseWithoutIf.isInOpenBlock(site) && UnclosedBlock.isOpen(site.source()))
                .flatMap(next -> UnclosedBlock.before(site.source(), next));
    }
}
