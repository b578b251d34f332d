package org.taskgrader.api.grouping;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.taskgrader.api.grouping.Failure.FailedTest;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.grouping.NormalForm;
import org.taskgrader.core.grouping.Sketch;

/** Attempts of one platform's learners at one exercise that failed, with the result that counts by now. */
final class FailedRows {

    private static final String FAILED = """
            from attempted left join program_form form on form.submission = graded_as and form.version = :version
            where platform = :platform and exercise = :exercise and verdict not in ('passed', 'not-judged')
            """;

    private final Handle handle;
    private final String platform;
    private final String exercise;

    FailedRows(Handle handle, String platform, String exercise) {
        this.handle = handle;
        this.platform = platform;
        this.exercise = exercise;
    }

    /**
     * An attempt that failed.
     *
     * @param learner keyed hash
     * @param gradedAs whose result counts
     * @param errorClass the one that led the feedback, if one did
     */
    record Row(
            UUID submission,
            UUID gradedAs,
            ByteBuffer learner,
            GroupKey group,
            VerdictName verdict,
            Optional<String> errorClass) {}

    /** One that was not looked at for groups, with the program as far as it is kept. */
    record Unseen(UUID gradedAs, VerdictName verdict, Optional<String> source) {}

    /** Those with a form, the latest first. */
    List<Row> all() {
        return query("select * " + FAILED + " and fingerprint is not null order by received desc, attempted.submission")
                .map((row, context) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("submission", UUID.class),
                row.getObject("graded_as", UUID.class),
                ByteBuffer.wrap(row.getBytes("learner")),
                new GroupKey(row.getString("fingerprint"), row.getString("failing")),
                VerdictName.named(row.getString("verdict")),
                Optional.ofNullable(row.getString("error_class")));
    }

    /** The sketches of forms. */
    Map<String, Sketch> sketches() {
        return query("select distinct on (fingerprint) fingerprint, sketch " + FAILED + " and fingerprint is not null")
                .map((row, context) ->
                        Map.entry(row.getString("fingerprint"), new Sketch(Bytes.of(row.getBytes("sketch")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** At most so many of those that were not looked at. */
    List<Unseen> unseen(int most) {
        return query(
                        "select graded_as, verdict, (select source from submission where id = attempted.submission) as source "
                                + FAILED + " and form.submission is null order by graded_as limit " + most)
                .map((row, context) -> new Unseen(
                        row.getObject("graded_as", UUID.class),
                        VerdictName.named(row.getString("verdict")),
                        Optional.ofNullable(row.getString("source"))))
                .list();
    }

    int unseenCount() {
        return query("select count(*) " + FAILED + " and form.submission is null")
                .mapTo(Integer.class)
                .one();
    }

    /** How a result failed. */
    Failure failure(UUID gradedAs, VerdictName verdict) {
        return new Failure(
                verdict,
                handle.createQuery("select name, verdict from test_result where submission = :id")
                        .bind("id", gradedAs)
                        .map((row, context) ->
                                new FailedTest(row.getString("name"), VerdictName.named(row.getString("verdict"))))
                        .list());
    }

    /** What was sent, of those of {@code submissions} of which it is kept. */
    List<String> sources(Collection<UUID> submissions) {
        return handle.createQuery("""
                        select source from unnest(:ids) with ordinality as wanted (id, place)
                                           join submission using (id)
                        where source is not null order by place
                        """)
                .bindArray("ids", UUID.class, submissions)
                .mapTo(String.class)
                .list();
    }

    private Query query(String text) {
        return handle.createQuery(text)
                .bind("platform", platform)
                .bind("exercise", exercise)
                .bind("version", NormalForm.VERSION);
    }
}
