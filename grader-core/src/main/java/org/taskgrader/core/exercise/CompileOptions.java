package org.taskgrader.core.exercise;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How an exercise's programs are compiled.
 *
 * @param standard gcc's {@code -std=} value, one of {@link #STANDARDS}
 * @param flags further options of gcc that {@link #allows} lets through; {@code -lm} is always there
 */
public record CompileOptions(String standard, List<String> flags) {

    public static final List<String> STANDARDS =
            List.of("c89", "c90", "c99", "c11", "c17", "gnu89", "gnu90", "gnu99", "gnu11", "gnu17");

    /** GNU C17: a strict mode makes errors of what beginners are taught today, such as loop declarations in C89. */
    public static final CompileOptions DEFAULT = new CompileOptions("gnu17", List.of());

    /** What {@link #allows} lets through, in words. */
    public static final String ALLOWED =
            "Allowed are -O0, -O1, -O2, -pthread, -lm, -fwrapv, -fsigned-char, -funsigned-char, -DNAME=VALUE and warnings"
                    + " (-W…, -Wno-…) that are not made errors.";

    /**
     * An exercise may come from somebody whom the operator does not trust with the compiler's other options: files to
     * read ({@code -include}, {@code @file}), programs to start ({@code -wrapper}, {@code -fplugin}), options for the
     * assembler and the linker ({@code -Wa,}, {@code -Wl,}). Warnings are allowed, {@code -Werror} is not: it would make
     * a working program one that does not compile.
     */
    private static final Pattern HARMLESS = Pattern.compile("-O[012]|-pthread|-lm|-fwrapv|-f(un)?signed-char"
            + "|-D[A-Za-z_]\\w{0,63}(=\\w{0,64})?"
            + "|-W(?!error|fatal-errors|no-error)[a-z][a-z0-9+-]{1,63}(=\\d{1,9})?");

    public CompileOptions {
        flags = List.copyOf(flags);
    }

    /** Whether an exercise may give this option to gcc. */
    public static boolean allows(String flag) {
        return HARMLESS.matcher(flag).matches();
    }
}
