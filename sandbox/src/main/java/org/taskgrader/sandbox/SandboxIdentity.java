package org.taskgrader.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.bytes.RecordFingerprint;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Counterpart;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;
import org.taskgrader.core.plan.WantedFile;
import org.taskgrader.sandbox.protocol.Request;
import org.taskgrader.sandbox.settings.SandboxSettings;

/**
 * What decides a program's end besides the request.
 *
 * @param image the image by its content
 * @param runtime as it is set; the engine's own otherwise
 * @param memory of a container
 * @param processors of a container
 * @param plan what is sent for a plan, by a sample: a release that sends something else is another sandbox
 * @param conversation as {@code plan}, for a sample that talks to an author's program
 * @param investigation as {@code plan}, for a sample with every kind of step
 */
public record SandboxIdentity(
        String image,
        Optional<String> runtime,
        ByteSize memory,
        String processors,
        List<Request.Step> plan,
        List<Request.Step> conversation,
        List<Request.Step> investigation) {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(2), ByteSize.ofMebibytes(1), ByteSize.ofKibibytes(1), 1);
    private static final Compilation COMPILATION = new Compilation(
            List.of(new PlacedFile("main.c", Bytes.utf8("int main(void){}"))), List.of("main.c"), LIMITS);
    private static final Invocation GIVEN = new Invocation(
            List.of("a"), List.of("B=c"), List.of(new PlacedFile("d", Bytes.utf8("e"))), Bytes.utf8("f"));
    private static final Invocation TALKING = Invocation.of(List.of(), Bytes.empty());
    private static final List<WantedFile> WANTED = List.of(new WantedFile("g", ByteSize.ofBytes(1)));

    /** SHA-256 (FIPS 180-4) in lower-case hexadecimal. */
    static String of(String image, SandboxSettings settings) {
        return RecordFingerprint.of(new SandboxIdentity(
                image,
                settings.runtime(),
                settings.memory(),
                Double.toString(settings.processors()),
                JobSteps.steps(new Plan(COMPILATION, List.of(new TestRun("sample", GIVEN, WANTED, LIMITS)), 1), 0, 1),
                JobSteps.steps(new Counterpart(COMPILATION, List.of(new TestRun("sample", TALKING, LIMITS))), 0, 1),
                JobSteps.steps(
                        new Investigation(List.of(
                                new Investigation.Check(COMPILATION),
                                new Investigation.Build("sample", COMPILATION),
                                new Investigation.Run("sample", GIVEN, true, LIMITS),
                                new Investigation.Debug("sample", "run", GIVEN, LIMITS))),
                        0)));
    }

    public SandboxIdentity {
        plan = List.copyOf(plan);
        conversation = List.copyOf(conversation);
        investigation = List.copyOf(investigation);
    }
}
