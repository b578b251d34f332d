package org.taskgrader.core.source.grammar;

import java.util.List;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CType.Kind;
import org.taskgrader.core.source.type.CTypes;

/** The basic types by their keywords, in any order (ISO C11 6.7.2). */
final class TypeWords {

    private TypeWords() {}

    /** The type of keywords such as {@code unsigned long int}; {@code int} for none. */
    static CType basic(List<String> words) {
        boolean unsigned = words.contains("unsigned");
        boolean signed = words.contains("signed") || words.contains("__signed__");
        long longs = words.stream().filter("long"::equals).count();
        if (words.contains("void")) {
            return CTypes.VOID;
        }
        if (words.contains("_Bool")) {
            return CTypes.BOOL;
        }
        if (words.contains("float")) {
            return CTypes.FLOAT;
        }
        if (words.contains("double")) {
            return new CType.Basic(longs > 0 ? Kind.LONG_DOUBLE : Kind.DOUBLE);
        }
        if (words.contains("char")) {
            return new CType.Basic(unsigned ? Kind.UNSIGNED_CHAR : signed ? Kind.SIGNED_CHAR : Kind.CHAR);
        }
        if (words.contains("short")) {
            return new CType.Basic(unsigned ? Kind.UNSIGNED_SHORT : Kind.SHORT);
        }
        if (longs > 1) {
            return new CType.Basic(unsigned ? Kind.UNSIGNED_LONG_LONG : Kind.LONG_LONG);
        }
        if (longs == 1) {
            return new CType.Basic(unsigned ? Kind.UNSIGNED_LONG : Kind.LONG);
        }
        return new CType.Basic(unsigned ? Kind.UNSIGNED_INT : Kind.INT);
    }

    /** The standard library's names, as they are on x86-64 and AArch64 Linux. */
    static CType library(String name) {
        return switch (name) {
            case "size_t", "uint64_t", "uintptr_t", "uintmax_t", "ulong" -> CTypes.SIZE;
            case "ssize_t", "ptrdiff_t", "int64_t", "intptr_t", "intmax_t", "time_t", "clock_t", "off_t" -> CTypes.LONG;
            case "int8_t" -> new CType.Basic(Kind.SIGNED_CHAR);
            case "uint8_t" -> new CType.Basic(Kind.UNSIGNED_CHAR);
            case "int16_t" -> new CType.Basic(Kind.SHORT);
            case "uint16_t", "ushort", "char16_t" -> new CType.Basic(Kind.UNSIGNED_SHORT);
            case "int32_t", "wchar_t", "pid_t", "sig_atomic_t" -> CTypes.INT;
            case "uint32_t", "uint", "wint_t", "char32_t" -> CTypes.UNSIGNED;
            case "bool" -> CTypes.BOOL;
            default -> new CType.Unknown(name);
        };
    }
}
