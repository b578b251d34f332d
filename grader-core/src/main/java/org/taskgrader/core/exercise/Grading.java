package org.taskgrader.core.exercise;

import java.util.List;
import org.taskgrader.core.rule.SourceRule;

/**
 * All of an exercise that decides a grade. Its {@linkplain ExerciseVersion fingerprint} is the exercise's version.
 *
 * @param kind what is asked for, and how an answer becomes something that runs
 * @param compile how to compile
 * @param limits of every test that has none of its own
 * @param comparison how outputs are compared
 * @param exitStatus whether the status of a program that printed the right output matters
 * @param groups of tests, in order; every test belongs to one
 * @param tests samples first, then in the order of their names
 * @param rules what is asked of a program's text, in order
 * @param library what is linked with the learner's program
 */
public record Grading(
        Kind kind,
        CompileOptions compile,
        Limits limits,
        Comparison comparison,
        ExitStatus exitStatus,
        List<TestGroup> groups,
        List<TestCase> tests,
        List<SourceRule> rules,
        Library library) {

    public Grading {
        groups = List.copyOf(groups);
        tests = List.copyOf(tests);
        rules = List.copyOf(rules);
    }

    /** Without a library. */
    public Grading(
            Kind kind,
            CompileOptions compile,
            Limits limits,
            Comparison comparison,
            ExitStatus exitStatus,
            List<TestGroup> groups,
            List<TestCase> tests,
            List<SourceRule> rules) {
        this(kind, compile, limits, comparison, exitStatus, groups, tests, rules, Library.NONE);
    }

    /** The same with other rules on the source. */
    public Grading withRules(List<SourceRule> asked) {
        return new Grading(kind, compile, limits, comparison, exitStatus, groups, tests, asked, library);
    }

    /** The same with a library. */
    public Grading withLibrary(Library given) {
        return new Grading(kind, compile, limits, comparison, exitStatus, groups, tests, rules, given);
    }

    /** The same with other tests. */
    public Grading withTests(List<TestCase> others) {
        return new Grading(kind, compile, limits, comparison, exitStatus, groups, others, rules, library);
    }
}
