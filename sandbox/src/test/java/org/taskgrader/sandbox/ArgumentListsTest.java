package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.classification.Fixture;
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

    private static Compilation compilation(Exercise exercise) {
        return Planner.plan(exercise, new Submission(exercise.id(), "", Locale.ENGLISH))
                .compilation();
    }

    private static String arguments(List<Request.Step> steps) {
        List<String> argv = steps.getFirst().argv();
        return String.join(" ", argv.subList(1, argv.size()));
    }
}
