package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.evaluation.Comparisons;
import org.taskgrader.core.evaluation.CorpusFolder;
import org.taskgrader.core.evaluation.CorpusProgram;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.sandbox.engine.DockerEngine;
import org.taskgrader.sandbox.engine.SandboxException;
import org.taskgrader.sandbox.engine.Supervisor;
import org.taskgrader.sandbox.pool.ContainerPool;
import org.taskgrader.sandbox.pool.Lease;
import org.taskgrader.sandbox.protocol.JobRequest;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;
import org.taskgrader.sandbox.settings.SandboxSettings;

/** What stands in for gcc's driver says the same as gcc, word for word, and ends as gcc does. */
final class CompilerIT {

    /** Of real learners' programs every so manieth is compiled: all of them take ten minutes. */
    private static final int EVERY = Integer.getInteger("compiler.every", 16);

    private static final int PROGRAMS_OF_A_JOB = 20;
    private static final String GCC = "/usr/bin/gcc";

    /** By what a program is compiled, and whether the assembler works beside the compiler: where a processor is free. */
    private enum Way {
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

    private static DockerEngine engine;
    private static ContainerPool pool;

    @BeforeAll
    static void open() throws Exception {
        SandboxSettings settings = TestImage.settings(1);
        engine = new DockerEngine(settings);
        engine.check();
        pool = new ContainerPool(engine, 1, settings.jobsPerContainer(), settings.lifetime());
    }

    @AfterAll
    static void close() {
        pool.close();
        engine.close();
    }

    @Test
    void saysWhatGccSaysOfTheErrorClassesFixtures() throws Exception {
        List<Compilation> fixtures = Fixture.all().stream()
                .map(fixture -> compilation(fixture.exercise(), fixture.read("submission.c")))
                .distinct()
                .toList();
        assertThat(fixtures).hasSizeGreaterThan(500);
        assertThat(differences(fixtures)).isEmpty();
    }

    @Test
    void saysWhatGccSaysOfLearnersPrograms() throws Exception {
        String folder = System.getenv("TASKGRADER_CORPORA");
        if (folder == null || !Files.isDirectory(Path.of(folder))) {
            abort("NOT CHECKED against real learners' programs: set TASKGRADER_CORPORA to their folder");
            return;
        }
        List<String> sources = CorpusFolder.read(Path.of(folder), Comparisons.KNOWN).stream()
                .flatMap(corpus -> corpus.programs().stream())
                .map(CorpusProgram::source)
                .toList();
        Exercise exercise =
                Fixture.positive("missing-semicolon", "before-brace").exercise();
        List<Compilation> sample = IntStream.range(0, sources.size() / EVERY)
                .mapToObj(i -> compilation(exercise, sources.get(i * EVERY)))
                .toList();
        assertThat(sample).hasSizeGreaterThan(100);
        assertThat(differences(sample)).isEmpty();
    }

    /** What links in another way than usual, is asked of gcc anew, or ends in the assembler, the linker or by a signal. */
    @Test
    void saysWhatGccSaysWhereOtherPartsFail() throws Exception {
        String useful = "int f(void) { return 1; } int main(void) { return f(); }";
        assertThat(differences(List.of(
                        program("int f(void); int main(void) { return f(); }"),
                        program("#include <stdio.h>\nint main(void) { char t[9]; char *gets(char *); gets(t); }"),
                        program("int main(void) { __asm__(\"no such instruction\"); return 0; }"),
                        program("int f(void) { return 2; }"),
                        program("int main(void) { int a[" + "[".repeat(100_000) + "; }"),
                        program("#include \"nowhere.h\"\nint main(void) { return 0; }"),
                        program("#error no further\n"),
                        program(useful, "-DNAME=1"),
                        program(useful, "-DNAME=\"a \\\"b\\\" c\""),
                        program(useful, "-Wformat=3"),
                        program(useful, "-Wno-such-warning-at-all=3"),
                        program(useful, "-no-such-option"),
                        program(useful, "nowhere.c"),
                        program(useful, "-lnowhere"),
                        program(useful, "-O2", "-g", "-fsanitize=address,undefined", "-no-pie"),
                        program(useful, "-pthread"))))
                .isEmpty();
    }

    /** What it says is the same without gold; that gold is there, the program tells. */
    @Test
    void linksWithGoldInALearnersStep() throws Exception {
        Compilation useful = program("int main(void) { return 0; }", "-o", "a.out");
        Request.Fetch program = new Request.Fetch("a.out", 1 << 20);

        for (Way way : List.of(Way.SIDE_BY_SIDE, Way.ONE_AFTER_THE_OTHER)) {
            assertThat(results(List.of(useful), way, List.of(program)))
                    .singleElement()
                    .satisfies(result -> assertThat(new String(
                                    result.fetched().getFirst().content().toArray(), StandardCharsets.ISO_8859_1))
                            .contains(".note.gnu.gold-version"));
        }
    }

    private static Compilation program(String source, String... options) {
        return Programs.compilation(
                source,
                Stream.concat(
                                Stream.of("-std=gnu17", "-O1", "-Wall", "-fdiagnostics-format=json"),
                                Stream.concat(Stream.of(options), Stream.of("main.c", "-lm")))
                        .toList());
    }

    private static Compilation compilation(Exercise exercise, String source) {
        return Planner.plan(exercise, new Submission(exercise.id(), source, Locale.ENGLISH))
                .compilation();
    }

    /** Those that are told of differently, with both. */
    private static List<String> differences(List<Compilation> compilations) throws Exception {
        List<String> differences = new ArrayList<>();
        for (int from = 0; from < compilations.size(); from += PROGRAMS_OF_A_JOB) {
            List<Compilation> some =
                    compilations.subList(from, Math.min(compilations.size(), from + PROGRAMS_OF_A_JOB));
            List<String> byGcc = said(some, Way.GCC);
            for (Way way : List.of(Way.SIDE_BY_SIDE, Way.ONE_AFTER_THE_OTHER)) {
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

    private static List<String> said(List<Compilation> compilations, Way way)
            throws SandboxException, InterruptedException {
        return results(compilations, way, List.of()).stream()
                .map(CompilerIT::told)
                .toList();
    }

    private static List<Reply.Result> results(List<Compilation> compilations, Way way, List<Request.Fetch> fetch)
            throws SandboxException, InterruptedException {
        long job = 7;
        List<Request.Step> steps = new ArrayList<>();
        for (Compilation compilation : compilations) {
            Request.Step step =
                    JobSteps.steps(new Plan(compilation, List.of(), 0), job, 1).getFirst();
            steps.add(new Request.Step(
                    job,
                    steps.size(),
                    step.profile(),
                    false,
                    step.stdinMode(),
                    way == Way.GCC ? GCC : step.executable(),
                    step.argv(),
                    way.environment(step.env()),
                    step.stdin(),
                    step.files(),
                    List.of(),
                    fetch,
                    step.limits()));
        }
        List<Reply.Result> results = new ArrayList<>();
        try (Lease lease = pool.lease()) {
            Request.Job opening = new Request.Job(job, lease.uid(), 0);
            Reply.JobDone done = lease.supervisor().run(new JobRequest(opening, steps), new Supervisor.StepListener() {
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
