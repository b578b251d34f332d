package org.taskgrader.core.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.execution.RecordedSandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.FeedbackOverride;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.Message.Source;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.feedback.rendering.HtmlRenderer;
import org.taskgrader.core.feedback.rendering.TextRenderer;
import org.taskgrader.core.submission.Submission;

/** An exercise's own words for a mistake: those of {@code loops/sum-to-the-end}, and some that try more. */
class OwnFeedbackTest {

    private static final MessageCatalogue CATALOGUE = MessageCatalogue.load(ErrorClasses.load());
    private static final Fixture LOOP_GOES_ON = Fixture.positive("eof-loop", "scanf-alone");
    private static final Fixture READS_TOO_LITTLE = Fixture.positive("reads-too-little", "one-round-fewer");
    private static final Fixture READS_TOO_LITTLE_HIDDEN = Fixture.positive("reads-too-little", "hidden");

    private final Grader grader = Grader.with(RecordedSandbox.of(
            List.of(LOOP_GOES_ON.folder(), READS_TOO_LITTLE.folder(), READS_TOO_LITTLE_HIDDEN.folder())));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|table at the end of the statement|The loop does not see the end of the input",
                "fr|tableau à la fin de l’énoncé|La boucle ne voit pas la fin de l’entrée"
            })
    void theAuthorsWordsWinAndTheGeneralOnesStandWhereThereAreNone(String language, String own, String general)
            throws Exception {
        Feedback feedback = explain(LOOP_GOES_ON, ofCourse(), language);

        Message lead = feedback.lead().orElseThrow();
        assertThat(lead.source()).isEqualTo(Source.EXERCISE);
        assertThat(lead.next()).contains(own);
        assertThat(lead.title()).isEqualTo(general);
        assertThat(lead.seen()).contains("`scanf(\"%d\", &x)`");
        assertThat(TextRenderer.plain(CATALOGUE).render(feedback.withHints(3)))
                .contains(own)
                .contains(general)
                .contains("`EOF`");
    }

    @Test
    void anExerciseWithoutWordsOfItsOwnIsToldTheGeneralOnes() throws Exception {
        Message own = explain(LOOP_GOES_ON, ofCourse(), "en").lead().orElseThrow();
        Message general = explain(LOOP_GOES_ON, List.of(), "en").lead().orElseThrow();

        assertThat(general.source()).isEqualTo(Source.GENERAL);
        assertThat(general.next()).isNotEqualTo(own.next());
        assertThat(general.hints()).hasSize(3).doesNotContainAnyElementsOf(own.hints());
    }

    /** Where the words are not in the learner's language, but the feedback would be in English anyway. */
    @Test
    void aLanguageThatNobodyWroteIsAnsweredInTheAuthorsEnglish() throws Exception {
        assertThat(explain(LOOP_GOES_ON, ofCourse(), "pt").lead().orElseThrow().next())
                .contains("table at the end of the statement");
    }

    @Test
    void dataOfAVisibleTestFillTheAuthorsSentence() throws Exception {
        assertThat(explain(READS_TOO_LITTLE, ofCourse(), "en")
                        .lead()
                        .orElseThrow()
                        .seen())
                .isEqualTo("The program ends before it has read all of its numbers: `9` is left.");
    }

    @Test
    void ofAHiddenTestTheAuthorsOtherSentenceIsTold() throws Exception {
        assertThat(explain(READS_TOO_LITTLE_HIDDEN, ofCourse(), "en")
                        .lead()
                        .orElseThrow()
                        .seen())
                .isEqualTo("The program ends before it has read all of its numbers.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Behold {unread}!|The program ends before it has read all of its input.",
                "There is more.|There is more."
            })
    void withoutTheOtherSentenceAHiddenTestStaysHidden(String seen, String told) throws Exception {
        Feedback feedback = explain(READS_TOO_LITTLE_HIDDEN, List.of(seeing("reads-too-little", seen)), "en");

        assertThat(feedback.lead().orElseThrow().seen()).isEqualTo(told);
        assertThat(feedback.lead().orElseThrow().source()).isEqualTo(Source.EXERCISE);
    }

    /** Neither what a learner wrote nor what an author wrote becomes anything else than text. */
    @Test
    void valuesAndWordsAreEscaped() throws Exception {
        Feedback feedback = explain(
                LOOP_GOES_ON,
                List.of(seeing("eof-loop", "<b onclick='x'>{condition}</b> ${condition} {Condition}")),
                "en");

        assertThat(feedback.lead().orElseThrow().seen())
                .isEqualTo("<b onclick='x'>`scanf(\"%d\", &x)`</b> $`scanf(\"%d\", &x)` {Condition}");
        assertThat(new HtmlRenderer(CATALOGUE, HelpPages.NONE).render(feedback))
                .contains("&lt;b onclick=&#39;x&#39;&gt;<code>scanf(&quot;%d&quot;, &amp;x)</code>&lt;/b&gt;")
                .doesNotContain("<b ");
    }

    private Feedback explain(Fixture fixture, List<FeedbackOverride> words, String language)
            throws InterruptedException {
        Exercise exercise = fixture.exercise().withFeedback(words);
        return grader.grade(
                        exercise,
                        new Submission(exercise.id(), fixture.read("submission.c"), Locale.of(language)),
                        GradingListener.NONE)
                .feedback();
    }

    private static List<FeedbackOverride> ofCourse() throws IOException {
        return ExerciseLibrary.read(
                        Path.of(System.getProperty("taskgrader.root"), "exercises"),
                        ExerciseWords.of(ErrorClasses.load()))
                .find("loops/sum-to-the-end")
                .orElseThrow()
                .feedback();
    }

    private static FeedbackOverride seeing(String errorClass, String seen) {
        return new FeedbackOverride(
                errorClass,
                Locale.ENGLISH,
                Optional.empty(),
                Optional.of(seen),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
