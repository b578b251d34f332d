package org.taskgrader.core.source.fact;

import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CType.Basic;
import org.taskgrader.core.source.type.CType.Kind;
import org.taskgrader.core.source.type.CType.Pointer;
import org.taskgrader.core.source.type.CTypes;

/** The types that conversions want (ISO C11 7.21.6.1p7-8, 7.21.6.2p11-12). */
final class FormatTypes {

    private FormatTypes() {}

    /** What printf wants, after the default argument promotions. */
    static CType printed(String length, String specifier) {
        return switch (specifier) {
            case "d", "i" -> ArithmeticConversions.promoted(integer(length, false));
            case "u", "o", "x", "X" -> length.startsWith("h") ? CTypes.UNSIGNED : integer(length, true);
            case "c" -> CTypes.INT;
            case "f", "F", "e", "E", "g", "G", "a", "A" ->
                length.equals("L") ? new Basic(Kind.LONG_DOUBLE) : CTypes.DOUBLE;
            case "s" -> CTypes.TEXT;
            case "p" -> new Pointer(CTypes.VOID);
            case "n" -> new Pointer(integer(length, false));
            default -> CTypes.UNKNOWN;
        };
    }

    /** What scanf wants: a pointer to the place to fill. */
    static CType scanned(String length, String specifier) {
        return switch (specifier) {
            case "d", "i", "n" -> new Pointer(integer(length, false));
            case "u", "o", "x", "X" -> new Pointer(integer(length, true));
            case "f", "F", "e", "E", "g", "G", "a", "A" ->
                new Pointer(
                        switch (length) {
                            case "l" -> CTypes.DOUBLE;
                            case "L" -> new Basic(Kind.LONG_DOUBLE);
                            default -> CTypes.FLOAT;
                        });
            case "c", "s", "[" -> length.equals("l") ? new Pointer(CTypes.INT) : CTypes.TEXT;
            case "p" -> new Pointer(new Pointer(CTypes.VOID));
            default -> CTypes.UNKNOWN;
        };
    }

    private static CType integer(String length, boolean unsigned) {
        return new Basic(
                switch (length) {
                    case "hh" -> unsigned ? Kind.UNSIGNED_CHAR : Kind.SIGNED_CHAR;
                    case "h" -> unsigned ? Kind.UNSIGNED_SHORT : Kind.SHORT;
                    case "ll", "q", "L" -> unsigned ? Kind.UNSIGNED_LONG_LONG : Kind.LONG_LONG;
                    case "z" -> Kind.UNSIGNED_LONG;
                    case "l", "j", "t" -> unsigned ? Kind.UNSIGNED_LONG : Kind.LONG;
                    default -> unsigned ? Kind.UNSIGNED_INT : Kind.INT;
                });
    }
}
