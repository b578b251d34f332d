package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What one submission costs as the work, or what lies around it, grows. */
final class Growth {

    private static final List<Integer> TESTS = List.of(1, 10, 100, 1000);
    private static final List<Integer> OUTPUT = List.of(1 << 10, 10 << 10, 100 << 10, 1 << 20, 8 << 20);
    private static final List<Integer> SOURCE = List.of(1 << 10, 4 << 10, 16 << 10, 60 << 10);
    private static final List<Integer> WAITING = List.of(10, 100, 1_000, 10_000, 100_000);
    private static final List<Integer> STORED = List.of(1_000, 10_000, 100_000, 1_000_000);
    /** For the many services that are started with more and more stored: all of them are as little warm. */
    private static final int WARM_UP = 200;

    /** Copies of one that was graded, twenty of each of as many made-up learners as it takes. */
    private static final String COPIES = """
            with model as (select * from submission where status = 'done' limit 1),
                 copies as (
                     insert into submission (id, platform, learner, exercise, exercise_version, language, source, priority,
                                             received, status)
                     select gen_random_uuid(), platform, decode(md5('a' || (n / 20)) || md5('b' || (n / 20)), 'hex'), exercise,
                            exercise_version, language, source, 'interactive', now() - make_interval(secs => n), 'done'
                     from model, generate_series(1, :count) n
                     returning id)
            insert into result (submission, recorded, verdict, score, max_score, tests_passed, tests_total, hints, cached,
                                queue_ms, sandbox_ms, compile_ms, run_ms, total_ms, report)
            select copies.id, now(), verdict, score, max_score, tests_passed, tests_total, hints, cached, queue_ms, sandbox_ms,
                   compile_ms, run_ms, total_ms, report
            from copies, (select * from result limit 1) result
            """;

    private static final String WAITING_ONES = """
            insert into submission (id, platform, exercise, exercise_version, language, source, priority, received, status)
            select gen_random_uuid(), platform, exercise, exercise_version, language, source, 'batch', now(), 'queued'
            from (select * from submission where status = 'done' limit 1) model, generate_series(1, :count)
            """;

    private Growth() {}

    static List<Table> measure(Bench bench) throws IOException, InterruptedException {
        List<List<String>> rows = new ArrayList<>();
        BenchmarkExercise one = BenchmarkExercise.sum(1);
        List<BenchmarkExercise> tests =
                TESTS.stream().map(BenchmarkExercise::sum).toList();
        List<BenchmarkExercise> output =
                OUTPUT.stream().map(BenchmarkExercise::printing).toList();
        bench.write(tests.toArray(BenchmarkExercise[]::new));
        bench.write(output.toArray(BenchmarkExercise[]::new));
        try (MeasuredService service = bench.service(Map.of(), one)) {
            bench.progress().accept("warming up");
            bench.warm(service, bench.warmUp(), one);
            rows.add(row("tests", "1 → 1,000", TESTS, times(bench, service, "tests", tests)));
            rows.add(row("output of a test", "1 KiB → 8 MiB", OUTPUT, times(bench, service, "output", output)));
            rows.add(row(
                    "source",
                    "1 → 60 KiB",
                    SOURCE,
                    times(
                            bench,
                            service,
                            "source",
                            SOURCE.stream().map(one::withSource).toList())));
        }
        Jdbi database = Jdbi.create(
                bench.database().url(),
                bench.database().user(),
                bench.database().password());
        rows.add(row("stored submissions", "1,000 → 1,000,000", STORED, stored(bench, database, one)));
        rows.add(row("waiting submissions", "10 → 100,000", WAITING, waiting(bench, database, one)));
        return List.of(new Table(
                "growth",
                "Medians of one submission as something grows, in ms; for those that wait, of its acknowledgement",
                List.of("what grows", "from → to", "times", "order"),
                rows));
    }

    private static List<Duration> times(
            Bench bench, MeasuredService service, String what, List<BenchmarkExercise> exercises)
            throws IOException, InterruptedException {
        List<Duration> medians = new ArrayList<>();
        for (BenchmarkExercise exercise : exercises) {
            bench.progress().accept(what + ": " + exercise.id());
            medians.add(median(bench, () -> service.grade(exercise)));
        }
        return medians;
    }

    private static List<Duration> stored(Bench bench, Jdbi database, BenchmarkExercise exercise)
            throws IOException, InterruptedException {
        List<Duration> medians = new ArrayList<>();
        for (int count : STORED) {
            bench.progress().accept("storing " + count + " submissions");
            long there = database.withHandle(handle -> handle.createQuery("select count(*) from submission")
                    .mapTo(Long.class)
                    .one());
            database.useHandle(handle -> {
                handle.createUpdate(COPIES)
                        .bind("count", Math.max(0, count - there))
                        .execute();
                handle.execute("analyze submission, result");
            });
            try (MeasuredService service = bench.service(Map.of(), exercise)) {
                bench.send(service, exercise, WARM_UP);
                medians.add(median(bench, () -> service.grade(exercise)));
            }
        }
        return medians;
    }

    private static List<Duration> waiting(Bench bench, Jdbi database, BenchmarkExercise exercise)
            throws IOException, InterruptedException {
        List<Duration> medians = new ArrayList<>();
        for (int count : WAITING) {
            bench.progress().accept("queueing " + count + " submissions");
            database.useHandle(handle -> {
                handle.execute("delete from submission where status in ('queued', 'grading')");
                handle.createUpdate(WAITING_ONES).bind("count", count + WARM_UP).execute();
            });
            Map<String, String> room =
                    Map.of("TASKGRADER_QUEUE_CAPACITY", "1000000", "TASKGRADER_QUEUE_SHUTDOWN_PATIENCE", "2s");
            try (MeasuredService service = bench.service(room, exercise)) {
                bench.send(service, exercise, WARM_UP / 4);
                medians.add(median(bench, () -> service.acknowledge(exercise)));
            }
        }
        return medians;
    }

    private interface Timed {

        Duration time() throws IOException, InterruptedException;
    }

    /** Of fewer times where one takes long. */
    private static Duration median(Bench bench, Timed timed) throws IOException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (times.size() < bench.rounds() && (times.size() < 5 || System.nanoTime() < end)) {
            times.add(timed.time());
        }
        return new Times(times).median();
    }

    private static List<String> row(String what, String range, List<Integer> sizes, List<Duration> times) {
        Curve curve = new Curve();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            curve.add(sizes.get(i), (double) times.get(i).toNanos());
            texts.add(String.format(Locale.ROOT, "%.1f", times.get(i).toNanos() / 1e6));
        }
        return List.of(what, range, String.join(", ", texts), curve.orderText());
    }
}
