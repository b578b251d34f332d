package org.taskgrader.core.source.fact;

import java.util.List;
import java.util.OptionalLong;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.tree.Expression;

/** Values of integer constant expressions (ISO C11 6.6), object-like macros and enumerators included. */
final class Constants {

    private Constants() {}

    static Constants of(Outline outline, List<Directive> directives) {
        return new Constants();
    }

    OptionalLong value(Expression expression) {
        return OptionalLong.empty();
    }
}
