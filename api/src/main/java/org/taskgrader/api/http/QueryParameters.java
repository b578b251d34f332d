package org.taskgrader.api.http;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.problem.ParameterRule.TrueOrFalse;
import org.taskgrader.api.problem.ParameterRule.WholeNumber;
import org.taskgrader.api.problem.ProblemException;

/** Reads what a query says. What a form has left empty is not said. */
public final class QueryParameters {

    private QueryParameters() {}

    /** Of a parameter, what was said. */
    public static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isEmpty());
    }

    /**
     * Whether a parameter is true; it is not if nothing is said.
     *
     * @throws ProblemException if it is neither true nor false
     */
    public static boolean yes(String parameter, @Nullable String text) {
        return switch (said(text).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.of(new TrueOrFalse(parameter));
        };
    }

    /**
     * The number that a parameter is; empty if nothing is said.
     *
     * @throws ProblemException if it is not one from {@code least} to {@code most}
     */
    public static OptionalInt whole(String parameter, @Nullable String text, int least, int most) {
        Optional<String> digits = said(text);
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        // Nine digits fit into an int.
        int number = digits.get().matches("[0-9]{1,9}") ? Integer.parseInt(digits.get()) : -1;
        if (number < least || number > most) {
            throw ProblemException.of(new WholeNumber(parameter, least, most));
        }
        return OptionalInt.of(number);
    }
}
