package org.taskgrader.core.classification.detectors;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The functions of the standard library (ISO C11 7) that beginners' programs call. */
public final class LibraryFunctions {

    private static final List<String> NAMES = List.of(
            "abs", "atof", "atoi", "calloc", "ceil", "cos", "exit", "exp", "fabs", "fgets", "floor", "fprintf", "free",
            "fscanf", "getchar", "isalpha", "isdigit", "islower", "isspace", "isupper", "log", "malloc", "memcpy",
            "memset", "pow", "printf", "putchar", "puts", "qsort", "rand", "realloc", "round", "scanf", "sin",
            "sprintf", "sqrt", "srand", "sscanf", "strcat", "strchr", "strcmp", "strcpy", "strlen", "strncmp",
            "strncpy", "strstr", "strtol", "tan", "time", "tolower", "toupper");

    private LibraryFunctions() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }

    /** All of them, in order. */
    public static List<String> names() {
        return NAMES;
    }

    /** What a misspelt name most likely means, among the library's functions and those of the program. */
    static Optional<String> nearest(String name, Stream<String> ofTheProgram) {
        return Stream.concat(ofTheProgram, NAMES.stream())
                .filter(candidate -> !candidate.equals(name) && isNear(candidate, name))
                .min(Comparator.comparing((String candidate) -> distance(candidate, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A third of the letters may be wrong: {@code print} and {@code prinft}, but not {@code max} and {@code abs}. */
    private static boolean isNear(String candidate, String name) {
        return distance(candidate, name) <= Math.min(2, Math.min(candidate.length(), name.length()) / 3);
    }

    private static int distance(String candidate, String name) {
        return Spelling.distance(candidate.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    }
}
