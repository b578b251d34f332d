package org.taskgrader.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.ReportJson;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.StoredSubmission.Done;
import org.taskgrader.api.testing.EveryKind;
import org.taskgrader.api.testing.Incoming;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.TestFeedback;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.repair.RepairCase;
import org.taskgrader.core.report.GradeReport;

/**
 * A report is written once and read for years: when somebody asks for it, for its next hint, for its program, for what came
 * before it, or for what a regrade has changed. What was written must be readable, and be what was written: a sealed family
 * that is stored without a word of which member it is can be written, and never be read.
 */
class StoredReportsTest {

    private static final ReportMapper REPORTS =
            new ReportMapper(MessageCatalogue.load(ErrorClasses.load()), HelpPages.NONE);
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    static List<Fixture> fixtures() {
        return Fixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void whatIsToldOfEachMistakeIsReadAgain(Fixture fixture) throws InterruptedException {
        for (Locale language : LANGUAGES) {
            assertReadAgain(fixture + " in " + language, fixture.graded(language));
        }
    }

    static List<RepairCase> repairs() {
        return RepairCase.all();
    }

    @ParameterizedTest
    @MethodSource("repairs")
    void whatMendsAProgramIsReadAgain(RepairCase repair) throws InterruptedException {
        for (Locale language : LANGUAGES) {
            assertReadAgain(repair + " in " + language, repair.graded(language));
        }
    }

    /** Also what no fixture shows, such as words of an instructor, and what is yet to be invented. */
    static Stream<KeptResult> kinds() {
        List<GradedSubmission> views = EveryKind.of(GradedSubmission.class);
        List<Feedback> feedback = feedback();
        return IntStream.range(0, Math.max(views.size(), feedback.size()))
                .mapToObj(i -> new KeptResult(views.get(i % views.size()), feedback.get(i % feedback.size())));
    }

    private static List<Feedback> feedback() {
        List<Message> messages = EveryKind.of(Message.class);
        List<TestFeedback> tests = EveryKind.of(TestFeedback.class);
        Feedback least = new Feedback(Locale.ENGLISH, "", Optional.empty(), Optional.empty(), 0, List.of(), List.of());
        return Stream.concat(
                        Stream.of(least),
                        messages.stream()
                                .map(lead -> new Feedback(
                                        Locale.FRENCH,
                                        "summary",
                                        Optional.of("progress"),
                                        Optional.of(lead),
                                        Math.min(1, lead.hintCount()),
                                        messages,
                                        tests)))
                .toList();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("kinds")
    void everyKindOfReportIsReadAgain(KeptResult kind) {
        assertReadAgain("a report", kind);
    }

    /** Its columns take every kind, and its JSON comes back as it went in. */
    @Test
    void everyKindOfReportIsReadFromTheDatabase() {
        Jdbi database = TestDatabase.migrated();
        SubmissionStore store = new PostgresSubmissionStore(database);
        RecordedResults recorded = new RecordedResults(database);
        kinds().forEach(kind -> {
            StoredSubmission submission = Incoming.program("// double");
            UUID id = submission.id();
            KeptResult kept = kind.of(id, Optional.empty());
            store.add(submission);
            assertThat(store.finish(id, new Outcome(kept, Timings.NONE, false))).isTrue();
            assertThat(store.find(id).map(StoredSubmission::state)).contains(new Done(kept));
            assertThat(recorded.of(id)).contains(kept.view());
        });
    }

    /** Earlier attempts and differences are read from columns, which have the names in their own way. */
    @ParameterizedTest
    @EnumSource
    void aVerdictHasOneNameEverywhere(VerdictName verdict) throws Exception {
        assertThat(VerdictName.named(verdict.text())).isEqualTo(verdict);
        assertThat(ReportJson.MAPPER.writeValueAsString(verdict)).isEqualTo('"' + verdict.text() + '"');
    }

    private static void assertReadAgain(String name, GradeReport report) {
        KeptResult kept = REPORTS.graded(UUID.randomUUID(), report);
        assertReadAgain(name, kept);
        int hints = kept.feedback().lead().map(Message::hintCount).orElse(0);
        for (int shown = 0; shown <= hints; shown++) {
            KeptResult told = REPORTS.withHints(kept, shown);
            assertReadAgain(name + " with " + shown + " hints", told);
            assertThat(REPORTS.withHints(ResultJson.read(ResultJson.write(kept)), shown))
                    .as("%s, stored and then given %d hints", name, shown)
                    .isEqualTo(told);
        }
    }

    private static void assertReadAgain(String name, KeptResult kept) {
        String json = ResultJson.write(kept);
        assertThatNoException().as("%s is stored and cannot be read", name).isThrownBy(() -> ResultJson.read(json));
        assertThat(ResultJson.read(json)).as(name).isEqualTo(kept);
    }
}
