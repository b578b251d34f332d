package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.fact.ScopedDeclaration;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Statement;

/**
 * A variable declared again in an inner block, changed there, while the outer one of the same name is asked for afterwards. A
 * second variable that is only used inside, as a loop's counter, does no harm.
 */
final class Shadowing implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.scopes().all().stream()
                .filter(inner -> inner.declaration() instanceof Declaration.Variable
                        && !(inner.scope() instanceof Statement.For))
                .flatMap(inner -> hidden(source, inner)
                        .filter(outer -> isChanged(source, inner.declaration())
                                && isReadBehind(source, outer, inner.scope().range()))
                        .map(outer -> finding(inner.declaration(), outer))
                        .stream())
                .findFirst();
    }

    /** The variable of the same name that would be meant without the inner one. */
    private static Optional<Declaration> hidden(CSource source, ScopedDeclaration inner) {
        SourceRange place = inner.declaration().nameRange();
        List<ScopedDeclaration> before = source
                .scopes()
                .named(inner.declaration().name())
                .stream()
                .filter(other -> !other.isGlobal() && other.within().equals(inner.within()))
                .filter(other -> other.scope() != inner.scope() && other.isVisibleAt(place))
                .toList();
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.getLast().declaration()).filter(outer -> outer instanceof Declaration.Variable);
    }

    private static boolean isChanged(CSource source, Declaration variable) {
        return source.uses().of(variable).stream().anyMatch(use -> use.manner().changes());
    }

    private static boolean isReadBehind(CSource source, Declaration variable, SourceRange scope) {
        return source.uses().of(variable).stream()
                .filter(use -> scope.isBefore(use.name().range()))
                .findFirst()
                .filter(use -> use.manner() == Use.Manner.READ)
                .isPresent();
    }

    private static Finding finding(Declaration inner, Declaration outer) {
        return Finding.at(
                inner.nameRange(),
                "shadowing",
                Map.of(
                        "name",
                        inner.name(),
                        "line",
                        Integer.toString(outer.nameRange().line())));
    }
}
