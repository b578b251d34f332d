package org.taskgrader.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.RecordFingerprint;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;
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
 * @param investigation as {@code plan}, for a sample with every kind of step
 */
public record SandboxIdentity(
        String image,
        Optional<String> runtime,
        ByteSize memory,
        String processors,
        List<Request.Step> plan,
        List<Request.Step> investigation) {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(2), ByteSize.ofMebibytes(1), ByteSize.ofKibibytes(1), 1);
    private static final Compilation COMPILATION = new Compilation(
            List.of(new Compilation.SourceFile("main.c", Bytes.utf8("int main(void){}"))), List.of("main.c"), LIMITS);

    /** SHA-256 (FIPS 180-4) in lower-case hexadecimal. */
    static String of(String image, SandboxSettings settings) {
        return RecordFingerprint.of(new SandboxIdentity(
                image,
                settings.runtime(),
                settings.memory(),
                Double.toString(settings.processors()),
                JobSteps.steps(
                        new Plan(COMPILATION, List.of(new TestRun("sample", List.of("a"), Bytes.utf8("b"), LIMITS)), 1),
                        0,
                        1),
                JobSteps.steps(
                        new Investigation(List.of(
                                new Investigation.Check(COMPILATION),
                                new Investigation.Build("sample", COMPILATION),
                                new Investigation.Run(
                                        "sample", List.of("a"), List.of("B=c"), Bytes.utf8("d"), true, LIMITS),
                                new Investigation.Debug("sample", "run", List.of("a"), Bytes.utf8("b"), LIMITS))),
                        0)));
    }

    public SandboxIdentity {
        plan = List.copyOf(plan);
        investigation = List.copyOf(investigation);
    }
}
