package org.taskgrader.core.exercise.folder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.exercise.Circumstances;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.MutationGoal;
import org.taskgrader.core.exercise.OwnMessage.Position;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.folder.CheckerReader.CheckerSettings;
import org.taskgrader.core.exercise.folder.TestDataReader.TestDataSettings;
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
        TestDataSettings testData,
        List<SourceRule> rules,
        List<Message> messages,
        Map<String, Expectation> solutions,
        Optional<MutationGoal> mutants) {

    /** A group, the tests it asks for, and where it says which groups it waits for. */
    record Group(Setting place, TestGroup group, List<NamePattern> tests, List<Setting> after) {}

    /** What one test has of its own. */
    record TestSettings(Setting place, List<String> arguments, List<String> environment, Limits limits) {}

    /** When a message is told; {@code when} does not know the names of tests yet. */
    record Message(
            Setting place,
            String name,
            Optional<String> errorClass,
            List<NamePattern> tests,
            Circumstances when,
            Position position) {}

    /** What a solution must get. */
    record Expectation(Setting place, String verdict, Optional<String> errorClass, Optional<String> message) {}
}
