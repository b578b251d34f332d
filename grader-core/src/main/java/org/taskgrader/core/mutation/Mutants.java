package org.taskgrader.core.mutation;

import java.util.Comparator;
import java.util.List;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;

/** All small changes to a program that are worth trying. */
public final class Mutants {

    private static final List<Mutator> MUTATORS = List.of(
            new OperatorChange(),
            new ConstantChange(),
            new ConditionNegation(),
            new StatementDeletion(),
            new StepReversal(),
            new SignDeletion());

    private static final Comparator<Mutant> IN_THE_ORDER_OF_THE_TEXT = Comparator.<Mutant>comparingInt(Mutant::line)
            .thenComparingInt(mutant -> mutant.edit().where().column());

    private Mutants() {}

    /** In the order of the program's text. What a macro stands for is left alone: it is not where it seems to be. */
    public static List<Mutant> of(CSource source) {
        return MUTATORS.stream()
                .flatMap(mutator -> mutator.mutate(source))
                .sorted(IN_THE_ORDER_OF_THE_TEXT)
                .toList();
    }

    /** Whether these very words stand there in the program, and not in a macro that is used there. */
    static boolean stands(CSource source, SourceRange where, String text) {
        return text(source, where).equals(text);
    }

    /** What stands there; empty if it is more than a line. */
    static String text(CSource source, SourceRange where) {
        if (where.line() != where.endLine() || where.line() > source.lines().size()) {
            return "";
        }
        String line = source.lines().get(where.line() - 1);
        int length = line.codePointCount(0, line.length());
        if (where.endColumn() - 1 > length) {
            return "";
        }
        return line.substring(
                line.offsetByCodePoints(0, where.column() - 1), line.offsetByCodePoints(0, where.endColumn() - 1));
    }
}
