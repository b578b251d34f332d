package org.taskgrader.api.simulation;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.store.Outcome;
import org.taskgrader.api.store.PostgresSubmissionStore;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.Timings;

/**
 * A simulated history in the database. Each program is stored once as the service stores it; every attempt is a copy of those
 * rows with an id, a learner and times of its own. So there is no second notion of what a result's rows are.
 */
final class SimulationRows {

    private static final String SENT = """
            from simulated_attempt sent
                 join model_submission model on model.id = sent.model
                 join model_result result on result.submission = model.id
            """;

    /** One statement for each table; the report holds its own id, in links too. */
    private static final List<String> COPIES = List.of(
            """
            insert into submission (id, platform, learner, exercise, exercise_version, language, source, priority, received,
                                    status, tries, announced, stored)
            select sent.id, model.platform, hash, exercise, exercise_version, language, source, 'interactive',
                   sent.received, 'done', 1, sent.received, sent.received
            """ + SENT + "join simulated_learner on simulated_learner.number = sent.learner",
            """
            insert into result (submission, recorded, verdict, score, max_score, tests_passed, tests_total, error_class,
                                hints, attempt, toolchain, cached, queue_ms, sandbox_ms, compile_ms, run_ms, total_ms,
                                report)
            select sent.id, sent.received + interval '1 second', verdict, score, max_score, tests_passed, tests_total,
                   error_class, hints, sent.attempt, toolchain, cached, queue_ms, sandbox_ms, compile_ms, run_ms,
                   total_ms, replace(report::text, model.id::text, sent.id::text)::json
            """ + SENT,
            """
            insert into test_result (submission, position, name, verdict, cpu_ms, memory_bytes)
            select sent.id, position, name, test_result.verdict, cpu_ms, memory_bytes
            """ + SENT + "join model_test_result test_result on test_result.submission = model.id",
            """
            insert into finding (submission, position, error_class, line, test)
            select sent.id, position, finding.error_class, line, test
            """ + SENT + "join model_finding finding on finding.submission = model.id");

    /** The tables that models have rows in, and the column that names them. */
    private static final Map<String, String> MODELS =
            Map.of("submission", "id", "result", "submission", "test_result", "submission", "finding", "submission");

    private final SimulationPlan plan;
    private final List<StoredSubmission> models;
    private final List<SimulatedProgram> programs;

    SimulationRows(SimulationPlan plan, List<SimulatedProgram> programs) {
        this.plan = plan;
        this.programs = List.copyOf(programs);
        models = programs.stream()
                .map(program -> new StoredSubmission(
                        UUID.randomUUID(),
                        program.submission(),
                        program.exerciseVersion(),
                        new Sender(plan.platform(), Optional.empty()),
                        Priority.BATCH,
                        Instant.now(),
                        new StoredSubmission.Queued()))
                .toList();
    }

    /** Stores what is copied later. */
    void record(Jdbi database) {
        PostgresSubmissionStore store = new PostgresSubmissionStore(database);
        for (int i = 0; i < models.size(); i++) {
            UUID id = models.get(i).id();
            store.add(models.get(i));
            store.finish(id, new Outcome(programs.get(i).result().of(id, Optional.empty()), Timings.NONE, false));
        }
    }

    /** Takes away what {@link #record} has stored. */
    void forget(Jdbi database) {
        database.useHandle(handle -> handle.createUpdate("delete from submission where id = any(:ids)")
                .bindArray("ids", UUID.class, ids(models))
                .execute());
    }

    /** What is to be counted about it all is counted by {@link #count}, and not attempt by attempt. */
    void begin(Handle handle, LearnerKeys keys) {
        handle.execute("set local taskgrader.counted = 'later'");
        handle.execute(
                "create temporary table simulated_learner (number integer primary key, hash bytea) on commit drop");
        handle.execute("""
                create temporary table simulated_attempt (
                    id uuid, learner integer, model uuid, received timestamptz, attempt integer
                ) on commit drop
                """);
        // Among all that is stored meanwhile they would be searched anew for each chunk: in a transaction nothing
        // counts the rows.
        MODELS.forEach((table, column) -> {
            handle.createUpdate(
                            "create temporary table model_<table> on commit drop as select * from <table> where <column> = any(:ids)")
                    .define("table", table)
                    .define("column", column)
                    .bindArray("ids", UUID.class, ids(models))
                    .execute();
            handle.execute("analyze model_" + table);
        });
        PreparedBatch learners =
                handle.prepareBatch("insert into simulated_learner (number, hash) values (:number, :hash)");
        for (int number = 1; number <= plan.learners(); number++) {
            String hash =
                    keys.of(plan.platform(), SimulationPlan.learner(number)).hash();
            learners.bind("number", number)
                    .bind("hash", HexFormat.of().parseHex(hash))
                    .add();
        }
        learners.execute();
        handle.execute("analyze simulated_learner");
    }

    /** Counts what was stored, once the planner knows how much that is. */
    void count(Handle handle) {
        handle.execute("analyze submission, result, test_result");
        handle.createQuery("select count_platform(:platform)")
                .bind("platform", plan.platform())
                .mapTo(String.class)
                .findFirst();
    }

    /** Stores what came of {@code attempts}. */
    void add(Handle handle, List<SimulatedAttempt> attempts) {
        handle.createUpdate("""
                        insert into simulated_attempt
                        select sent.id, sent.learner, sent.model, to_timestamp(sent.received / 1000.0), sent.attempt
                        from unnest(:ids, :learners, :models, :received, :numbers)
                             as sent (id, learner, model, received, attempt)
                        """)
                .bindArray("ids", UUID.class, column(attempts, SimulatedAttempt::id))
                .bindArray("learners", Integer.class, column(attempts, SimulatedAttempt::learner))
                .bindArray(
                        "models",
                        UUID.class,
                        column(
                                attempts,
                                attempt -> models.get(attempt.program()).id()))
                .bindArray(
                        "received",
                        Long.class,
                        column(attempts, attempt -> attempt.received().toEpochMilli()))
                .bindArray("numbers", Integer.class, column(attempts, SimulatedAttempt::number))
                .execute();
        handle.execute("analyze simulated_attempt");
        COPIES.forEach(handle::execute);
        handle.execute("truncate simulated_attempt");
    }

    private static <T> List<T> column(List<SimulatedAttempt> attempts, Function<SimulatedAttempt, T> value) {
        return attempts.stream().map(value).toList();
    }

    private static List<UUID> ids(List<StoredSubmission> submissions) {
        return submissions.stream().map(StoredSubmission::id).toList();
    }
}
