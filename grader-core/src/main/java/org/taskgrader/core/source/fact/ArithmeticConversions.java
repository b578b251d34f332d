package org.taskgrader.core.source.fact;

import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CType.Basic;
import org.taskgrader.core.source.type.CType.Kind;
import org.taskgrader.core.source.type.CTypes;

/** Which type arithmetic is done in (ISO C11 6.3.1.1, 6.3.1.8), where {@code int} has 32 bits and {@code long} 64. */
final class ArithmeticConversions {

    private ArithmeticConversions() {}

    /** The integer promotions; other types stay. */
    static CType promoted(CType type) {
        boolean small = type instanceof Basic basic
                && basic.kind() != Kind.VOID
                && basic.kind().compareTo(Kind.INT) < 0;
        return small || (type instanceof CType.Tagged tagged && tagged.kind() == CType.TagKind.ENUM)
                ? CTypes.INT
                : type;
    }

    /** The common type of two operands; unknown if either is none that arithmetic takes. */
    static CType common(CType left, CType right) {
        if (!(promoted(left) instanceof Basic first) || !(promoted(right) instanceof Basic second)) {
            return CTypes.UNKNOWN;
        }
        if (first.kind() == Kind.VOID || second.kind() == Kind.VOID) {
            return CTypes.UNKNOWN;
        }
        // The order of the kinds is that of the ranks, the unsigned behind the signed of the same rank; an unsigned of
        // lower rank always fits here, save that unsigned long and long long have the same width.
        Kind higher = first.kind().compareTo(second.kind()) >= 0 ? first.kind() : second.kind();
        Kind lower = first.kind().compareTo(second.kind()) >= 0 ? second.kind() : first.kind();
        return new Basic(higher == Kind.LONG_LONG && lower == Kind.UNSIGNED_LONG ? Kind.UNSIGNED_LONG_LONG : higher);
    }
}
