package org.taskgrader.api.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.grouping.Failure;
import org.taskgrader.api.grouping.FormRows;
import org.taskgrader.api.report.FeedbackView.MessageView;
import org.taskgrader.api.report.FeedbackView.Place;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.GradedSubmission.FindingView;
import org.taskgrader.api.report.GradedSubmission.Regraded;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.TestResult;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.core.history.Attempt;
import org.taskgrader.core.history.History;

/** A result in the database: the report as it is answered, and beside it what can be counted. */
final class ResultRows {

    /** Records the result of a submission that {@link Closing} has just ended. */
    void insert(Handle handle, UUID id, Outcome outcome) {
        GradedSubmission view = outcome.result().view();
        Timings timings = outcome.timings();
        handle.createUpdate("""
                        insert into result (submission, recorded, verdict, score, max_score, tests_passed, tests_total,
                                            error_class, hints, attempt, toolchain, cached,
                                            queue_ms, sandbox_ms, compile_ms, run_ms, total_ms, report)
                        values (:id, clock_timestamp(), :verdict, :score, :maxScore, :passed, :total,
                                :errorClass, :hints,
                                (select 1 + (select count(*) from submission earlier
                                             join result on result.submission = earlier.id
                                             where earlier.platform = mine.platform and earlier.learner = mine.learner
                                               and earlier.exercise = mine.exercise and result.attempt is not null)
                                 from submission mine
                                 where mine.id = :id and mine.learner is not null and :judged),
                                :toolchain, :cached, :queue, :sandbox, :compile, :run, :totalTime, :report::json)
                        """)
                .bind("id", id)
                .bind("verdict", view.verdict().text())
                .bind("judged", view.verdict() != VerdictName.NOT_JUDGED)
                .bind("score", view.score())
                .bind("maxScore", view.maxScore())
                .bind("passed", passed(view))
                .bind("total", view.tests().size())
                .bind("errorClass", view.feedback().lead().map(MessageView::errorClass))
                .bind("hints", hints(view))
                .bind("toolchain", view.toolchain())
                .bind("cached", outcome.cached())
                .bind("queue", timings.queue().toMillis())
                .bind("sandbox", timings.sandbox().toMillis())
                .bind("compile", timings.compile().toMillis())
                .bind("run", timings.run().toMillis())
                .bind("totalTime", timings.total().toMillis())
                .bind("report", ResultJson.write(outcome.result()))
                .execute();
        insertTests(handle, id, view.tests());
        insertFindings(handle, id, view.findings());
        outcome.form().ifPresent(form -> FormRows.insert(handle, id, form, Failure.of(view)));
    }

    /** What a submission reports, of a row of {@code current_result} with the submission's {@code id}. */
    static KeptResult current(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime applied = row.getObject("applied", OffsetDateTime.class);
        Optional<Regraded> regraded = applied == null
                ? Optional.empty()
                : Optional.of(new Regraded(
                        applied.toInstant().toString(),
                        VerdictName.named(row.getString("earlier_verdict")),
                        row.getDouble("earlier_score"),
                        row.getInt("earlier_max_score")));
        return ResultJson.read(row.getString("report")).of(row.getObject("id", UUID.class), regraded);
    }

    /** The row that counts now; none if that is another than the one that {@code known} was read from. */
    boolean revise(Handle handle, UUID id, KeptResult known, KeptResult revised) {
        return handle.createUpdate("""
                                update result set report = :report::json, hints = :hints
                                from submission left join applied_result on applied_result.again = graded_as
                                where id = :id and result.submission = coalesce(graded_as, id) and hints = :known
                                  and applied is not distinct from :applied
                                """)
                        .bind("id", id)
                        .bind(
                                "applied",
                                known.view()
                                        .regraded()
                                        .map(regraded -> OffsetDateTime.parse(regraded.at()))
                                        .orElse(null))
                        .bind("known", hints(known.view()))
                        .bind("hints", hints(revised.view()))
                        .bind("report", ResultJson.write(revised))
                        .execute()
                == 1;
    }

    /** Attempts whose source is no longer kept are counted, and not compared with. */
    History history(Handle handle, String platform, byte[] learner, String exercise) {
        int count = handle.createQuery("""
                        select count(*) from submission join result on result.submission = submission.id
                        where platform = :platform and learner = :learner and exercise = :exercise
                          and attempt is not null
                        """)
                .bind("platform", platform)
                .bind("learner", learner)
                .bind("exercise", exercise)
                .mapTo(Integer.class)
                .one();
        List<Attempt> latest = handle.createQuery("""
                        select source, current_result.exercise_version, verdict, tests_passed, tests_total, error_class,
                               hints
                        from submission join current_result on current_result.submission = submission.id
                        where platform = :platform and learner = :learner and exercise = :exercise
                          and attempt is not null and source is not null
                        order by recorded desc
                        limit :most
                        """)
                .bind("platform", platform)
                .bind("learner", learner)
                .bind("exercise", exercise)
                .bind("most", History.MOST)
                .map((row, context) -> attempt(row))
                .list();
        return new History(true, Math.max(count, latest.size()), latest.reversed());
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getString("source"),
                row.getString("exercise_version"),
                !row.getString("verdict").equals(VerdictName.COMPILE_ERROR.text()),
                row.getInt("tests_passed"),
                row.getInt("tests_total"),
                Optional.ofNullable(row.getString("error_class")),
                row.getInt("hints"));
    }

    private static void insertTests(Handle handle, UUID id, List<TestResult> tests) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into test_result (submission, position, name, verdict, cpu_ms, memory_bytes)
                values (:id, :position, :name, :verdict, :cpu, :memory)
                """);
        for (int i = 0; i < tests.size(); i++) {
            TestResult test = tests.get(i);
            batch.bind("id", id)
                    .bind("position", i + 1)
                    .bind("name", test.name())
                    .bind("verdict", test.verdict().text())
                    .bind("cpu", test.cpuMillis())
                    .bind("memory", test.peakMemoryBytes())
                    .add();
        }
        execute(batch);
    }

    private static void insertFindings(Handle handle, UUID id, List<FindingView> findings) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into finding (submission, position, error_class, line, test)
                values (:id, :position, :errorClass, :line, :test)
                """);
        for (int i = 0; i < findings.size(); i++) {
            FindingView finding = findings.get(i);
            batch.bind("id", id)
                    .bind("position", i + 1)
                    .bind("errorClass", finding.errorClass())
                    .bind("line", finding.place().map(Place::line))
                    .bind("test", finding.test())
                    .add();
        }
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static int passed(GradedSubmission view) {
        return (int) view.tests().stream()
                .filter(test -> test.verdict() == VerdictName.PASSED)
                .count();
    }

    private static int hints(GradedSubmission view) {
        return view.feedback().lead().map(message -> message.hints().shown()).orElse(0);
    }
}
