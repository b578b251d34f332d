package org.taskgrader.core.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.core.classification.Classifier;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.diagnosis.DiagnosisScope;
import org.taskgrader.core.execution.RecordedSandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.folder.CaseRules;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.Message.Source;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.repair.Repair;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.rule.SourceRule;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.OverallVerdict;

/** What becomes of a program that breaks an exercise's rules on the source: verdict, points and words. */
class RulesTest {

    private static final Fixture PASSES = Fixture.positive("rule-forbidden-call", "qsort");
    private static final Fixture FAILS_ONE_OF_FOUR = Fixture.positive("edge-case", "centuries");
    private static final Fixture DOES_NOT_COMPILE = Fixture.positive("missing-semicolon", "declaration");

    private static final ErrorClasses CLASSES = ErrorClasses.load();

    private final Grader grader = new Grader(
            RecordedSandbox.of(List.of(PASSES.folder(), FAILS_ONE_OF_FOUR.folder(), DOES_NOT_COMPILE.folder())),
            DiagnosisScope.FAILED,
            new Classifier(CLASSES),
            Repair.NONE,
            new Explainer(CLASSES, MessageCatalogue.load(CLASSES)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- forbid: {calls: qsort}                                   | RULE_BROKEN | 0",
                "- {forbid: {calls: qsort}, costs: 4}                       | RULE_BROKEN | 6",
                "- {forbid: {calls: qsort}, costs: 0}                       | RULE_BROKEN | 10",
                "- {forbid: {calls: [qsort, scanf]}, costs: 4}              | RULE_BROKEN | 6",
                "- {forbid: {calls: qsort}, severity: warn}                 | PASSED      | 10",
                "- {forbid: {calls: qsort}, severity: warn, costs: 4}       | PASSED      | 6",
                "- {forbid: {calls: qsort}, severity: warn, costs: 99}      | PASSED      | 0",
                "- forbid: {calls: strrev}                                  | PASSED      | 10"
            })
    void a_program_whose_tests_pass_gets_verdict_and_points_by_its_rules(
            String rule, OverallVerdict verdict, double score) throws InterruptedException {
        Judgement judgement = grade(PASSES, rule).judgement();

        assertThat(judgement.overall()).isEqualTo(verdict);
        assertThat(judgement.score()).isEqualTo(score);
        assertThat(judgement.maxScore()).isEqualTo(10);
        assertThat(judgement.tests()).allMatch(Judgement.JudgedTest::passed);
    }

    @Test
    void what_fails_a_test_leads_and_the_rule_is_told_behind_it() throws InterruptedException {
        GradeReport report = grade(FAILS_ONE_OF_FOUR, "- {forbid: {calls: printf}, costs: 2}");

        assertThat(report.judgement().overall()).isEqualTo(OverallVerdict.WRONG_OUTPUT);
        assertThat(report.judgement().score()).isEqualTo(5.5);
        assertThat(lead(report)).isEqualTo("edge-case");
        assertThat(report.feedback().more())
                .first()
                .extracting(Message::errorClass)
                .isEqualTo("rule-forbidden-call");
    }

    @Test
    void a_broken_rule_leads_where_nothing_else_fails() throws InterruptedException {
        GradeReport report = grade(
                PASSES,
                "- {forbid: {header: stdlib.h}, severity: warn}\n- limit: {nesting: 1, lines: 5}\n- forbid: {calls: qsort}");

        assertThat(lead(report)).isEqualTo("rule-forbidden-call");
        assertThat(report.findings())
                .extracting(Finding::errorClass)
                .startsWith("rule-forbidden-call", "rule-forbidden-header", "rule-too-long");
        assertThat(report.feedback().more()).hasSize(2);
    }

    @Test
    void a_warning_is_a_tip_for_a_program_that_passes() throws InterruptedException {
        Feedback feedback =
                grade(PASSES, "- {limit: {lines: 5}, severity: warn}").feedback();

        assertThat(feedback.lead()).isEmpty();
        assertThat(feedback.more()).extracting(Message::errorClass).containsExactly("rule-too-long");
    }

    @Test
    void a_program_that_does_not_compile_is_not_held_against_rules() throws InterruptedException {
        GradeReport report = grade(DOES_NOT_COMPILE, "- forbid: {calls: printf}");

        assertThat(report.judgement().overall()).isEqualTo(OverallVerdict.COMPILE_ERROR);
        assertThat(report.judgement().broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, Sort by yourself.", "fr, Triez vous-même."})
    void the_authors_reason_takes_the_place_of_the_general_one(String language, String reason)
            throws InterruptedException {
        SourceRule rule = rules("- forbid: {calls: qsort}").getFirst();
        SourceRule own = new SourceRule(
                rule.demands(),
                rule.severity(),
                rule.costs(),
                Map.of(Locale.ENGLISH, "Sort by yourself.", Locale.FRENCH, "Triez vous-même."));

        Message lead = grade(PASSES, List.of(own), language).feedback().lead().orElseThrow();

        assertThat(lead.why()).isEqualTo(reason);
        assertThat(lead.source()).isEqualTo(Source.EXERCISE);
        assertThat(lead.seen()).contains("`qsort`");
        assertThat(lead.where()).isPresent();
    }

    @Test
    void rules_belong_to_the_version_and_their_words_do_not() {
        Exercise exercise = PASSES.exercise().withRules(List.of());
        List<SourceRule> rules = rules("- forbid: {calls: qsort}");
        SourceRule told = new SourceRule(
                rules.getFirst().demands(),
                rules.getFirst().severity(),
                rules.getFirst().costs(),
                Map.of(Locale.ENGLISH, "Sort by yourself."));

        assertThat(List.of(
                        exercise.version(),
                        exercise.withRules(rules).version(),
                        exercise.withRules(rules("- forbid: {calls: strrev}")).version(),
                        exercise.withRules(rules("- {forbid: {calls: qsort}, costs: 1}"))
                                .version(),
                        exercise.withRules(rules("- {forbid: {calls: qsort}, severity: warn}"))
                                .version()))
                .doesNotHaveDuplicates();
        assertThat(exercise.withRules(List.of(told)).version())
                .isEqualTo(exercise.withRules(rules).version());
    }

    private static String lead(GradeReport report) {
        return report.feedback().lead().map(Message::errorClass).orElse("none");
    }

    private GradeReport grade(Fixture fixture, String rules) throws InterruptedException {
        return grade(fixture, rules(rules), "en");
    }

    private GradeReport grade(Fixture fixture, List<SourceRule> rules, String language) throws InterruptedException {
        Exercise exercise = fixture.exercise().withRules(rules);
        return grader.grade(
                exercise,
                new Submission(exercise.id(), fixture.read("submission.c"), Locale.of(language)),
                GradingListener.NONE);
    }

    private static List<SourceRule> rules(String yaml) {
        return CaseRules.read("rules:\n" + yaml.indent(2));
    }
}
