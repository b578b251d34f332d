package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/**
 * A function that can come to its end without a value, although its callers use one (C11 6.9.1, paragraph 12).
 *
 * <p>gcc warns of as many right programs as wrong ones: two conditions that exclude each other, each with its return, are
 * beyond it. So this is told only of functions with one return at most, and not of those whose value nobody uses.
 */
final class MissingReturn implements Detector {

    private static final String MESSAGE = "control reaches end of non-void function";

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return evidence.diagnostics().stream()
                .filter(warning ->
                        Compiled.isDone(evidence) && warning.message().equals(MESSAGE))
                .flatMap(warning -> warning.where().stream())
                .flatMap(end -> functionAt(source, end)
                        .filter(function -> returnedValues(source, function) <= 1 && isResultUsed(source, function))
                        .map(function -> Finding.at(end, "missing-return", Map.of("function", function.name())))
                        .stream())
                .findFirst();
    }

    private static Optional<FunctionDefinition> functionAt(CSource source, SourceRange end) {
        return source.unit().functions().stream()
                .filter(function -> function.range().contains(end))
                .findFirst();
    }

    private static long returnedValues(CSource source, FunctionDefinition function) {
        return source.returns().of(function).stream()
                .filter(statement -> statement.value().isPresent())
                .count();
    }

    private static boolean isResultUsed(CSource source, FunctionDefinition function) {
        return source.calls().to(function.name()).stream()
                .filter(call -> call.within()
                        .filter(around -> around.name().equals(function.name()))
                        .isEmpty())
                .anyMatch(call -> source.scopes()
                        .parentOf(call.call())
                        .filter(parent -> isUse(source, parent))
                        .isPresent());
    }

    /** A call alone uses nothing, one that is handed on leaves it to others, and a variable may never be read. */
    private static boolean isUse(CSource source, Node parent) {
        return switch (parent) {
            case Statement.ExpressionStatement alone -> false;
            case Statement.Return handedOn -> false;
            case Declaration.Variable variable -> isRead(source, variable);
            case Expression.Assignment assignment
            when assignment.target() instanceof Expression.Name name ->
                source.scopes()
                        .declarationOf(name)
                        .filter(variable -> isRead(source, variable))
                        .isPresent();
            default -> true;
        };
    }

    private static boolean isRead(CSource source, Declaration variable) {
        return source.uses().of(variable).stream().anyMatch(use -> use.manner() == Use.Manner.READ);
    }
}
