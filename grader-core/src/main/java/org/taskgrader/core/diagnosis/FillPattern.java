package org.taskgrader.core.diagnosis;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What variables and allocated memory hold before the program has given them a value. gcc fills variables with the octet
 * 0xFE (gcc 12 manual, {@code -ftrivial-auto-var-init=pattern}), AddressSanitizer allocated memory with 0xBE.
 */
final class FillPattern {

    private static final long VARIABLES = 0xFEFE_FEFE_FEFE_FEFEL;
    private static final long ALLOCATED = 0xBEBE_BEBE_BEBE_BEBEL;

    /** As whole numbers of 16, 32 and 64 bits, signed and not; a {@code char} alone could be anything. */
    private static final Set<String> WHOLE = Set.of(
            Short.toString((short) VARIABLES),
            Integer.toString((int) VARIABLES),
            Long.toString(VARIABLES),
            Integer.toUnsignedString((int) VARIABLES),
            Long.toUnsignedString(VARIABLES),
            Integer.toString((int) ALLOCATED),
            Long.toString(ALLOCATED),
            Integer.toUnsignedString((int) ALLOCATED),
            Long.toUnsignedString(ALLOCATED),
            "0x" + Long.toHexString(VARIABLES),
            "0x" + Long.toHexString(ALLOCATED));

    private static final Pattern CHARACTER = Pattern.compile("-2 '\\\\376'|254 '\\\\376'|-66 '\\\\276'|190 '\\\\276'");
    private static final Pattern TEXT =
            Pattern.compile("\"(?:\\\\376)+\"(?:\\.\\.\\.)?|\"(?:\\\\276)+\"(?:\\.\\.\\.)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d\\.\\d{1,20}e[+-]\\d{1,3}");

    private FillPattern() {}

    /** Whether this is how gdb shows one object, no array or structure, that was never given a value. */
    static boolean isShownAs(String value) {
        return WHOLE.contains(value)
                || CHARACTER.matcher(value).matches()
                || TEXT.matcher(value).matches()
                || isFloating(value)
                || (value.startsWith("0x")
                        && value.indexOf(' ') > 0
                        && WHOLE.contains(value.substring(0, value.indexOf(' '))));
    }

    /** Whether a number is the one that every {@code int} holds before it is given a value. */
    static boolean isWholeNumber(long value) {
        return WHOLE.contains(Long.toString(value));
    }

    private static boolean isFloating(String value) {
        if (!NUMBER.matcher(value).matches()) {
            return false;
        }
        double number = Double.parseDouble(value);
        return number == Double.longBitsToDouble(VARIABLES)
                || number == Double.longBitsToDouble(ALLOCATED)
                || (float) number == Float.intBitsToFloat((int) VARIABLES)
                || (float) number == Float.intBitsToFloat((int) ALLOCATED);
    }
}
