package org.taskgrader.core.classification.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One output, taken apart once: its lines, words and numbers.
 *
 * @param raw as written
 * @param lines without trailing white space, blank lines at the end left out
 * @param words what white space separates
 * @param numbers decimal numbers, in order; longer digit strings than a number of C can have are words
 * @param skeleton the words with {@code #} for each number, one space between them
 */
record OutputText(String raw, List<String> lines, List<String> words, List<Numeral> numbers, String skeleton) {

    /** A minus sign behind a letter, a digit or a bracket is a hyphen or an operator, and digits in a word are letters. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:(?<![\\p{L}\\p{N})\\]])-)?(?<![\\p{L}\\p{N}_])\\d{1,40}(?:\\.\\d{1,40})?(?!\\d)");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern PUNCTUATION = Pattern.compile("[.,;:!?'\"()_-]");

    /** A number as it was printed. */
    record Numeral(BigDecimal value, int decimals) {

        boolean isInteger() {
            return decimals == 0;
        }

        boolean isZero() {
            return value.signum() == 0;
        }
    }

    OutputText {
        lines = List.copyOf(lines);
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
    }

    static OutputText of(String raw) {
        List<String> words =
                WHITE_SPACE.splitAsStream(raw).filter(word -> !word.isEmpty()).toList();
        List<Numeral> numbers = new ArrayList<>();
        String skeleton = NUMBER.matcher(String.join(" ", words)).replaceAll(match -> {
            numbers.add(number(match.group()));
            return "#";
        });
        return new OutputText(raw, trimmedLines(raw), words, numbers, skeleton);
    }

    private static Numeral number(String text) {
        int point = text.indexOf('.');
        return new Numeral(new BigDecimal(text), point < 0 ? 0 : text.length() - point - 1);
    }

    private static List<String> trimmedLines(String raw) {
        List<String> lines =
                new ArrayList<>(raw.lines().map(String::stripTrailing).toList());
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    boolean isBlank() {
        return words.isEmpty();
    }

    boolean hasLetters() {
        return skeleton.chars().anyMatch(Character::isLetter);
    }

    /** The words with one space between them. */
    String joined() {
        return String.join(" ", words);
    }

    /** Nothing but the letters and digits, and the numbers' own signs and points. */
    String withoutPunctuation() {
        String spaced = PUNCTUATION.matcher(skeleton).replaceAll(" ");
        return WHITE_SPACE.matcher(spaced).replaceAll("");
    }
}
