package org.taskgrader.core.classification.output;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Outputs that are the same but for white space. */
final class WhiteSpacePatterns {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private WhiteSpacePatterns() {}

    static boolean missingFinalNewline(OutputText expected, OutputText actual) {
        return expected.raw().equals(actual.raw() + "\n");
    }

    static boolean trailingSpaces(OutputText expected, OutputText actual) {
        return endsOfLinesWithSpace(actual).findAny().isPresent()
                && expected.lines().equals(actual.lines())
                && expected.raw().lines().count() == actual.raw().lines().count();
    }

    private static Stream<String> endsOfLinesWithSpace(OutputText text) {
        return text.raw().lines().filter(line -> !line.equals(line.stripTrailing()));
    }

    static boolean leadingSpaces(OutputText expected, OutputText actual) {
        return stripped(expected).equals(stripped(actual))
                && indentation(actual) > indentation(expected)
                && expected.raw().endsWith("\n") == actual.raw().endsWith("\n");
    }

    private static List<String> stripped(OutputText text) {
        return text.lines().stream().map(String::strip).toList();
    }

    private static int indentation(OutputText text) {
        return text.lines().stream()
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .sum();
    }

    static boolean extraBlankLines(OutputText expected, OutputText actual) {
        return withoutBlankLines(expected).equals(withoutBlankLines(actual)) && newlines(actual) > newlines(expected);
    }

    static boolean missingBlankLines(OutputText expected, OutputText actual) {
        return withoutBlankLines(expected).equals(withoutBlankLines(actual)) && newlines(actual) < newlines(expected);
    }

    private static List<String> withoutBlankLines(OutputText text) {
        return text.lines().stream().filter(line -> !line.isBlank()).toList();
    }

    private static long newlines(OutputText text) {
        return text.raw().chars().filter(c -> c == '\n').count();
    }

    static boolean newlineInsteadOfSpace(OutputText expected, OutputText actual) {
        return expected.words().equals(actual.words())
                && withoutBlankLines(expected).size()
                        != withoutBlankLines(actual).size();
    }

    static boolean gluedOrSplit(OutputText expected, OutputText actual) {
        return onlyWhiteSpaceDiffers(expected, actual)
                && !expected.lines().equals(actual.lines())
                && !otherTabs(expected, actual);
    }

    /** A tab looks like spaces: the two lines would be shown as if they were the same. */
    private static boolean otherTabs(OutputText expected, OutputText actual) {
        return expected.words().equals(actual.words()) && tabs(expected) != tabs(actual);
    }

    private static long tabs(OutputText text) {
        return text.raw().chars().filter(c -> c == '\t').count();
    }

    static boolean onlyWhiteSpaceDiffers(OutputText expected, OutputText actual) {
        String characters = withoutWhiteSpace(expected);
        return !characters.isEmpty()
                && characters.equals(withoutWhiteSpace(actual))
                && (!isOneSign(characters) || expected.words().equals(actual.words()));
    }

    /** Two drawings of stars, however different, are the same without white space if they have as many stars. */
    private static boolean isOneSign(String characters) {
        return characters.length() > 1 && characters.chars().distinct().count() == 1;
    }

    private static String withoutWhiteSpace(OutputText text) {
        return WHITE_SPACE.matcher(text.raw()).replaceAll("");
    }
}
