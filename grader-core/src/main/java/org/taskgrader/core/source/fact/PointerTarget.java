package org.taskgrader.core.source.fact;

import java.util.Optional;
import java.util.OptionalLong;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;

/** What a pointer may lead to. */
public sealed interface PointerTarget {

    /** A variable, or a member of one, as by {@code &n} and {@code &p.x}. */
    record Variable(Declaration declaration, Expression value) implements PointerTarget {}

    /** An array, from whichever element on, as by {@code t}, {@code t + 1} and {@code &t[2]}. */
    record Elements(Declaration array, Expression value) implements PointerTarget {}

    /** A text between double quotes, which must not be changed (ISO C11 6.4.5p7). */
    record Literal(Expression.StringLiteral literal) implements PointerTarget {}

    /**
     * Memory that a call of {@code malloc} or one like it gives, or NULL when there is none.
     *
     * @param octets its size, if that is a constant
     */
    record Allocation(Expression.Call call, OptionalLong octets) implements PointerTarget {}

    /**
     * Nothing.
     *
     * @param value empty for the first value of a global or static pointer that is given none
     */
    record Null(Optional<Expression> value) implements PointerTarget {}

    /** Whatever the caller gives for a parameter. */
    record Argument(Declaration.Parameter parameter) implements PointerTarget {}

    /** Anywhere: in the order of the text, the pointer is used before anything is put into it, or nothing ever is. */
    record Unset(Declaration pointer) implements PointerTarget {}

    /**
     * Something that a look at the text does not tell.
     *
     * @param value empty where there are too many targets to list, and for a pointer declared elsewhere
     */
    record Unknown(Optional<Expression> value) implements PointerTarget {}
}
