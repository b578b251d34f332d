package org.taskgrader.core.mutation;

import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.Condition;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Expression.IntLiteral;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/**
 * Numbers whose change no output can tell, whatever the tests: sizes of arrays, as a larger one changes nothing; the status
 * with which {@code main} ends, which rarely counts; what a variable starts with that is filled before it is read, as by
 * {@code scanf("%d", &n)}; the zero of {@code {0}}, which stands for all elements and changes only the first. A larger size
 * for {@code fgets} changes nothing either, and of a function that is only asked for yes or no, {@code return 2} says yes as
 * {@code return 1} does.
 */
final class SilentConstants {

    private final Set<IntLiteral> either;
    private final Set<IntLiteral> oneMore;
    private final Set<IntLiteral> truths;

    private SilentConstants(Set<IntLiteral> either, Set<IntLiteral> oneMore, Set<IntLiteral> truths) {
        this.either = either;
        this.oneMore = oneMore;
        this.truths = truths;
    }

    static SilentConstants of(CSource source) {
        return new SilentConstants(
                literals(Stream.of(sizes(source), statuses(source), starts(source), zeros(source))
                        .flatMap(expressions -> expressions)),
                literals(lineSizes(source)),
                literals(answers(source)));
    }

    /** Whether nobody can tell that it is so much more or less. */
    boolean are(IntLiteral literal, BigInteger difference) {
        return either.contains(literal)
                || (difference.signum() > 0 && oneMore.contains(literal))
                || (truths.contains(literal)
                        && literal.value().signum() != 0
                        && literal.value().add(difference).signum() != 0);
    }

    private static Set<IntLiteral> literals(Stream<Expression> expressions) {
        Set<IntLiteral> literals = Collections.newSetFromMap(new IdentityHashMap<>());
        expressions
                .flatMap(expression -> expression.descendants(IntLiteral.class))
                .forEach(literals::add);
        return literals;
    }

    private static Stream<Expression> sizes(CSource source) {
        return Stream.concat(
                source.unit().descendants(Declaration.Variable.class).flatMap(variable -> variable.extents().stream()),
                source.unit()
                        .descendants(Declaration.Parameter.class)
                        .flatMap(parameter -> parameter.extents().stream()));
    }

    private static Stream<Expression> statuses(CSource source) {
        return source.scopes().function("main").stream().flatMap(SilentConstants::returned);
    }

    private static Stream<Expression> returned(Node function) {
        return function.descendants(Statement.Return.class).flatMap(end -> end.value().stream());
    }

    private static Stream<Expression> starts(CSource source) {
        return source.unit()
                .descendants(Declaration.Variable.class)
                .filter(variable -> isFilledFirst(source, variable))
                .flatMap(variable -> variable.initialiser().stream());
    }

    private static boolean isFilledFirst(CSource source, Declaration.Variable variable) {
        return source.uses().of(variable).stream()
                .findFirst()
                .filter(use -> use.manner() == Use.Manner.ADDRESS_TAKEN)
                .isPresent();
    }

    private static Stream<Expression> zeros(CSource source) {
        return source.unit()
                .descendants(Expression.InitialiserList.class)
                .filter(list -> list.values().size() == 1)
                .map(list -> list.values().getFirst())
                .filter(value ->
                        value instanceof IntLiteral literal && literal.value().signum() == 0);
    }

    private static Stream<Expression> lineSizes(CSource source) {
        return source.calls().to("fgets").stream()
                .filter(call -> call.arguments().size() == 3)
                .map(call -> call.arguments().get(1))
                .filter(IntLiteral.class::isInstance);
    }

    /** What functions return of which every use is a condition. */
    private static Stream<Expression> answers(CSource source) {
        List<String> asked = source.conditions().all().stream()
                .flatMap(Condition::terms)
                .filter(Expression.Call.class::isInstance)
                .map(term -> ((Expression.Call) term).callee())
                .filter(Expression.Name.class::isInstance)
                .map(callee -> ((Expression.Name) callee).name())
                .toList();
        return source.unit()
                .descendants(FunctionDefinition.class)
                .filter(function -> asked.contains(function.name()))
                .filter(function ->
                        source.uses().named(function.name()).size() == Collections.frequency(asked, function.name()))
                .flatMap(SilentConstants::returned)
                .filter(IntLiteral.class::isInstance);
    }
}
