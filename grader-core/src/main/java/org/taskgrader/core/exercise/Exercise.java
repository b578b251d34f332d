package org.taskgrader.core.exercise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.rule.SourceRule;

/**
 * One exercise, complete and valid: nothing outside this package builds one that was not checked.
 *
 * @param id letters, digits, {@code -} and {@code /}, as in {@code abc/ex01}; the folder's name
 * @param version a fingerprint of all that decides a grade; a result may be kept under it
 * @param titles by language, never empty
 * @param statements CommonMark, by the same languages as the titles
 * @param template what the learner starts from; may be empty
 * @param compile how to compile
 * @param limits of every test that has none of its own
 * @param comparison how outputs are compared
 * @param exitStatus whether the status of a program that printed the right output matters
 * @param groups of tests, in order; every test belongs to one
 * @param tests samples first, then in the order of their names
 * @param rules what is asked of a program's text, in order
 * @param solutions programs with the verdict that each must get
 * @param feedback the author's own words for some mistakes, one for a class and language at most
 */
public record Exercise(
        String id,
        String version,
        Map<Locale, String> titles,
        Map<Locale, String> statements,
        String template,
        CompileOptions compile,
        Limits limits,
        Comparison comparison,
        ExitStatus exitStatus,
        List<TestGroup> groups,
        List<TestCase> tests,
        List<SourceRule> rules,
        List<Solution> solutions,
        List<FeedbackOverride> feedback) {

    public Exercise {
        titles = Map.copyOf(titles);
        statements = Map.copyOf(statements);
        groups = List.copyOf(groups);
        tests = List.copyOf(tests);
        rules = List.copyOf(rules);
        solutions = List.copyOf(solutions);
        feedback = List.copyOf(feedback);
    }

    /** With the version that belongs to the rest, no rules, and general words for every mistake. */
    public Exercise(
            String id,
            Map<Locale, String> titles,
            Map<Locale, String> statements,
            String template,
            CompileOptions compile,
            Limits limits,
            Comparison comparison,
            ExitStatus exitStatus,
            List<TestGroup> groups,
            List<TestCase> tests,
            List<Solution> solutions) {
        this(
                id,
                ExerciseVersion.of(compile, comparison, exitStatus, groups, tests, List.of()),
                titles,
                statements,
                template,
                compile,
                limits,
                comparison,
                exitStatus,
                groups,
                tests,
                List.of(),
                solutions,
                List.of());
    }

    /** The same with an author's words. The version stays: they say why a program fails, not whether it does. */
    public Exercise withFeedback(List<FeedbackOverride> words) {
        return with(version, rules, words);
    }

    /** The same with rules on the source, and the version that belongs to them. */
    public Exercise withRules(List<SourceRule> asked) {
        return with(ExerciseVersion.of(compile, comparison, exitStatus, groups, tests, asked), asked, feedback);
    }

    private Exercise with(String newVersion, List<SourceRule> newRules, List<FeedbackOverride> words) {
        return new Exercise(
                id,
                newVersion,
                titles,
                statements,
                template,
                compile,
                limits,
                comparison,
                exitStatus,
                groups,
                tests,
                newRules,
                solutions,
                words);
    }

    /** The author's own words for that kind of mistake in just that language, if there are some. */
    public Optional<FeedbackOverride> feedback(String errorClass, Locale language) {
        return feedback.stream()
                .filter(words -> words.errorClass().equals(errorClass))
                .filter(words -> words.language().equals(language))
                .findFirst();
    }

    /** The sum of the groups' points: the best possible score. */
    public int points() {
        return groups.stream().mapToInt(TestGroup::points).sum();
    }
}
