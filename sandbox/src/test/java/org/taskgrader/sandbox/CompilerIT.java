package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.sandbox.CompilerComparison.Way;
import org.taskgrader.sandbox.protocol.Request;

/** What stands in for gcc's driver says the same as gcc, word for word, and ends as gcc does. */
final class CompilerIT {

    /** Of real learners' programs every so manieth is compiled: all of them take ten minutes. */
    private static final int EVERY = Integer.getInteger("compiler.every", 16);

    private static final List<Way> WAYS = List.of(Way.SIDE_BY_SIDE, Way.ONE_AFTER_THE_OTHER);

    private static CompilerComparison comparison;

    @BeforeAll
    static void open() throws Exception {
        comparison = new CompilerComparison();
    }

    @AfterAll
    static void close() {
        comparison.close();
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

        for (Way way : WAYS) {
            Request.Step build = CompilerComparison.build(useful);
            assertThat(comparison.results(List.of(
                            CompilerComparison.step(build, build.executable(), build.argv(), way, List.of(program)))))
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

    private static List<String> differences(List<Compilation> compilations) throws Exception {
        return comparison.differences(
                compilations.stream().map(CompilerComparison::build).toList(), WAYS);
    }
}
