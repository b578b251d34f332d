package org.taskgrader.core.mutation;

import java.util.Comparator;
import java.util.List;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;

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
        return SourceText.of(source, where).equals(text);
    }
}
