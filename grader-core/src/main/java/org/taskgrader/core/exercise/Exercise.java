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
 * @param version a fingerprint of {@code grading}; a result may be kept under it
 * @param texts what the learner reads first
 * @param grading all that decides a grade
 * @param solutions answers with the verdict that each must get
 * @param feedback the author's own words for some mistakes, one for a class and language at most
 * @param messages what else the author says, and when, in order
 * @param mutants what its tests are to find, where that is less than usual
 * @param testData where inputs come from, and who looks at them
 */
public record Exercise(
        String id,
        String version,
        ExerciseTexts texts,
        Grading grading,
        List<Solution> solutions,
        List<FeedbackOverride> feedback,
        List<OwnMessage> messages,
        Optional<MutationGoal> mutants,
        TestData testData) {

    public Exercise {
        solutions = List.copyOf(solutions);
        feedback = List.copyOf(feedback);
        messages = List.copyOf(messages);
    }

    /** With the version that belongs to the rest. */
    public static Exercise of(
            String id,
            ExerciseTexts texts,
            Grading grading,
            List<Solution> solutions,
            List<FeedbackOverride> feedback) {
        return new Exercise(
                id,
                ExerciseVersion.of(grading),
                texts,
                grading,
                solutions,
                feedback,
                List.of(),
                Optional.empty(),
                TestData.BY_HAND);
    }

    /** A whole program with no rules on it, and general words for every mistake. */
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
                new ExerciseTexts(titles, statements, template),
                new Grading(new Kind.Program(), compile, limits, comparison, exitStatus, groups, tests, List.of()),
                solutions);
    }

    private Exercise(String id, ExerciseTexts texts, Grading grading, List<Solution> solutions) {
        this(
                id,
                ExerciseVersion.of(grading),
                texts,
                grading,
                solutions,
                List.of(),
                List.of(),
                Optional.empty(),
                TestData.BY_HAND);
    }

    /** The same with an author's words. The version stays: they say why a program fails, not whether it does. */
    public Exercise withFeedback(List<FeedbackOverride> words) {
        return new Exercise(id, version, texts, grading, solutions, words, messages, mutants, testData);
    }

    /** The same with rules on the source, and the version that belongs to them. */
    public Exercise withRules(List<SourceRule> asked) {
        return with(grading.withRules(asked));
    }

    /** The same with messages of its own. The version stays. */
    public Exercise withMessages(List<OwnMessage> own) {
        return new Exercise(id, version, texts, grading, solutions, feedback, own, mutants, testData);
    }

    /** The same with what its tests are to find. The version stays. */
    public Exercise withMutants(Optional<MutationGoal> goal) {
        return new Exercise(id, version, texts, grading, solutions, feedback, messages, goal, testData);
    }

    /** The same with other tests, and the version that belongs to them. */
    public Exercise withTests(List<TestCase> tests) {
        return with(grading.withTests(tests));
    }

    /** The same with inputs that come from elsewhere. The version stays. */
    public Exercise withTestData(TestData data) {
        return new Exercise(id, version, texts, grading, solutions, feedback, messages, mutants, data);
    }

    private Exercise with(Grading other) {
        return new Exercise(
                id, ExerciseVersion.of(other), texts, other, solutions, feedback, messages, mutants, testData);
    }

    public Map<Locale, String> titles() {
        return texts.titles();
    }

    public Map<Locale, String> statements() {
        return texts.statements();
    }

    public String template() {
        return texts.template();
    }

    public Kind kind() {
        return grading.kind();
    }

    public CompileOptions compile() {
        return grading.compile();
    }

    public Limits limits() {
        return grading.limits();
    }

    public Comparison comparison() {
        return grading.comparison();
    }

    public ExitStatus exitStatus() {
        return grading.exitStatus();
    }

    public List<TestGroup> groups() {
        return grading.groups();
    }

    public List<TestCase> tests() {
        return grading.tests();
    }

    /**
     * The test of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public TestCase test(String name) {
        return tests().stream()
                .filter(test -> test.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no test " + name));
    }

    public List<SourceRule> rules() {
        return grading.rules();
    }

    public Library library() {
        return grading.library();
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
        return groups().stream().mapToInt(TestGroup::points).sum();
    }
}
