package org.taskgrader.core.classification.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Outputs that hold something which no output should, or whose form alone tells that they are not the expected one. */
final class FormPatterns {

    private static final Pattern FORMAT_CODE = Pattern.compile("%[-+#0]*\\d*(?:\\.\\d+)?(?:hh?|ll?)?[diufFeEgGxXcsp]");
    private static final Pattern ITEM_AND_GAP = Pattern.compile("([^\\s,;:|/_-]+)([\\s,;:|/_-]*)");

    private static final int LONGEST_EXCERPT = 40;

    private FormPatterns() {}

    /** What a terminal does not show, or shows as a question mark: control characters, and octets that are no text. */
    static boolean unprintable(OutputText expected, OutputText actual) {
        return firstUnprintable(actual.raw()) >= 0 && firstUnprintable(expected.raw()) < 0;
    }

    /** The first such character of a text, or -1. */
    static int firstUnprintable(String text) {
        return text.codePoints()
                .filter(c -> c == '\uFFFD' || (Character.isISOControl(c) && !Character.isWhitespace(c)))
                .findFirst()
                .orElse(-1);
    }

    /** With a question mark in a diamond for what cannot be shown, as terminals have it. */
    static String visible(String word) {
        return word.codePoints()
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .limit(LONGEST_EXCERPT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean formatCode(OutputText expected, OutputText actual) {
        return expected.raw().indexOf('%') < 0
                && FORMAT_CODE.matcher(actual.raw()).find();
    }

    /** The first code such as {@code %d} in an output, or nothing. */
    static String firstFormatCode(OutputText expected, OutputText actual) {
        Matcher code = FORMAT_CODE.matcher(actual.raw());
        return code.find() ? code.group() : "";
    }

    /** The same numbers, between which one separator stands throughout where another one was wanted. */
    static boolean separator(OutputText expected, OutputText actual) {
        List<String> wanted = gaps(expected);
        List<String> got = gaps(actual);
        if (wanted.size() != got.size() || !items(expected).equals(items(actual))) {
            return false;
        }
        Set<List<String>> pairs = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).equals(got.get(i))) {
                pairs.add(List.of(wanted.get(i), got.get(i)));
            }
        }
        return pairs.size() == 1
                && pairs.stream().flatMap(List::stream).allMatch(FormPatterns::isOneSign)
                && items(expected).stream().allMatch(item -> Character.isDigit(item.charAt(0)));
    }

    /** A comma with a space behind it is punctuation. */
    private static boolean isOneSign(String gap) {
        return gap.length() == 1;
    }

    private static List<String> items(OutputText text) {
        return ITEM_AND_GAP
                .matcher(text.joined())
                .results()
                .map(item -> item.group(1))
                .toList();
    }

    private static List<String> gaps(OutputText text) {
        List<String> gaps = new ArrayList<>(ITEM_AND_GAP
                .matcher(text.joined())
                .results()
                .map(item -> item.group(2))
                .toList());
        if (!gaps.isEmpty()) {
            gaps.removeLast();
        }
        return gaps;
    }

    /** Every word that differs is a character in one output, and the number of that character in the other. */
    static boolean characterCode(OutputText expected, OutputText actual) {
        List<String> wanted = expected.words();
        List<String> got = actual.words();
        return wanted.size() == got.size()
                && !wanted.equals(got)
                && IntStream.range(0, wanted.size())
                        .allMatch(i -> wanted.get(i).equals(got.get(i))
                                || isCodeOf(wanted.get(i), got.get(i))
                                || isCodeOf(got.get(i), wanted.get(i)));
    }

    private static boolean isCodeOf(String number, String character) {
        return character.length() == 1 && number.matches("\\d{2,3}") && Integer.parseInt(number) == character.charAt(0);
    }

    /** As many words as the one number that was expected: the things themselves for their count. */
    static boolean itemsForTheirCount(OutputText expected, OutputText actual) {
        return expected.words().size() == 1
                && actual.words().size() >= 2
                && actual.numbers().size() == actual.words().size()
                && expected.words()
                        .getFirst()
                        .equals(Integer.toString(actual.words().size()))
                && !expected.words().equals(actual.words());
    }

    /** Of several numbers, one is wrong. */
    static boolean oneOfSeveral(OutputText expected, OutputText actual) {
        return expected.numbers().size() >= 2
                && expected.numbers().size() == actual.numbers().size()
                && expected.skeleton().equals(actual.skeleton())
                && differing(expected, actual).count() == 1;
    }

    /** The place of the number that is wrong, from 1. */
    static int placeOfTheOne(OutputText expected, OutputText actual) {
        return differing(expected, actual).findFirst().orElse(-1) + 1;
    }

    private static IntStream differing(OutputText expected, OutputText actual) {
        int count = Math.min(expected.numbers().size(), actual.numbers().size());
        return IntStream.range(0, count)
                .filter(i -> !expected.numbers().get(i).equals(actual.numbers().get(i)));
    }

    /** The first line is right, or the first two numbers of a line without words. */
    static boolean rightStart(OutputText expected, OutputText actual) {
        if (expected.isBlank() || actual.isBlank()) {
            return false;
        }
        boolean rightLine = expected.lines().size() >= 2
                && actual.lines().size() >= 2
                && expected.lines().getFirst().equals(actual.lines().getFirst());
        return rightLine
                || (!expected.hasLetters()
                        && expected.words().size() > 2
                        && actual.words().size() > 2
                        && expected.words().subList(0, 2).equals(actual.words().subList(0, 2)));
    }

    static boolean moreLines(OutputText expected, OutputText actual) {
        return !expected.isBlank() && actual.lines().size() > expected.lines().size();
    }

    static boolean fewerLines(OutputText expected, OutputText actual) {
        return !actual.isBlank() && actual.lines().size() < expected.lines().size();
    }
}
