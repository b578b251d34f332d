package org.taskgrader.core.source.fact;

import java.util.Optional;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CType;

/**
 * One conversion specification of a format (ISO C11 7.21.6).
 *
 * @param text the whole, as in {@code %5.2f}
 * @param position of its {@code %} in the format's value
 * @param flags printf's {@code -+ #0}, scanf's {@code *}
 * @param width as written: digits, {@code *} or empty
 * @param precision as written, without its point; empty also for a lone point
 * @param length as in {@code ll}; empty when there is none
 * @param specifier the letter; {@code [} for a set; empty when the format ends too early
 * @param expected the type the argument must have; for scanf that of the pointer. Unknown for a wrong specifier
 * @param argument what is given for it; empty when it takes none or the call has too few
 * @param takesArgument false for scanf's {@code %*d} and what has no meaning
 */
public record Conversion(
        String text,
        int position,
        String flags,
        String width,
        String precision,
        String length,
        String specifier,
        CType expected,
        Optional<Expression> argument,
        boolean takesArgument) {

    /** Whether the call has no argument left for it. */
    public boolean isStarved() {
        return takesArgument && argument.isEmpty();
    }
}
