package org.taskgrader.core.source.fact;

import java.util.Map;
import org.taskgrader.core.source.tree.ConstantEvaluator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.TranslationUnit;

/** All topics of facts about one program. */
public record Facts(
        Scopes scopes,
        Uses uses,
        Types types,
        Calls calls,
        Loops loops,
        Conditions conditions,
        Returns returns,
        Formats formats,
        Recursion recursion,
        Arrays arrays,
        Divisions divisions) {

    /** Collects the facts of a program; linear in its size. */
    public static Facts of(TranslationUnit unit, Map<String, Expression> values) {
        Outline outline = OutlineBuilder.build(unit);
        Scopes scopes = new Scopes(outline);
        ConstantEvaluator constants = new ConstantEvaluator(values);
        Types types = new Types(outline, constants, values);
        Calls calls = new Calls(outline.calls());
        return new Facts(
                scopes,
                new Uses(outline),
                types,
                calls,
                Loops.of(outline, types),
                Conditions.of(outline),
                Returns.of(outline),
                Formats.of(calls),
                Recursion.of(outline),
                Arrays.of(outline, types),
                Divisions.of(outline, types));
    }
}
