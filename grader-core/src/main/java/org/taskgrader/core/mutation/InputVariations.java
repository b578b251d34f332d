package org.taskgrader.core.mutation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.TestCase;

/** Inputs that are a little different from those of the tests: what was not thought of is mostly near to what was. */
final class InputVariations {

    private static final int MOST = 60;
    private static final int LONGEST_INPUT = 2_000;
    private static final int MOST_TESTS = 6;
    private static final int MOST_VALUES = 8;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d{1,18}(?![\\w.])");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private InputVariations() {}

    /** At most {@value #MOST}, none of them a test's. */
    static List<Bytes> of(List<TestCase> tests) {
        Set<String> known = new LinkedHashSet<>();
        tests.forEach(test -> known.add(test.input().text()));
        List<List<String>> perTest = tests.stream()
                .map(test -> test.input().text())
                .filter(input -> !input.isBlank() && input.length() <= LONGEST_INPUT)
                .limit(MOST_TESTS)
                .map(input -> variations(input)
                        .filter(text -> !known.contains(text))
                        .distinct()
                        .toList())
                .toList();
        return inTurn(perTest).stream().distinct().limit(MOST).map(Bytes::utf8).toList();
    }

    /** The first of each, then the second of each: no single test uses up all places. */
    private static List<String> inTurn(List<List<String>> lists) {
        List<String> all = new ArrayList<>();
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<String> list : lists) {
                if (i < list.size()) {
                    all.add(list.get(i));
                }
            }
        }
        return all;
    }

    private static Stream<String> variations(String input) {
        List<MatchResult> numbers =
                NUMBER.matcher(input).results().limit(MOST_VALUES).toList();
        Stream<String> nearby =
                numbers.stream().flatMap(number -> nearby(number.group()).map(other -> with(input, number, other)));
        Stream<String> equal =
                numbers.stream().flatMap(number -> numbers.stream().map(other -> with(input, number, other.group())));
        Stream<String> words = WORD.matcher(input)
                .results()
                .limit(MOST_VALUES)
                .flatMap(word -> Stream.of(
                        with(input, word, word.group().toUpperCase(Locale.ROOT)),
                        with(input, word, word.group().substring(1)),
                        with(input, word, word.group() + word.group())));
        return Stream.of(nearby, equal, words, lines(input)).flatMap(all -> all);
    }

    private static Stream<String> nearby(String number) {
        BigInteger value = new BigInteger(number);
        return Stream.of(
                        value.add(BigInteger.ONE),
                        value.subtract(BigInteger.ONE),
                        BigInteger.ZERO,
                        BigInteger.ONE,
                        value.negate(),
                        value.multiply(BigInteger.TWO),
                        value.multiply(BigInteger.TEN))
                .map(BigInteger::toString);
    }

    /** The first line or the last is left out, or one comes twice. */
    private static Stream<String> lines(String input) {
        List<String> lines = input.lines().toList();
        if (lines.size() < 2) {
            return Stream.empty();
        }
        return Stream.of(
                        lines.subList(1, lines.size()),
                        lines.subList(0, lines.size() - 1),
                        Stream.concat(lines.stream(), Stream.of(lines.getLast()))
                                .toList())
                .map(some -> String.join("\n", some) + "\n");
    }

    private static String with(String input, MatchResult place, String other) {
        return input.substring(0, place.start()) + other + input.substring(place.end());
    }
}
