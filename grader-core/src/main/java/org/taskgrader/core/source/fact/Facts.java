package org.taskgrader.core.source.fact;

import java.util.Map;
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
        Divisions divisions,
        Pointers pointers) {

    /** Collects the facts of a program; linear in its size. */
    public static Facts of(TranslationUnit unit, Map<String, Expression> values) {
        Outline outline = OutlineBuilder.build(unit);
        Scopes scopes = new Scopes(outline);
        Types types = new Types(outline, values);
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
                Divisions.of(outline, types),
                Pointers.of(outline, types));
    }
}
