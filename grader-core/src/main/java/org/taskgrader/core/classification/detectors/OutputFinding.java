package org.taskgrader.core.classification.detectors;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.TestOutput;
import org.taskgrader.core.source.SourceRange;

/**
 * A finding that one test's output shows, put together. The one gate through which a test's texts get into a finding:
 * those of a hidden test stay out, what a program printed there included, since a program can print its input.
 */
final class OutputFinding {

    private final TestOutput example;
    private final Map<String, String> slots = new HashMap<>();
    private Optional<SourceRange> where = Optional.empty();

    private OutputFinding(TestOutput example) {
        this.example = example;
    }

    static OutputFinding by(TestOutput example) {
        return new OutputFinding(example);
    }

    /** A slot out of the test's texts; empty for a hidden test. */
    OutputFinding quoting(String slot, Function<TestOutput, String> excerpt) {
        slots.put(slot, example.shown() ? excerpt.apply(example) : "");
        return this;
    }

    /** A slot out of the learner's program. */
    OutputFinding with(String slot, String value) {
        slots.put(slot, value);
        return this;
    }

    OutputFinding at(Optional<SourceRange> place) {
        where = place;
        return this;
    }

    Finding as(String errorClass) {
        return new Finding(errorClass, where, slots, Optional.of(example.test()));
    }
}
