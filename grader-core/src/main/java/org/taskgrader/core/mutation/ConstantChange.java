package org.taskgrader.core.mutation;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.taskgrader.core.repair.Edit;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Expression;

/** A number becomes one more and one less, but for {@link SilentConstants}. */
final class ConstantChange implements Mutator {

    @Override
    public Stream<Mutant> mutate(CSource source) {
        SilentConstants silent = SilentConstants.of(source);
        Stream<Mutant> whole = source.unit()
                .descendants(Expression.IntLiteral.class)
                .filter(literal -> Mutants.stands(source, literal.range(), literal.raw()))
                .flatMap(literal -> Stream.of(BigInteger.ONE, BigInteger.ONE.negate())
                        .filter(difference -> !silent.are(literal, difference))
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
}
