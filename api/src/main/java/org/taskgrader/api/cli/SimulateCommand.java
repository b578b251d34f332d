package org.taskgrader.api.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.database.LearnerSecret;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.simulation.SimulatedProgram;
import org.taskgrader.api.simulation.Simulation;
import org.taskgrader.api.simulation.SimulationPlan;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.sandbox.DockerSandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills the database with a course's history as it might have been. */
@Command(
        name = "simulate",
        description =
                "Fill the database with a made-up history of the course, for demonstrations and load tests. Learners"
                        + " send the programs that the exercises have in solutions/, which are graded once before.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The same options on the same course bring the same history, but for the time it takes to grade. It works on"
                    + " the database of the service, running or not, and stores all of it or nothing."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call
final class SimulateCommand implements Callable<Integer> {

    /** From the first day of the first session until nearly all have stopped. */
    private static final int WEEKS = 40;

    @Option(names = "--learners", paramLabel = "N", description = "${DEFAULT-VALUE} otherwise.", defaultValue = "10000")
    private int learners;

    @Option(
            names = "--submissions",
            paramLabel = "N",
            description = "Of all learners together; ${DEFAULT-VALUE} otherwise.",
            defaultValue = "1000000")
    private int submissions;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description = "Another one brings another history; ${DEFAULT-VALUE} otherwise.",
            defaultValue = "1")
    private long seed;

    @Option(
            names = "--start",
            paramLabel = "DATE",
            description = "When the first session begins, as in 2026-09-07; " + WEEKS + " weeks ago otherwise.")
    private Optional<LocalDate> start;

    @Option(
            names = "--platform",
            paramLabel = "PLATFORM",
            description = "Under whose name: one that has sent nothing. " + SimulationPlan.PLATFORM
                    + " otherwise; it must be named where the database holds what others have sent.")
    private Optional<String> platform;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        checkOptions();
        Workshop workshop = Workshop.open();
        ExerciseLibrary library = workshop.library();
        Course course = workshop.course(library)
                .course()
                .orElseThrow(() -> CommandFailure.usage(
                        "there is no course in " + workshop.folder() + " that can be used: taskgrader check says why"));
        SimulationPlan plan = plan(course);
        LearnerKeys keys = keys(Workshop.settings());
        try (ServiceDatabase database = ServiceDatabase.open(Workshop.settings())) {
            Simulation simulation = new Simulation(database.jdbi(), keys);
            refuse(simulation.senders(), plan);
            say("grading the programs of " + course.id() + " once…");
            List<SimulatedProgram> programs = programs(workshop, library, course);
            say("storing " + plan.submissions() + " submissions of " + plan.learners() + " learners under the platform "
                    + plan.platform() + "…");
            try (ProgressBar progress = ProgressBar.on(spec.commandLine().getErr(), plan.submissions())) {
                simulation.run(plan, programs, progress::step);
            }
            say("done: their ids are " + SimulationPlan.learner(1) + " to " + SimulationPlan.learner(plan.learners()));
        }
        return ExitCodes.PASSED;
    }

    private void checkOptions() {
        if (learners < 1) {
            throw CommandFailure.usage("--learners " + learners + " is less than one");
        }
        if (submissions < 1) {
            throw CommandFailure.usage("--submissions " + submissions + " is less than one");
        }
        if (!Platforms.ID.matcher(name()).matches()) {
            throw CommandFailure.usage("--platform: " + KeysCommand.noPlatform(name()));
        }
    }

    private SimulationPlan plan(Course course) {
        LocalDate first = start.orElseGet(() -> LocalDate.now(ZoneOffset.UTC).minusWeeks(WEEKS));
        return new SimulationPlan(name(), course.id(), learners, submissions, seed, first);
    }

    private String name() {
        return platform.orElse(SimulationPlan.PLATFORM);
    }

    /** What is made up is never mixed with what was sent, and not put beside it unasked. */
    private void refuse(List<String> senders, SimulationPlan plan) {
        if (senders.contains(plan.platform())) {
            throw CommandFailure.usage("the platform " + plan.platform()
                    + " has submissions already: name one that has none with --platform, or use another database");
        }
        if (!senders.isEmpty() && platform.isEmpty()) {
            throw CommandFailure.usage("the database holds submissions of " + String.join(", ", senders)
                    + ": name with --platform under whose name to put simulated ones beside them, or use another database"
                    + " (TASKGRADER_DATA)");
        }
    }

    /** The service's own, so that learners can be asked for. */
    private static LearnerKeys keys(Settings settings) {
        if (settings.database().url().isPresent() && settings.learnerKey().isEmpty()) {
            throw CommandFailure.usage("with a database of your own, set TASKGRADER_LEARNER_KEY as the service has it");
        }
        return LearnerKeys.of(settings.learnerKey().orElseGet(() -> LearnerSecret.keptIn(settings.data())));
    }

    private List<SimulatedProgram> programs(Workshop workshop, ExerciseLibrary library, Course course)
            throws InterruptedException, ExecutionException {
        List<Exercise> exercises = course.modules().stream()
                .flatMap(module -> module.exercises().stream())
                .flatMap(id -> library.find(id).stream())
                .toList();
        int all = exercises.stream()
                .mapToInt(exercise -> exercise.solutions().size())
                .sum();
        ReportMapper reports = workshop.reports();
        try (DockerSandbox sandbox = workshop.sandbox();
                ExecutorService workers = Workshop.workers(sandbox);
                ProgressBar progress = ProgressBar.on(spec.commandLine().getErr(), all)) {
            Grader grader = workshop.grader(sandbox);
            List<Future<SimulatedProgram>> gradings = exercises.stream()
                    .flatMap(exercise -> submissions(exercise)
                            .map(submission -> workers.submit(() -> {
                                SimulatedProgram program = graded(grader, reports, exercise, submission);
                                progress.step();
                                return program;
                            })))
                    .toList();
            List<SimulatedProgram> programs = new ArrayList<>();
            for (Future<SimulatedProgram> grading : gradings) {
                programs.add(grading.get());
            }
            return programs;
        }
    }

    private static Stream<Submission> submissions(Exercise exercise) {
        return exercise.solutions().stream()
                .map(Solution::source)
                .map(source -> new Submission(exercise.id(), source.text(), Locale.ENGLISH));
    }

    private static SimulatedProgram graded(
            Grader grader, ReportMapper reports, Exercise exercise, Submission submission) throws InterruptedException {
        SimulatedProgram program = new SimulatedProgram(
                submission,
                exercise.version(),
                reports.graded(UUID.randomUUID(), grader.grade(exercise, submission, GradingListener.NONE)));
        if (program.result().view().verdict() == VerdictName.NOT_JUDGED) {
            String failure = "a program of " + exercise.id() + " could not be judged: taskgrader check says why";
            throw CommandFailure.ours(failure, new IllegalStateException(failure));
        }
        return program;
    }

    private void say(String text) {
        spec.commandLine().getErr().println(text);
    }
}
