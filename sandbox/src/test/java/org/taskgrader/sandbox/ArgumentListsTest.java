package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.sandbox.protocol.Request;

/** What is recorded in the image of gcc's answers is what the service asks. */
final class ArgumentListsTest {

    private static final Path LISTS = Path.of(System.getProperty("taskgrader.root"), "docker/compiler/argument-lists");

    @Test
    void programsAndFunctionsAreBuiltAndCheckedWithListsThatAreRecorded() throws IOException {
        List<String> asked = new ArrayList<>();
        for (Fixture fixture : List.of(
                Fixture.positive("missing-semicolon", "before-brace"), Fixture.positive("wrong-result", "array"))) {
            Compilation compilation = compilation(fixture.exercise());
            asked.add(arguments(JobSteps.steps(new Plan(compilation, List.of(), 0), 1, 1)));
            asked.add(arguments(JobSteps.steps(new Investigation(List.of(new Investigation.Check(compilation))), 1)));
        }
        assertThat(asked).doesNotHaveDuplicates();
        assertThat(Files.readAllLines(LISTS)).containsAll(asked);
    }

    /** Those that more than one in fifty of the fixtures ask for. */
    @Test
    void programsAreBuiltAgainWithListsThatAreRecorded() throws Exception {
        List<Fixture> fixtures = Fixture.all();
        Map<String, Integer> asked = new TreeMap<>();
        for (Fixture fixture : fixtures) {
            Builds builds = new Builds(fixture.recorded());
            fixture.told(builds);
            builds.lists.forEach(list -> asked.merge(list, 1, Integer::sum));
        }
        asked.values().removeIf(times -> times * 50 < fixtures.size());
        assertThat(asked).hasSizeGreaterThan(2);
        assertThat(Files.readAllLines(LISTS)).containsAll(asked.keySet());
    }

    /** What a sandbox is asked to build for a program that it has run. */
    private static final class Builds implements Sandbox {

        private final Sandbox sandbox;
        private final List<String> lists = new ArrayList<>();

        Builds(Sandbox sandbox) {
            this.sandbox = sandbox;
        }

        @Override
        public Execution execute(Plan plan, ExecutionListener listener) throws InterruptedException {
            return sandbox.execute(plan, listener);
        }

        @Override
        public Execution executeAuthors(Plan plan) throws InterruptedException {
            return sandbox.executeAuthors(plan);
        }

        @Override
        public List<ProcessResult> investigate(Investigation investigation) throws InterruptedException {
            JobSteps.steps(investigation, 1).stream()
                    .filter(step -> step.profile() == Request.Profile.COMPILE)
                    .forEach(step -> lists.add(arguments(List.of(step))));
            return sandbox.investigate(investigation);
        }
    }

    private static Compilation compilation(Exercise exercise) {
        return Planner.plan(exercise, new Submission(exercise.id(), "", Locale.ENGLISH))
                .compilation();
    }

    private static String arguments(List<Request.Step> steps) {
        List<String> argv = steps.getFirst().argv();
        return String.join(" ", argv.subList(1, argv.size()));
    }
}
