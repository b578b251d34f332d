package org.taskgrader.api.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.enrolment.Enrolments;
import org.taskgrader.api.store.LearnerKeys;

/**
 * Makes up a course's history and stores it as the service would have: learners of different abilities send programs of which
 * the grader's verdict is known, in a rhythm of days and hours, learn from their mistakes, and drop out.
 */
public final class Simulation {

    /**
     * How differently much learners send: the standard deviation of the logarithm. With the odds of {@link LearnerHistory}, and a
     * hundred programs a learner, about seven of ten come to the course's second module and a quarter succeed, as in courses that
     * anybody may enter.
     */
    private static final double SPREAD = 1.6;

    private static final double MOST_OF_ONE = 6;

    /** In one statement: more would gain nothing. */
    private static final int CHUNK = 5_000;

    private final Jdbi database;
    private final LearnerKeys keys;

    public Simulation(Jdbi database, LearnerKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The platforms that have sent something. */
    public List<String> senders() {
        return database.withHandle(
                handle -> handle.createQuery("""
                        select id from platform where exists (select from submission where platform = platform.id)
                        order by id
                        """).mapTo(String.class).list());
    }

    /**
     * Stores a history, all of it or nothing.
     *
     * @param programs what is sent, by exercise in the order of the course, with at least one right program for each
     * @param step is run for every submission that is stored
     */
    public void run(SimulationPlan plan, List<SimulatedProgram> programs, Runnable step) {
        new Platforms(database).add(plan.platform());
        SimulationRows rows = new SimulationRows(plan, programs);
        rows.record(database);
        try {
            database.useTransaction(handle -> {
                rows.begin(handle, keys);
                List<SimulatedAttempt> chunk = new ArrayList<>();
                attempts(plan, programs, attempt -> {
                    chunk.add(attempt);
                    step.run();
                    if (chunk.size() == CHUNK) {
                        rows.add(handle, chunk);
                        chunk.clear();
                    }
                });
                rows.add(handle, chunk);
                // On the same thread, so in this transaction.
                new Enrolments(database, keys).replace(plan.platform(), plan.course(), plan.enrolments());
                rows.count(handle);
            });
        } finally {
            rows.forget(database);
        }
        // Nothing has looked at the tables yet, and the planner knows nothing of what was just put there.
        database.useHandle(handle -> handle.execute(
                "analyze submission, result, test_result, finding, progress, mistake, test_met, enrolment"));
    }

    /** All attempts of a history, learner by learner. */
    static void attempts(SimulationPlan plan, List<SimulatedProgram> programs, Consumer<SimulatedAttempt> sent) {
        SplittableRandom random = new SplittableRandom(plan.seed());
        List<SimulatedExercise> exercises = SimulatedExercise.of(programs, random.split());
        SplittableRandom drawn = random.split();
        double[] eagerness = new double[plan.learners()];
        double all = 0;
        for (int i = 0; i < eagerness.length; i++) {
            eagerness[i] = Math.min(MOST_OF_ONE, Math.exp(SPREAD * drawn.nextGaussian()));
            all += eagerness[i];
        }
        double before = 0;
        for (int i = 0; i < eagerness.length; i++) {
            double after = before + eagerness[i];
            long number = Math.round(plan.submissions() * Math.min(1, after / all))
                    - Math.round(plan.submissions() * Math.min(1, before / all));
            new LearnerHistory(i + 1, exercises, plan.sessionOf(i + 1), random.split()).send((int) number, sent);
            before = after;
        }
    }
}
