package org.taskgrader.core.classification.output;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Measures of an input by which the failing tests may lie all on one side, and the passed ones on the other. */
public enum InputMeasure {
    /** Its largest number, without sign; nothing is large or small where fractions are among them. */
    LARGEST_NUMBER(InputMeasure::largestNumber),
    /** How many words it has. */
    LENGTH(input -> OutputText.of(input).words().size());

    private static final int LONGEST = 2000;

    /** One test alone lies at an end easily, so it has to lie far out. */
    private static final double FAR_OUT = 5;

    private static final int LONE_NEEDS_PASSED = 3;

    /** With 0 and 1 alone almost any program is right: that says nothing of small inputs. */
    private static final double TELLING = 2;

    @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
    private final ToDoubleFunction<String> measure;

    InputMeasure(ToDoubleFunction<String> measure) {
        this.measure = measure;
    }

    private static double largestNumber(String input) {
        List<OutputText.Numeral> numbers = OutputText.of(input).numbers();
        return !numbers.stream().allMatch(OutputText.Numeral::isInteger)
                ? 0
                : numbers.stream()
                        .mapToDouble(number -> number.value().abs().doubleValue())
                        .max()
                        .orElse(0);
    }

    /**
     * Whether every failing test that may be shown measures more than every passed one. Hidden failing tests are not asked:
     * naming what their inputs have in common would tell their inputs.
     */
    public boolean isLargestWhereFailing(OutputSymptoms symptoms) {
        List<TestOutput> failing = symptoms.tests().stream()
                .filter(test -> !test.passed() && test.shown())
                .toList();
        List<TestOutput> passed = symptoms.passed().toList();
        if (failing.isEmpty()
                || passed.size() < 2
                || symptoms.tests().stream().anyMatch(test -> test.input().length() > LONGEST)) {
            return false;
        }
        double least = failing.stream().mapToDouble(this::of).min().orElse(0);
        double most = passed.stream().mapToDouble(this::of).max().orElse(0);
        if (most < TELLING) {
            return false;
        }
        return failing.size() == 1
                ? passed.size() >= LONE_NEEDS_PASSED && least > most && least >= FAR_OUT * most
                : least > most;
    }

    private double of(TestOutput test) {
        return of(test.input());
    }

    /** Of one input. */
    public double of(String input) {
        return measure.applyAsDouble(input);
    }
}
