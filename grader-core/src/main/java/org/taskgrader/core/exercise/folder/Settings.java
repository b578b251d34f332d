package org.taskgrader.core.exercise.folder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.folder.CheckerReader.CheckerSettings;
import org.taskgrader.core.rule.SourceRule;

/**
 * What {@code exercise.yaml} says, read and filled up with defaults, but not yet held against the other files. What
 * names such a file, a test or a group keeps its place, so that a problem can point to it.
 */
record Settings(
        Optional<Setting> id,
        Map<Locale, String> titles,
        KindSettings kind,
        CompileOptions compile,
        Limits limits,
        Comparison comparison,
        ExitStatus exitStatus,
        Optional<List<NamePattern>> samples,
        List<NamePattern> hidden,
        List<String> returned,
        Optional<CheckerSettings> checker,
        List<Group> groups,
        Map<String, TestSettings> tests,
        List<SourceRule> rules,
        Map<String, Expectation> solutions) {

    /** A group and the tests it asks for. */
    record Group(Setting place, TestGroup group, List<NamePattern> tests) {}

    /** What one test has of its own. */
    record TestSettings(Setting place, List<String> arguments, List<String> environment, Limits limits) {}

    /** What a solution must get. */
    record Expectation(Setting place, String verdict, Optional<String> errorClass) {}
}
