package org.taskgrader.core.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.core.classification.Classifier;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.diagnosis.DiagnosisScope;
import org.taskgrader.core.execution.RecordedSandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.FeedbackOverride;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.folder.CaseMessages;
import org.taskgrader.core.exercise.folder.CaseRules;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.Message.Source;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.repair.Repair;
import org.taskgrader.core.submission.Submission;

/** When an author's message is told, where, and in whose words. */
class OwnMessagesTest {

    /** Prints 3 for 3 and 5, where 4 is expected; what is expected for 2 and 4 it prints. */
    private static final Fixture HALVES = Fixture.positive("exercise-message", "halves-first");

    private static final Fixture PASSES = Fixture.positive("rule-forbidden-call", "qsort");
    private static final Fixture DOES_NOT_COMPILE = Fixture.positive("missing-semicolon", "declaration");

    /** Its one test is hidden, and its general words show something of it. */
    private static final Fixture HIDDEN = Fixture.positive("reads-too-little", "hidden");

    private static final ErrorClasses CLASSES = ErrorClasses.load();

    private final Grader grader = new Grader(
            RecordedSandbox.of(List.of(HALVES.folder(), PASSES.folder(), DOES_NOT_COMPILE.folder(), HIDDEN.folder())),
            DiagnosisScope.FAILED,
            new Classifier(CLASSES),
            Repair.NONE,
            new Explainer(CLASSES, MessageCatalogue.load(CLASSES)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "own: {tests: odd}                                            | own",
                "own: {tests: 'o*'}                                           | own",
                "own: {tests: even}                                           | none",
                "own: {printed: {equals: ' 3 '}}                              | own",
                "own: {tests: even, printed: {equals: 3}}                     | none",
                "own: {printed: {equals: 33}}                                 | none",
                "own: {printed: {contains: 3}}                                | own",
                "own: {printed: {contains: [3, 4]}}                           | none",
                "own: {printed: {matches: '^\\d$'}}                           | own",
                "own: {printed: {matches: '^\\d\\d'}}                         | none",
                "own: {has: {calls: scanf, construct: array}}                 | none",
                "own: {has: {calls: scanf}}                                   | own",
                "own: {lacks: {construct: loop}}                              | own",
                "own: {lacks: {construct: [array, loop], calls: printf}}      | none",
                "own: {verdict: wrong-output}                                 | own",
                "own: {verdict: crashed}                                      | none",
                "own: {class: wrong-value}                                    | none",
                "own: {class: truncated-division, tests: even}                | none",
                "first: {verdict: crashed}; own: {tests: odd}; third: {tests: odd} | own"
            })
    void a_message_is_told_where_all_is_so_that_it_asks_for(String messages, String told) throws InterruptedException {
        Feedback feedback = explain(HALVES, messages, "en");

        assertThat(names(feedback).findFirst().orElse("none")).isEqualTo(told);
        assertThat(names(feedback)).hasSizeLessThan(2);
    }

    @Test
    void without_a_class_it_leads_and_the_general_words_stand_behind() throws InterruptedException {
        String general = lead(explain(HALVES, "own: {tests: even}", "en")).errorClass();

        Feedback feedback = explain(HALVES, "own: {tests: odd}", "fr");

        assertThat(lead(feedback).errorClass()).isEqualTo("exercise-message");
        assertThat(lead(feedback).test()).contains("odd");
        assertThat(lead(feedback).seen()).isEqualTo("Vu.");
        assertThat(lead(feedback).hints()).containsExactly("1 fr", "2 fr", "3 fr");
        assertThat(feedback.more()).extracting(Message::errorClass).contains(general);
    }

    @Test
    void behind_the_general_words_it_is_second() throws InterruptedException {
        Feedback feedback = explain(HALVES, "own: {tests: odd, place: after}", "en");

        assertThat(lead(feedback).source()).isEqualTo(Source.GENERAL);
        assertThat(feedback.more()).first().satisfies(more -> {
            assertThat(more.name()).contains("own");
            assertThat(more.errorClass()).isEqualTo("exercise-message");
            assertThat(more.seen()).isEqualTo("Seen.");
        });
    }

