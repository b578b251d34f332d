package org.taskgrader.core.exercise;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.rule.Rule;

/**
 * What must be so of a program for an {@link OwnMessage} to be told: all of it.
 *
 * @param tests names of tests one of which must fail, and have printed that; any of the exercise's where there are none
 * @param printed what must all be so of that test's output
 * @param has what the program's text must have, by rules that require something
 * @param lacks the same, of which it must have nothing
 * @param verdict by {@code OverallVerdict}'s name in lower case with hyphens
 */
public record Circumstances(
        List<String> tests, List<Printed> printed, List<Rule> has, List<Rule> lacks, Optional<String> verdict) {

    /** None: always so. */
    public static final Circumstances ANY =
            new Circumstances(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public Circumstances {
        tests = List.copyOf(tests);
        printed = List.copyOf(printed);
        has = List.copyOf(has);
        lacks = List.copyOf(lacks);
    }

    /** Whether it takes a run of the program to know. */
    public boolean aboutRuns() {
        return !tests.isEmpty() || !printed.isEmpty();
    }
}
