package org.taskgrader.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.sandbox.engine.DockerEngine;
import org.taskgrader.sandbox.engine.SandboxException;
import org.taskgrader.sandbox.engine.Supervisor;
import org.taskgrader.sandbox.pool.ContainerPool;
import org.taskgrader.sandbox.pool.Lease;
import org.taskgrader.sandbox.protocol.JobRequest;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;
import org.taskgrader.sandbox.settings.SandboxSettings;

/** Has programs compiled in a learner's step, by what stands in for gcc's driver and by gcc, and compares what they say. */
final class CompilerComparison implements AutoCloseable {

    private static final int PROGRAMS_OF_A_JOB = 20;
    private static final long JOB = 7;
    private static final String GCC = "/usr/bin/gcc";

    /** By what a program is compiled, and whether the assembler works beside the compiler: where a processor is free. */
    enum Way {
        GCC(""),
        SIDE_BY_SIDE("1"),
        ONE_AFTER_THE_OTHER("0");

        private final String processorFree;

        Way(String processorFree) {
            this.processorFree = processorFree;
        }

        List<String> environment(List<String> usual) {
            return Stream.concat(usual.stream(), Stream.of("TASKGRADER_PROCESSOR_FREE=" + processorFree))
                    .toList();
        }
    }

    private final DockerEngine engine;
    private final ContainerPool pool;

    CompilerComparison() throws SandboxException, InterruptedException {
        SandboxSettings settings = TestImage.settings(1);
        engine = new DockerEngine(settings);
        engine.check();
        pool = new ContainerPool(engine, 1, settings.jobsPerContainer(), settings.lifetime());
    }

    @Override
    public void close() {
        pool.close();
        engine.close();
    }

    /** The step in which a program is built. */
    static Request.Step build(Compilation compilation) {
        return JobSteps.steps(new Plan(compilation, List.of(), 0), JOB, 1).getFirst();
    }

    /** The step in which the compiler is asked for its opinion alone. */
    static Request.Step check(Compilation compilation) {
        return JobSteps.steps(new Investigation(List.of(new Investigation.Check(compilation))), JOB)
                .getFirst();
    }

    /** Those steps that are told of differently, with both. */
    List<String> differences(List<Request.Step> steps, List<Way> ways) throws SandboxException, InterruptedException {
        List<String> differences = new ArrayList<>();
        for (int from = 0; from < steps.size(); from += PROGRAMS_OF_A_JOB) {
            List<Request.Step> some = steps.subList(from, Math.min(steps.size(), from + PROGRAMS_OF_A_JOB));
            List<String> byGcc = said(some, Way.GCC);
            for (Way way : ways) {
                List<String> byCc = said(some, way);
                for (int i = 0; i < some.size(); i++) {
                    if (!byCc.get(i).equals(byGcc.get(i))) {
                        differences.add("%s%n--- gcc%n%s%n--- cc, %s%n%s%n"
                                .formatted(
                                        some.get(i).files().getFirst().content().text(),
                                        byGcc.get(i),
                                        way,
                                        byCc.get(i)));
                    }
                }
            }
        }
        return differences;
    }

    private List<String> said(List<Request.Step> steps, Way way) throws SandboxException, InterruptedException {
        return results(steps.stream()
                        .map(step -> step(step, way == Way.GCC ? GCC : step.executable(), step.argv(), way, List.of()))
                        .toList())
                .stream()
                .map(CompilerComparison::told)
                .toList();
    }

    /** A step like another, with another program in it. */
    static Request.Step step(
            Request.Step like, String executable, List<String> argv, Way way, List<Request.Fetch> fetch) {
        return new Request.Step(
                JOB,
                0,
                like.profile(),
                false,
                like.stdinMode(),
                executable,
                argv,
                way.environment(like.env()),
                like.stdin(),
                like.files(),
                List.of(),
                fetch,
                like.limits());
    }

    /** In one job, numbered in their order. */
    List<Reply.Result> results(List<Request.Step> steps) throws SandboxException, InterruptedException {
        List<Request.Step> numbered = new ArrayList<>();
        for (Request.Step step : steps) {
            numbered.add(new Request.Step(
                    JOB,
                    numbered.size(),
                    step.profile(),
                    step.essential(),
                    step.stdinMode(),
                    step.executable(),
                    step.argv(),
                    step.env(),
                    step.stdin(),
                    step.files(),
                    step.keep(),
                    step.fetch(),
                    step.limits()));
        }
        List<Reply.Result> results = new ArrayList<>();
        try (Lease lease = pool.lease()) {
            Request.Job opening = new Request.Job(JOB, lease.uid(), 0);
            Reply.JobDone done = lease.supervisor()
                    .run(new JobRequest(opening, numbered), new Supervisor.StepListener() {
                        @Override
                        public void started(int step) {}

                        @Override
                        public void ended(Reply.Result result) {
                            results.add(result);
                        }
                    });
            lease.ended(done);
        }
        return results;
    }

    /** The names of temporary files are other ones each time. */
    private static String told(Reply.Result result) {
        return result.outcome() + " " + result.code() + "\n"
                + result.stderr().text().replaceAll("/tmp/cc\\w{6}", "/tmp/ccNAME")
                + result.stdout().text();
    }
}
