package org.taskgrader.core.verdict;

/** What a signal says of a crash, as Linux names and numbers them (signal(7)). */
public enum CrashKind {
    /** SIGSEGV, SIGBUS. */
    MEMORY,
    /** SIGFPE, which whole numbers raise in spite of its name. */
    ARITHMETIC,
    /** SIGABRT: the program, or its C library, gave up. */
    ABORT,
    OTHER;

    public static CrashKind of(int signal) {
        return switch (signal) {
            case 7, 11 -> MEMORY;
            case 8 -> ARITHMETIC;
            case 6 -> ABORT;
            default -> OTHER;
        };
    }

    /** By a name as {@code SIGSEGV}. */
    public static CrashKind of(String signal) {
        return switch (signal) {
            case "SIGBUS", "SIGSEGV" -> MEMORY;
            case "SIGFPE" -> ARITHMETIC;
            case "SIGABRT" -> ABORT;
            default -> OTHER;
        };
    }
}
