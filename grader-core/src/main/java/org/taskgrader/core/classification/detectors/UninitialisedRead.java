package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.fact.ScopedDeclaration;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.AssignmentOperator;
import org.taskgrader.core.source.tree.Declaration.Modifier;
import org.taskgrader.core.source.tree.Declaration.Variable;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.UnaryOperator;
import org.taskgrader.core.source.type.CType;

/**
 * A program that prints something else when its variables start with other values, and the only variable or array that can
 * be meant.
 */
final class UninitialisedRead implements Detector {

    private static final String ID = "uninitialised-read";

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        if (evidence.diagnosis().uninitialisedMatters()) {
            List<Variable> candidates = candidates(evidence.source()).toList();
            return candidates.size() == 1
                    ? Optional.of(new Finding(
                            ID,
                            place(evidence.source(), candidates.getFirst()),
                            Map.of("name", candidates.getFirst().name()),
                            evidence.diagnosis().test()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<SourceRange> place(CSource source, Variable variable) {
        return source.uses().of(variable).stream()
                .filter(use -> isReadFirst(source, use))
                .map(use -> use.name().range())
                .findFirst();
    }

    /** Variables inside functions that start without a value, and whose first use needs one. */
    private static Stream<Variable> candidates(CSource source) {
        return source.scopes().all().stream()
                .filter(declared -> !declared.isGlobal())
                .map(ScopedDeclaration::declaration)
                .filter(Variable.class::isInstance)
                .map(Variable.class::cast)
                .filter(variable -> variable.initialiser().isEmpty())
                .filter(variable -> !variable.modifiers().contains(Modifier.STATIC)
                        && !variable.modifiers().contains(Modifier.EXTERN))
                .filter(variable -> isUsedBeforeSet(source, variable))
                .filter(variable -> !ComparedForStored.is(source, variable.name()));
    }

    private static boolean isUsedBeforeSet(CSource source, Variable variable) {
        List<Use> uses = source.uses().of(variable).stream()
                .filter(use -> use.manner() != Use.Manner.MEASURED)
                .toList();
        if (uses.isEmpty()) {
            return false;
        }
        return variable.type() instanceof CType.Array
                ? uses.stream().allMatch(use -> isReadFirst(source, use) || !isFilled(source, use))
                        && uses.stream().anyMatch(use -> isReadFirst(source, use))
                : isReadFirst(source, uses.getFirst());
    }

    private static boolean isReadFirst(CSource source, Use use) {
        return switch (use.manner()) {
            case UPDATE -> true;
            case READ -> !isArgument(source, use) || !(source.types().of(use.name()) instanceof CType.Array);
            case THROUGH -> isUpdatedElement(source, use);
            case WRITE, ADDRESS_TAKEN, CALLED, MEASURED -> false;
        };
    }

    /** An element or the whole may get a value here: {@code t[i] = 1}, {@code scanf("%d", &t[i])}, {@code fill(t)}. */
    private static boolean isFilled(CSource source, Use use) {
        return !isReadFirst(source, use) && (use.manner() == Use.Manner.THROUGH || isArgument(source, use));
    }

    private static boolean isArgument(CSource source, Use use) {
        return source.scopes().parentOf(use.name()).orElse(use.name()) instanceof Expression.Call;
    }

    /** {@code t[i]++} and {@code t[i] += 1} need what was there before. */
    private static boolean isUpdatedElement(CSource source, Use use) {
        Node element = source.scopes().parentOf(use.name()).orElse(use.name());
        return element instanceof Expression.Index
                && switch (source.scopes().parentOf(element).orElse(element)) {
                    case Expression.Postfix postfix -> true;
                    case Expression.Unary unary -> unary.operator() != UnaryOperator.ADDRESS_OF;
                    case Expression.Assignment assignment ->
                        assignment.target() == element && assignment.operator() != AssignmentOperator.ASSIGN;
                    default -> false;
                };
    }
}
