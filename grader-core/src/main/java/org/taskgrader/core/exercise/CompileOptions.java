package org.taskgrader.core.exercise;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.ByteSize;

/**
 * How an exercise's programs are compiled.
 *
 * @param standard of the language, one of {@link #STANDARDS}
 * @param flags further options of gcc that {@link #allows} lets through; {@code -lm} is always there
 * @param limits of the compiler
 */
public record CompileOptions(String standard, List<String> flags, Limits limits) {

    public static final List<String> STANDARDS =
            List.of("c89", "c90", "c99", "c11", "c17", "c23", "gnu89", "gnu90", "gnu99", "gnu11", "gnu17", "gnu23");

    /** A beginner's program takes gcc 40 ms; what takes seconds is written to. */
    public static final Limits USUAL_LIMITS = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(15), ByteSize.ofMebibytes(384), ByteSize.ofMebibytes(1), 16);

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

    /** The standard as gcc 12 wants it: C23 had no number yet. */
    public String standardOption() {
        return "-std=" + (standard.endsWith("23") ? standard.replace("23", "2x") : standard);
    }

    /** Under the usual limits. */
    public CompileOptions(String standard, List<String> flags) {
        this(standard, flags, USUAL_LIMITS);
    }

    /** Whether an exercise may give this option to gcc. */
    public static boolean allows(String flag) {
        return HARMLESS.matcher(flag).matches();
    }
}
