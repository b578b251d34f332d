package org.taskgrader.api.testing;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Single submissions with their results, as the service would have stored them; a result is not looked at beyond its columns. */
public final class AttemptRows {

    private AttemptRows() {}

    /** A submission of thirty days ago, with two tests: one that fails where it does, one that never does. */
    public static void insert(
            Handle handle,
            UUID id,
            String platform,
            byte @Nullable [] learner,
            String exercise,
            int minute,
            @Nullable Integer number,
            String verdict,
            @Nullable String errorClass,
            int score) {
        handle.createUpdate("""
                        insert into submission (id, platform, learner, exercise, exercise_version, language, priority,
                                                received, status)
                        values (:id, :platform, :learner, :exercise, 'v', 'en', 'interactive',
                                date_trunc('day', now()) - interval '30 days' + make_interval(mins => :minute), 'done')
                        """)
                .bind("id", id)
                .bind("platform", platform)
                .bind("learner", learner)
                .bind("exercise", exercise)
                .bind("minute", minute)
                .execute();
        handle.createUpdate("""
                        insert into result (submission, recorded, verdict, score, max_score, tests_passed, tests_total,
                                            error_class, hints, attempt, cached, queue_ms, sandbox_ms, compile_ms, run_ms,
                                            total_ms, report)
                        values (:id, now(), :verdict, :score, 10, 0, 0, :class, 0, :number, false, 0, 0, 0, 0, 0, '{}')
                        """)
                .bind("id", id)
                .bind("verdict", verdict)
                .bind("score", score)
                .bind("class", errorClass)
                .bind("number", number)
                .execute();
        handle.execute(
                "insert into test_result values (?, 1, '01', ?, 2), (?, 2, '02', 'passed', null)", id, verdict, id);
    }
}
