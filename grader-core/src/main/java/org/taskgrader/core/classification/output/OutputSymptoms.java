package org.taskgrader.core.classification.output;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.core.verdict.Judgement;

/**
 * What the outputs of a submission's tests show together. A pattern counts when it fits every failing test: one test
 * alone fits something by chance too easily.
 *
 * <p>A test where there is nothing to see (an empty text, one too long to take apart, a lone 0 where 1 was expected) does not
 * spoil what most of the failing tests show: an empty output is the beginning of any other, but looks like none of them.
 *
 * <p>Tests that fail by white space only are looked at apart from the others: a program may lack a final newline
 * everywhere and also give a wrong answer once.
 *
 * @param tests those whose runs ended by themselves, in order
 * @param spacing what is common to the tests that fail by white space only
 * @param content what is common to the other failing ones
 */
public record OutputSymptoms(List<TestOutput> tests, Optional<Symptom> spacing, Optional<Symptom> content) {

    public OutputSymptoms {
        tests = List.copyOf(tests);
    }

    /**
     * Failing tests and what fits all of them.
     *
     * @param patterns may be empty; the first says most
     */
    public record Symptom(Set<OutputPattern> patterns, List<TestOutput> failing) {

        public Symptom {
            patterns = Set.copyOf(patterns);
            failing = List.copyOf(failing);
        }

        /** The pattern that says most. */
        public Optional<OutputPattern> pattern() {
            return patterns.stream().min(Comparator.naturalOrder());
        }

        /** The test to show it by: the shortest that may be shown, else the first. */
        public TestOutput example() {
            return shown().min(Comparator.comparingInt(TestOutput::length)).orElseGet(failing::getFirst);
        }

        /** The failing tests whose texts the learner may see. */
        public Stream<TestOutput> shown() {
            return failing.stream().filter(TestOutput::shown);
        }
    }

    private record Compared(TestOutput test, Set<OutputPattern> patterns) {

        boolean isSpacing() {
            return patterns.stream().anyMatch(OutputPattern::isWhiteSpaceOnly);
        }

        /** Whether its texts are such that a pattern, if there is one, shows. */
        boolean tells() {
            return tells(test.expected()) && tells(test.actual()) && !(isBit(test.expected()) && isBit(test.actual()));
        }

        private static boolean tells(String text) {
            return !text.isBlank() && text.length() <= OutputDiffer.LONGEST;
        }

        private static boolean isBit(String text) {
            return text.strip().equals("0") || text.strip().equals("1");
        }
    }

    public static OutputSymptoms of(Judgement judgement) {
        return of(judgement.tests().stream()
                .flatMap(test -> TestOutput.of(test).stream())
                .toList());
    }

    /** Where what was expected is no text that could have been printed: which tests fail, and nothing about how. */
    public static OutputSymptoms withoutPatterns(Judgement judgement) {
        List<TestOutput> failing = judgement.tests().stream()
                .flatMap(test -> TestOutput.of(test).stream())
                .filter(test -> !test.passed())
                .toList();
        Optional<Symptom> content = failing.isEmpty() ? Optional.empty() : Optional.of(new Symptom(Set.of(), failing));
        return new OutputSymptoms(List.of(), Optional.empty(), content);
    }

    static OutputSymptoms of(List<TestOutput> tests) {
        List<Compared> failing = tests.stream()
                .filter(test -> !test.passed())
                .map(test -> new Compared(test, OutputDiffer.patterns(test.expected(), test.actual())))
                .toList();
        return new OutputSymptoms(
                tests,
                common(failing.stream().filter(Compared::isSpacing).toList()),
                common(failing.stream().filter(test -> !test.isSpacing()).toList()));
    }

    private static Optional<Symptom> common(List<Compared> failing) {
        List<Compared> telling = failing.stream().filter(Compared::tells).toList();
        return commonToAll(2 * telling.size() > failing.size() ? telling : failing);
    }

    private static Optional<Symptom> commonToAll(List<Compared> failing) {
        if (failing.isEmpty()) {
            return Optional.empty();
        }
        Set<OutputPattern> patterns = EnumSet.allOf(OutputPattern.class);
        failing.forEach(test -> patterns.retainAll(test.patterns()));
        return Optional.of(
                new Symptom(patterns, failing.stream().map(Compared::test).toList()));
    }

    /** The symptom whose best pattern is this one. White space is of no interest while most failing tests have wrong values. */
    public Optional<Symptom> find(OutputPattern pattern) {
        int wrongValues = content.map(symptom -> symptom.failing().size()).orElse(0);
        return Stream.concat(
                        spacing.stream().filter(symptom -> symptom.failing().size() >= wrongValues), content.stream())
                .filter(symptom -> symptom.pattern().filter(pattern::equals).isPresent())
                .findFirst();
    }

    public Stream<TestOutput> passed() {
        return tests.stream().filter(TestOutput::passed);
    }

    /** What the answers say when several tests are looked at side by side. */
    public Answers answers() {
        return Answers.of(tests);
    }
}
