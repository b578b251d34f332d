package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.tree.Statement;

/**
 * An {@code else} that stands below the outer of two {@code if}s and belongs to the inner one (ISO C11 6.8.4.1p3). gcc warns
 * of every such pair; only the indentation says that another one is meant.
 */
final class DanglingElse implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.unit()
                .descendants(Statement.If.class)
                .filter(outer -> outer.elseBranch().isEmpty())
                .flatMap(outer -> elseBelow(source, outer).stream())
                .findFirst();
    }

    private static Optional<Finding> elseBelow(CSource source, Statement.If outer) {
        if (!(outer.thenBranch() instanceof Statement.If inner)) {
            return Optional.empty();
        }
        return elseOf(source, inner)
                .filter(keyword -> keyword.line() > inner.range().line()
                        && inner.range().line() > outer.range().line())
                .filter(keyword -> keyword.range().column() <= outer.range().column()
                        && keyword.range().column() < inner.range().column())
                .map(keyword -> Finding.at(
                        keyword.range(),
                        "dangling-else",
                        Map.of(
                                "inner", SourceText.of(source, inner.condition().range()),
                                "outer", SourceText.of(source, outer.condition().range()))));
    }

    private static Optional<Token> elseOf(CSource source, Statement.If choice) {
        SourceRange then = choice.thenBranch().range();
        return choice.elseBranch()
                .flatMap(branch -> source.tokensIn(choice.range()).stream()
                        .filter(token -> token.is("else"))
                        .filter(token ->
                                then.isBefore(token.range()) && token.range().isBefore(branch.range()))
                        .findFirst());
    }
}
