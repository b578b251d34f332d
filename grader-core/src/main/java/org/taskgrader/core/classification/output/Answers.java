package org.taskgrader.core.classification.output;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program's answers to all tests, side by side. An answer is the output's text without its numbers ({@code 5 is odd}
 * and {@code 7 is odd} are one answer), or the whole output when it has no words.
 */
public final class Answers {

    private record Answer(String expected, String actual, String wholeExpected, String wholeActual) {

        boolean isRight() {
            return wholeExpected.equals(wholeActual);
        }
    }

    private final List<Answer> answers;

    private Answers(List<Answer> answers) {
        this.answers = answers;
    }

    static Answers of(List<TestOutput> tests) {
        return new Answers(tests.stream()
                .map(test -> answer(start(test.expected()), start(test.actual())))
                .toList());
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), OutputDiffer.LONGEST));
    }

    private static Answer answer(String expected, String actual) {
        OutputText wanted = OutputText.of(expected);
        OutputText got = OutputText.of(actual);
        return new Answer(
                wanted.hasLetters() ? wanted.skeleton() : wanted.joined(),
                got.hasLetters() ? got.skeleton() : got.joined(),
                wanted.joined(),
                got.joined());
    }

    /** Whether there are exactly two answers to give, and each test got the other one. */
    public boolean areInverted() {
        Set<String> expected =
                new HashSet<>(answers.stream().map(Answer::expected).toList());
        return expected.size() == 2
                && answers.stream()
                        .allMatch(answer ->
                                !answer.expected().equals(answer.actual()) && expected.contains(answer.actual()));
    }

    /** Whether every test got one and the same output, and different ones were expected. */
    public boolean areConstant() {
        return answers.size() >= 2
                && answers.stream().map(Answer::wholeActual).distinct().count() == 1
                && answers.stream().map(Answer::wholeExpected).distinct().count() >= 2
                && !answers.getFirst().wholeActual().isEmpty();
    }

    /**
     * Whether every test got one and the same of a few answers, each of which was expected somewhere. Where nearly every
     * test expects an answer of its own, there are no branches to choose from.
     */
    public boolean areOneBranch() {
        Set<String> expected =
                new HashSet<>(answers.stream().map(Answer::expected).toList());
        return answers.size() >= 3
                && expected.size() >= 2
                && expected.size() < answers.size()
                && (expected.size() == 2 || 2 * expected.size() <= answers.size())
                && answers.stream().map(Answer::actual).distinct().count() == 1
                && expected.contains(answers.getFirst().actual());
    }

    /**
     * Whether all failing tests expect one and the same of the few answers there are, and the program never gives it, but
     * others in its place; where those are expected, it is right.
     */
    public boolean lackOne() {
        Set<String> expected =
                new HashSet<>(answers.stream().map(Answer::expected).toList());
        return areFew()
                && failing().map(Answer::actual).allMatch(expected::contains)
                && failing().map(Answer::expected).distinct().count() == 1
                && answers.stream().anyMatch(Answer::isRight)
                && answers.stream()
                        .map(Answer::actual)
                        .noneMatch(failing().findFirst().map(Answer::expected).orElse("")::equals);
    }

    /** Whether all failing tests expect one and the same answer, and got one and the same other one. */
    public boolean mixUpTwo() {
        return areFew()
                && failing().map(Answer::expected).distinct().count() == 1
                && failing().map(Answer::actual).distinct().count() == 1
                && answers.stream()
                        .map(Answer::expected)
                        .anyMatch(failing().findFirst().map(Answer::actual).orElse("")::equals);
    }

    private Stream<Answer> failing() {
        return answers.stream().filter(answer -> !answer.isRight());
    }

    /** At least two, in words or as 0 and 1, and not a new one for nearly every test. */
    private boolean areFew() {
        Set<String> expected =
                new HashSet<>(answers.stream().map(Answer::expected).toList());
        return expected.size() >= 2
                && expected.size() < answers.size()
                && expected.stream()
                        .allMatch(answer -> answer.chars().anyMatch(Character::isLetter)
                                || Set.of("0", "1").contains(answer));
    }
}
