package org.taskgrader.core.diagnosis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name by which a program called a function of the C library, from the one that a stack of calls shows: gcc names the
 * parts into which it splits a function {@code strcpy.part.0} and the like.
 */
final class LibraryName {

    private static final Pattern DRESSED = Pattern.compile(
            "(?:__interceptor_)?(?:__GI_)?(?:___?isoc99_|___?isoc23_|_IO_|__)?(?<name>[a-z][a-z0-9]{1,20})"
                    + "(?:_(?:avx|avx2|avx512|evex|evex512|sse2|sse42|ssse3|sse4_1|erms|rtm|unaligned|chk|internal)){0,4}"
                    + "(?:\\.(?:part|constprop|isra|cold)(?:\\.\\d{1,3})?){0,3}(?:\\(.*)?");

    private LibraryName() {}

    /** Empty for what no program calls by that name. */
    static Optional<String> of(String function) {
        Matcher dressed = DRESSED.matcher(function);
        return dressed.matches() ? Optional.of(dressed.group("name")) : Optional.empty();
    }
}
