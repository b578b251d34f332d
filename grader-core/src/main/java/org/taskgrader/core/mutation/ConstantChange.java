package org.taskgrader.core.mutation;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.core.repair.Edit;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/**
 * A number becomes one more and one less. Left alone is what no output can tell: sizes of arrays, as a larger one changes
 * nothing; the status with which {@code main} ends, which rarely counts; and what a variable starts with that is filled
 * before it is read, as by {@code scanf("%d", &n)}.
 */
final class ConstantChange implements Mutator {

    @Override
    public Stream<Mutant> mutate(CSource source) {
        Set<SourceRange> leftAlone = leftAlone(source);
        Stream<Mutant> whole = source.unit()
                .descendants(Expression.IntLiteral.class)
                .filter(literal -> !leftAlone.contains(literal.range()))
                .filter(literal -> Mutants.stands(source, literal.range(), literal.raw()))
                .flatMap(literal -> Stream.of(BigInteger.ONE, BigInteger.ONE.negate())
                        .map(difference -> mutant(literal.range(), literal.raw(), literal.value(), difference)));
        Stream<Mutant> fractions = source.unit()
                .descendants(Expression.FloatLiteral.class)
                .filter(literal -> Mutants.stands(source, literal.range(), literal.raw()))
                .map(literal ->
                        new Mutant(Mutant.Kind.CONSTANT, new Edit(literal.range(), "(" + literal.raw() + " + 1)")));
        return Stream.concat(whole, fractions);
    }

    /** As a plain number where it is written as one. */
    private static Mutant mutant(SourceRange where, String raw, BigInteger value, BigInteger difference) {
        BigInteger other = value.add(difference);
        String replacement = raw.equals(value.toString()) && other.signum() >= 0
                ? other.toString()
                : "(" + raw + (difference.signum() > 0 ? " + 1)" : " - 1)");
        return new Mutant(Mutant.Kind.CONSTANT, new Edit(where, replacement));
    }

    private static Set<SourceRange> leftAlone(CSource source) {
        Set<SourceRange> ranges = new HashSet<>();
        Stream<Expression> sizes = Stream.concat(
                source.unit().descendants(Declaration.Variable.class).flatMap(variable -> variable.extents().stream()),
                source.unit()
                        .descendants(Declaration.Parameter.class)
                        .flatMap(parameter -> parameter.extents().stream()));
        Stream<Expression> statuses = source.scopes().function("main").stream()
                .flatMap(main -> main.descendants(Statement.Return.class))
                .flatMap(end -> end.value().stream());
        Stream<Expression> starts = source.unit()
                .descendants(Declaration.Variable.class)
                .filter(variable -> isFilledFirst(source, variable))
                .flatMap(variable -> variable.initialiser().stream());
        Stream.of(sizes, statuses, starts)
                .flatMap(expressions -> expressions)
                .flatMap(expression -> expression.descendants(Expression.IntLiteral.class))
                .map(Node::range)
                .forEach(ranges::add);
        return ranges;
    }

    private static boolean isFilledFirst(CSource source, Declaration.Variable variable) {
        return source.uses().of(variable).stream()
                .findFirst()
                .filter(use -> use.manner() == Use.Manner.ADDRESS_TAKEN)
                .isPresent();
    }
}
