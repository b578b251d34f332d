package org.taskgrader.core.source.type;

import java.util.OptionalLong;

/** How large types are on the 64-bit Linux machines that programs run on: the data model LP64 of their ABI. */
public final class DataModel {

    private static final long ADDRESS = 8;

    private DataModel() {}

    /**
     * A type's size in octets, {@link Long#MAX_VALUE} for more than fit; empty for structures, functions, {@code void}, and
     * what is not known.
     */
    public static OptionalLong octets(CType type) {
        long times = 1;
        CType element = type;
        while (element instanceof CType.Array array) {
            if (array.extent().isEmpty() || array.extent().getAsLong() < 0) {
                return OptionalLong.empty();
            }
            times = saturated(times, array.extent().getAsLong());
            element = array.element();
        }
        long size =
                switch (element) {
                    case CType.Basic basic -> octets(basic.kind());
                    case CType.Pointer pointer -> ADDRESS;
                    case CType.Tagged tagged -> tagged.kind() == CType.TagKind.ENUM ? octets(CType.Kind.INT) : 0;
                    case CType.Array array -> 0;
                    case CType.Function function -> 0;
                    case CType.Unknown unknown -> 0;
                };
        return size == 0 ? OptionalLong.empty() : OptionalLong.of(saturated(times, size));
    }

    private static long saturated(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Long.MAX_VALUE;
    }

    private static long octets(CType.Kind kind) {
        return switch (kind) {
            case VOID -> 0;
            case BOOL, CHAR, SIGNED_CHAR, UNSIGNED_CHAR -> 1;
            case SHORT, UNSIGNED_SHORT -> 2;
            case INT, UNSIGNED_INT, FLOAT -> 4;
            case LONG, UNSIGNED_LONG, LONG_LONG, UNSIGNED_LONG_LONG, DOUBLE -> 8;
            case LONG_DOUBLE -> 16;
        };
    }
}
