package org.taskgrader.core.classification.detectors;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.source.SourceRange;

/** A line that should be an {@code #include} and is none, or names a header that does not exist. */
final class BadInclude implements Detector {

    private static final Pattern MESSAGE = Pattern.compile(".*: No such file or directory"
            + "|invalid preprocessing directive #\\w+; did you mean #include\\?"
            + "|#include expects \"FILENAME\" or <FILENAME>|missing terminating > character"
            + "|expected ‘=’, ‘,’, ‘;’, ‘asm’ or ‘__attribute__’ before ‘<’ token");

    /** Something like {@code include}, then a name, however it is enclosed. */
    private static final Pattern LINE =
            Pattern.compile("\\s*#?\\s*(\\w+)\\s*[<\"']?\\s*([\\w./ ]*?)\\s*[>\"';]*\\s*(//.*|/\\*.*)?");

    /** Headers of the C library (ISO C11 7.1.2) that courses use, the most usual ones first. */
    private static final List<String> HEADERS = List.of(
            "stdio.h",
            "stdlib.h",
            "math.h",
            "string.h",
            "ctype.h",
            "limits.h",
            "float.h",
            "stdbool.h",
            "time.h",
            "stdint.h",
            "assert.h",
            "errno.h");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.firstError()
                .filter(error -> MESSAGE.matcher(error.message()).matches())
                .flatMap(Diagnostic::where)
                .flatMap(where ->
                        finding(evidence.source().lines().get(where.line() - 1), where.line(), given(evidence)));
    }

    private static List<String> given(Evidence evidence) {
        return evidence.exercise().library().headers().stream()
                .map(PlacedFile::name)
                .toList();
    }

    private static Optional<Finding> finding(String line, int number, List<String> given) {
        Matcher include = LINE.matcher(line);
        boolean meant =
                include.matches() && Spelling.distance(include.group(1).toLowerCase(Locale.ROOT), "include") <= 2;
        if (!meant) {
            return Optional.empty();
        }
        int start = line.length() - line.stripLeading().length();
        String written = line.strip();
        SourceRange where = new SourceRange(
                number,
                line.codePointCount(0, start) + 1,
                number,
                line.codePointCount(0, start + written.length()) + 1);
        return Optional.of(Finding.at(
                where,
                "bad-include",
                Map.of("written", written, "meant", "#include " + header(include.group(2), given))));
    }

    /** The nearest header of the exercise's library or of C's; where none is near, the one that every program needs. */
    private static String header(String name, List<String> given) {
        String lower = name.replace(" ", "").toLowerCase(Locale.ROOT);
        return Stream.concat(given.stream(), HEADERS.stream())
                .min(Comparator.comparing((String header) -> Spelling.distance(header, lower)))
                .filter(header -> Spelling.distance(header, lower) <= 3)
                .map(header -> given.contains(header) ? "\"" + header + "\"" : "<" + header + ">")
                .orElse("<stdio.h>");
    }
}
