package org.taskgrader.api.testing;

import java.util.HexFormat;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.store.LearnerKey;

/** Programs that learners have sent for an exercise and that were graded, as the service would have stored them. */
public final class SentPrograms {

    private final Jdbi database;
    private final String platform;
    private final String exercise;

    private SentPrograms(Jdbi database, String platform, String exercise) {
        this.database = database;
        this.platform = platform;
        this.exercise = exercise;
    }

    /** To {@code exercise}, by learners of {@code platform}, which is known. */
    public static SentPrograms of(Jdbi database, String platform, String exercise) {
        return new SentPrograms(database, platform, exercise);
    }

    /** Of a learner who has sent nothing before, with all points. */
    public UUID add(String source) {
        return add(learner(), source, 100);
    }

    /** Anybody. */
    public static LearnerKey learner() {
        UUID half = UUID.randomUUID();
        return new LearnerKey((half.toString() + half).replace("-", ""));
    }

    /**
     * Of a learner who may have sent others.
     *
     * @param score of 100
     */
    public UUID add(LearnerKey learner, String source, int score) {
        UUID id = UUID.randomUUID();
        database.useTransaction(handle -> {
            handle.createUpdate("""
                            insert into submission (id, platform, learner, exercise, exercise_version, language, source, priority,
                                                    received, status)
                            values (:id, :platform, :learner, :exercise, 'v', 'en', :source, 'interactive', clock_timestamp(), 'done')
                            """)
                    .bind("id", id)
                    .bind("platform", platform)
                    .bind("learner", HexFormat.of().parseHex(learner.hash()))
                    .bind("exercise", exercise)
                    .bind("source", source)
                    .execute();
            handle.createUpdate("""
                            insert into result (submission, recorded, verdict, score, max_score, tests_passed, tests_total, hints,
                                                attempt, cached, queue_ms, sandbox_ms, compile_ms, run_ms, total_ms, report)
                            values (:id, now(), :verdict, :score, 100, 0, 0, 0, 1, false, 0, 0, 0, 0, 0, '{}')
                            """)
                    .bind("id", id)
                    .bind("verdict", score == 100 ? "passed" : "wrong-output")
                    .bind("score", score)
                    .execute();
        });
        return id;
    }
}