    @Test
    void with_a_class_its_words_take_the_place_of_the_general_ones_or_follow_them() throws InterruptedException {
        String id = lead(explain(HALVES, "own: {tests: even}", "en")).errorClass();

        Message instead = lead(explain(HALVES, "own: {class: " + id + ", tests: odd}", "en"));
        Feedback after = explain(HALVES, "own: {class: " + id + ", tests: odd, place: after}", "en");

        assertThat(instead.errorClass()).isEqualTo(id);
        assertThat(instead.name()).contains("own");
        assertThat(instead.title()).isEqualTo("Own");
        assertThat(lead(after).source()).isEqualTo(Source.GENERAL);
        assertThat(after.more()).first().extracting(Message::title).isEqualTo("Own");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "own: {tests: '*'}                                      | none",
                "own: {has: {calls: qsort}}                             | none",
                "own: {has: {calls: qsort}, verdict: passed}            | own",
                "own: {printed: {matches: '\\d'}, verdict: passed}      | own",
                "own: {printed: {matches: '[a-z]'}, verdict: passed}    | none"
            })
    void of_a_program_that_passes_there_is_a_message_if_it_asks_for_that(String messages, String told)
            throws InterruptedException {
        Feedback feedback = explain(with(PASSES, messages).withRules(List.of()), PASSES, "en");

        assertThat(feedback.lead()).isEmpty();
        assertThat(names(feedback).findFirst().orElse("none")).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"lacks: {construct: loop}, none", "'lacks: {construct: loop}, verdict: compile-error', own"})
    void what_does_not_compile_is_no_program_unless_the_message_says_so(String when, String told)
            throws InterruptedException {
        assertThat(names(explain(DOES_NOT_COMPILE, "own: {" + when + "}", "en"))
                        .findFirst()
                        .orElse("none"))
                .isEqualTo(told);
    }

    @Test
    void a_broken_rule_leads_before_it() throws InterruptedException {
        Exercise exercise = with(PASSES, "own: {verdict: rule-broken}")
                .withRules(CaseRules.read("rules: [{forbid: {calls: qsort}}]"));

        Feedback feedback = explain(exercise, PASSES, "en");

        assertThat(lead(feedback).errorClass()).isEqualTo("rule-forbidden-call");
        assertThat(feedback.more()).extracting(Message::name).containsExactly(Optional.of("own"));
    }

    /** Whose language it is not written in reads it in another one rather than not at all. */
    @Test
    void in_a_language_that_it_is_not_written_in_it_is_told_in_english() throws InterruptedException {
        assertThat(lead(explain(HALVES, "own: {tests: odd}", "es")).seen()).isEqualTo("Seen.");
    }

    /** What a hidden test holds is told by no slot, whether the words are in front or behind. */
    @ParameterizedTest
    @CsvSource({"instead", "after"})
    void of_a_hidden_test_no_data_are_told(String place) throws InterruptedException {
        TestCase hidden = HIDDEN.exercise().tests().getFirst();
        FeedbackOverride leaking = words(Locale.ENGLISH, "Left: {unread}.", Optional.of("Something is left."));
        Exercise exercise = HIDDEN.exercise()
                .withMessages(CaseMessages.read(
                        "messages:\n  own: {class: reads-too-little, place: " + place + "}",
                        List.of(leaking),
                        List.of(hidden.name())));

        Feedback feedback = explain(exercise, HIDDEN, "en");

        assertThat(hidden.visibility()).isEqualTo(TestCase.Visibility.HIDDEN);
        assertThat(names(feedback)).containsExactly("own");
        assertThat(told(feedback)).extracting(Message::seen).contains("Something is left.");
    }

    /** A pattern that takes a backtracking matcher longer than the universe has lasted. */
    @Test
    void a_pattern_takes_no_longer_than_the_output_is_long() {
        String catastrophe = "own: {printed: {matches: '^(([a-z0-9\\n ])+.)+[A-Z]([a-z0-9\\n ])+$'}}";

        assertTimeout(Duration.ofSeconds(10), () -> explain(PASSES, catastrophe + "; b: {verdict: passed}", "en"));
    }

    @Test
    void messages_do_not_belong_to_the_version() {
        assertThat(with(HALVES, "own: {tests: odd}").version())
                .isEqualTo(HALVES.exercise().version());
    }

    private static Message lead(Feedback feedback) {
        return feedback.lead().orElseThrow();
    }

    private static Stream<Message> told(Feedback feedback) {
        return Stream.concat(feedback.lead().stream(), feedback.more().stream());
    }

    private static Stream<String> names(Feedback feedback) {
        return told(feedback).flatMap(message -> message.name().stream());
    }

    private Feedback explain(Fixture fixture, String messages, String language) throws InterruptedException {
        return explain(with(fixture, messages), fixture, language);
    }

    private Feedback explain(Exercise exercise, Fixture fixture, String language) throws InterruptedException {
        return grader.grade(
                        exercise,
                        new Submission(exercise.id(), fixture.read("submission.c"), Locale.of(language)),
                        GradingListener.NONE)
                .feedback();
    }

    private static Exercise with(Fixture fixture, String messages) {
        Exercise exercise = fixture.exercise();
        return exercise.withMessages(CaseMessages.read(
                "messages:\n  " + messages.replace("; ", "\n  "),
                List.of(
                        words(Locale.ENGLISH, "Seen.", Optional.empty()),
                        words(Locale.FRENCH, "Vu.", Optional.empty())),
                exercise.tests().stream().map(TestCase::name).toList()));
    }

    private static FeedbackOverride words(Locale language, String seen, Optional<String> hidden) {
        return new FeedbackOverride(
                "exercise-message",
                language,
                Optional.of("Own"),
                Optional.of(seen),
                hidden,
                Optional.of("Why."),
                Optional.of("Next."),
                Stream.of(1, 2, 3).map(number -> number + " " + language).toList(),
                Optional.empty());
    }
}
