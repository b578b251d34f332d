package org.taskgrader.core.source.fact;

import java.util.Optional;
import java.util.OptionalLong;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CType;

/**
 * An element taken by {@code […]}.
 *
 * @param array the type of what is indexed
 * @param extent its number of elements, if it is an array of known size and no parameter
 * @param constantIndex the index's value, if it is a constant
 */
public record ArrayAccess(
        Expression.Index expression,
        CType array,
        OptionalLong extent,
        OptionalLong constantIndex,
        Optional<FunctionDefinition> within) {}
