package org.taskgrader.core.source.grammar;

import java.util.ArrayDeque;
import java.util.Deque;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CTypes;

/**
 * Keeps types small. Typedefs build on each other, and a few lines of them can name a type with more parts than there is
 * memory; whoever compares or spells types must not meet one.
 */
final class TypeLimits {

    private static final int MAX_PARTS = 200;

    private TypeLimits() {}

    static CType limited(CType type) {
        Deque<CType> open = new ArrayDeque<>();
        open.push(type);
        for (int parts = 0; !open.isEmpty(); parts++) {
            if (parts > MAX_PARTS) {
                return CTypes.UNKNOWN;
            }
            switch (open.pop()) {
                case CType.Pointer pointer -> open.push(pointer.target());
                case CType.Array array -> open.push(array.element());
                case CType.Function function -> {
                    open.push(function.returns());
                    function.parameters().forEach(open::push);
                }
                case CType.Basic basic -> {
                    // Has no parts.
                }
                case CType.Tagged tagged -> {
                    // Its members are not part of the type here.
                }
                case CType.Unknown unknown -> {
                    // Has no parts.
                }
            }
        }
        return type;
    }
}
