package org.taskgrader.api.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.taskgrader.core.evaluation.Corpus;
import org.taskgrader.core.evaluation.CorpusProgram;
import org.taskgrader.core.evaluation.GradedProgram;
import org.taskgrader.core.evaluation.Observation;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.submission.Submission;

/** Grades programs as the service would, several at once. */
public final class EvaluationRun {

    private final List<Task> tasks;

    private record Task(Corpus corpus, CorpusProgram program) {}

    /** A grader that works for one thread at a time, and its sandbox. */
    private record Desk(Grader grader, WatchedSandbox sandbox) {

        static Desk at(Sandbox sandbox) {
            WatchedSandbox watched = new WatchedSandbox(sandbox);
            return new Desk(Grader.with(watched), watched);
        }
    }

    /** Hears of each program that was graded, from any thread. */
    @FunctionalInterface
    public interface Progress {

        void graded();
    }

    private EvaluationRun(List<Task> tasks) {
        this.tasks = tasks;
    }

    /** Of all programs. */
    public static EvaluationRun of(List<Corpus> corpora) {
        return new EvaluationRun(corpora.stream()
                .flatMap(corpus -> corpus.programs().stream().map(program -> new Task(corpus, program)))
                .toList());
    }

    /** Of at most {@code size} of the programs, drawn by {@code seed}: the same ones every time. */
    public EvaluationRun sample(int size, long seed) {
        List<Task> shuffled = new ArrayList<>(tasks);
        Collections.shuffle(shuffled, new Random(seed));
        return new EvaluationRun(List.copyOf(shuffled.subList(0, Math.min(size, shuffled.size()))));
    }

    /** Of those programs only that are named so. */
    public EvaluationRun only(Set<String> names) {
        return new EvaluationRun(tasks.stream()
                .filter(task -> names.contains(task.corpus().nameOf(task.program())))
                .toList());
    }

    public int size() {
        return tasks.size();
    }

    /**
     * Grades all, in whatever order is quickest; the answer is in the corpora's.
     *
     * @param parallel how many at once
     */
    public List<GradedProgram> grade(Sandbox sandbox, int parallel, Progress progress)
            throws InterruptedException, ExecutionException {
        BlockingQueue<Desk> desks = new ArrayBlockingQueue<>(parallel);
        for (int i = 0; i < parallel; i++) {
            desks.add(Desk.at(sandbox));
        }
        ExecutorService workers = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<GradedProgram>> pending = tasks.stream()
                    .map(task -> workers.submit(() -> grade(task, desks, progress)))
                    .toList();
            List<GradedProgram> graded = new ArrayList<>();
            for (Future<GradedProgram> program : pending) {
                graded.add(program.get());
            }
            return graded;
        } finally {
            workers.shutdownNow();
        }
    }

    private static GradedProgram grade(Task task, BlockingQueue<Desk> desks, Progress progress)
            throws InterruptedException {
        Desk desk = desks.take();
        try {
            Submission submission =
                    new Submission(task.corpus().exercise().id(), task.program().source(), Locale.ENGLISH);
            long start = System.nanoTime();
            GradeReport report = desk.grader().grade(task.corpus().exercise(), submission, GradingListener.NONE);
            Duration whole = Duration.ofNanos(System.nanoTime() - start);
            progress.graded();
            return new GradedProgram(
                    task.corpus(),
                    task.program(),
                    Observation.of(report, desk.sandbox().execution()),
                    whole,
                    desk.sandbox().diagnosis());
        } finally {
            desks.add(desk);
        }
    }
}
