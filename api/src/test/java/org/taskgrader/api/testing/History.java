package org.taskgrader.api.testing;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What learners of a platform have sent, as the service would have stored it; a result is not looked at beyond its columns. */
public final class History {

    private final Jdbi database;
    private final String platform;
    private final List<String> exercises;

    private History(Jdbi database, String platform, List<String> exercises) {
        this.database = database;
        this.platform = platform;
        this.exercises = exercises;
    }

    /** Of one platform, which is known, at these exercises. */
    public static History of(Jdbi database, String platform, String... exercises) {
        return new History(database, platform, List.of(exercises));
    }

    /**
     * Learners of whom each makes two mistakes at every exercise that they come to, and then passes; but each third gives up on
     * all after the first. The first comes to the
     * first exercise alone, the last to all of them; each is a week later at the next one, and all have stopped.
     */
    public void learners(int number) {
        database.useTransaction(handle -> {
            handle.createUpdate("""
                            create temporary table made on commit drop as
                            select gen_random_uuid() as id, sha256(:platform::bytea || number::text::bytea) as learner, exercise,
                                   attempt, now() - interval '200 days' + make_interval(weeks => place::integer, mins => attempt) as received,
                                   case attempt when 1 then 'scanf-no-amp' when 2 then 'no-semicolon' end as error_class
                            from generate_series(1, :number) as number, unnest(:exercises) with ordinality as listed (exercise, place),
                                 generate_series(1, 3) as attempt
                            where place <= 1 + number * cardinality(:exercises) / :number
                              and (attempt < 3 or place = 1 or number % 3 > 0)
                            """)
                    .bind("platform", platform)
                    .bind("number", number)
                    .bindArray("exercises", String.class, exercises)
                    .execute();
            handle.createUpdate("""
                            insert into submission (id, platform, learner, exercise, exercise_version, language, priority,
                                                    received, status)
                            select id, :platform, learner, exercise, 'v', 'en', 'interactive', received, 'done' from made
                            """).bind("platform", platform).execute();
            handle.execute("""
                    insert into result (submission, recorded, verdict, score, max_score, tests_passed, tests_total,
                                        error_class, hints, attempt, cached, queue_ms, sandbox_ms, compile_ms, run_ms,
                                        total_ms, report)
                    select id, received, case when error_class is null then 'passed' else 'wrong-output' end,
                           least(attempt * 40 - 20, 100), 100, 0, 0, error_class, 0, attempt, false, 0, 0, 0, 0, 0, '{}'
                    from made
                    """);
            handle.execute("""
                    insert into test_result (submission, position, name, verdict, cpu_ms)
                    select id, 1, '01-small', case when error_class is null then 'passed' else 'wrong-output' end, attempt from made
                    """);
        });
    }
}
