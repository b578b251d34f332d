package org.taskgrader.api.analytics.progsnap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.analytics.progsnap.ExportedAttempt.JudgedTest;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.core.exercise.Course;

/** Reads a course's attempts, learner by learner and each learner's in their order, a few at a time. */
final class ExportQuery {

    private static final int ROWS_AT_A_TIME = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ATTEMPTS = """
            with enrolled as (
                select learner, min(session) as session, min(cohort) as cohort from enrolment
                where platform = :platform and course = :course group by learner having count(*) = 1
            )
            select attempted.learner, attempted.exercise, attempted.received, own.recorded, attempted.attempt,
                   attempted.verdict, attempted.share, attempted.error_class, graded.toolchain,
                   enrolled.session, enrolled.cohort,
                   (select line from finding where finding.submission = attempted.graded_as
                    order by position limit 1) as line,
                   (select json_agg(json_build_array(name, test_result.verdict) order by position)::text
                    from test_result where test_result.submission = attempted.graded_as) as tests,
                   submission.source is not null and :sources as kept, case when :sources then graded.report end as report
            """;

    private static final String FROM = """
            from attempted
                 join submission on submission.id = attempted.submission
                 join result own on own.submission = attempted.submission
                 join result graded on graded.submission = attempted.graded_as
            """;

    /**
     * The same for all passes, so that counting gives the same numbers. Learners come as a secret of the export has it: by their
     * hashes the tenth of one export would be the tenth of the next.
     */
    private static final String OF_COURSE = """
            where attempted.platform = :platform and attempted.exercise = any(:exercises)
            order by sha256(:salt || attempted.learner), attempted.received, attempted.submission
            """;

    private final Handle handle;
    private final String platform;
    private final Course course;
    private final byte[] salt;

    /**
     * @param handle within a transaction: without one, everything would be read at once
     * @param salt decides in which order learners come, and nothing else
     */
    ExportQuery(Handle handle, String platform, Course course, byte[] salt) {
        this.handle = handle;
        this.platform = platform;
        this.course = course;
        this.salt = salt.clone();
    }

    /** What is done with a row while the next one is not read yet. */
    interface Use<T> {
        void with(T row) throws IOException;
    }

    /** @param sources whether what holds or quotes programs is read too */
    void attempts(boolean sources, Use<ExportedAttempt> use) throws IOException {
        each(
                query(ATTEMPTS + FROM + "left join enrolled on enrolled.learner = attempted.learner " + OF_COURSE)
                        .bind("course", course.id())
                        .bind("sources", sources),
                ExportQuery::attempt,
                use);
    }

    /** Each attempt's program; empty where it is no longer kept. */
    void sources(Use<Optional<String>> use) throws IOException {
        each(
                query("select submission.source " + FROM + OF_COURSE),
                row -> Optional.ofNullable(row.getString("source")),
                use);
    }

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> void each(Query query, Read<T> read, Use<T> use) throws IOException {
        try {
            query.setFetchSize(ROWS_AT_A_TIME)
                    .map((row, context) -> read.of(row))
                    .forEach(row -> {
                        try {
                            use.with(row);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Query query(String text) {
        return handle.createQuery(text)
                .bind("platform", platform)
                .bind("salt", salt)
                .bindArray("exercises", String.class, course.exercises());
    }

    private static ExportedAttempt attempt(ResultSet row) throws SQLException {
        int line = row.getInt("line");
        return new ExportedAttempt(
                new LearnerKey(HexFormat.of().formatHex(row.getBytes("learner"))),
                row.getString("exercise"),
                row.getInt("attempt"),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                VerdictName.named(row.getString("verdict")),
                row.getDouble("share"),
                Optional.ofNullable(row.getString("error_class")),
                line == 0 ? OptionalInt.empty() : OptionalInt.of(line),
                Optional.ofNullable(row.getString("toolchain")),
                Optional.ofNullable(row.getString("session")),
                Optional.ofNullable(row.getString("cohort")),
                tests(row.getString("tests")),
                row.getBoolean("kept"),
                feedback(row.getString("report")));
    }

    /** Pairs of a name and a verdict. */
    private static List<JudgedTest> tests(@Nullable String pairs) {
        List<JudgedTest> tests = new ArrayList<>();
        if (pairs != null) {
            for (JsonNode pair : tree(pairs)) {
                tests.add(new JudgedTest(
                        pair.path(0).asText(), VerdictName.named(pair.path(1).asText())));
            }
        }
        return tests;
    }

    private static Optional<String> feedback(@Nullable String report) {
        return Optional.ofNullable(report)
                .map(text -> tree(text).path("feedback").path("text").asText(""))
                .filter(text -> !text.isEmpty());
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored as JSON can be read", e);
        }
    }
}
