package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.sandbox.CompilerComparison.Way;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;

/** A compiler that goes on from an image of one that has read the same headers says what one says that has begun by itself. */
final class CompilerImagesIT {

    private static final Path BEGINNINGS = Path.of(System.getProperty("taskgrader.root"), "docker/compiler/beginnings");

    private static final String IMAGES = "/usr/lib/taskgrader/images/";

    /** The numbers in {@code docker/compiler/argument-lists} of those by which programs are built, and functions. */
    private static final int PROGRAMS = 1;

    private static final int FUNCTIONS = 3;

    /** Four times in a thousand there is something where the image is to be, and the compiler begins by itself. */
    private static final int TRIES = 3;

    private static final List<Way> WAYS = List.of(Way.ONE_AFTER_THE_OTHER);

    private static final Fixture PROGRAM = Fixture.positive("missing-semicolon", "before-brace");
    private static final Fixture FUNCTION = Fixture.positive("wrong-result", "array");

    private static CompilerComparison comparison;

    @BeforeAll
    static void open() throws Exception {
        assumeTrue("amd64".equals(System.getProperty("os.arch")), "NOT CHECKED: there are images for x86-64 only");
        comparison = new CompilerComparison();
    }

    @AfterAll
    static void close() {
        if (comparison != null) {
            comparison.close();
        }
    }

    @Test
    void saysWhatGccSaysHoweverAProgramBegins() throws Exception {
        String nested = including("stdio.h") + "int a" + "[".repeat(100_000) + ";\nint b = " + "(".repeat(20_000);
        List<Request.Step> steps = Stream.concat(programs().stream(), Stream.of(nested))
                .map(source -> compilation(PROGRAM, source))
                .flatMap(compilation ->
                        Stream.of(CompilerComparison.build(compilation), CompilerComparison.check(compilation)))
                .toList();
        assertThat(steps).hasSizeGreaterThan(150);
        assertThat(comparison.differences(steps, WAYS)).isEmpty();
    }

    @Test
    void goesOnFromAnImageForEveryBeginning() throws Exception {
        for (String beginning : Files.readAllLines(BEGINNINGS)) {
            if (!beginning.startsWith("#")) {
                assertThat(fromImages(including(beginning) + "int main(void) { return 0; }\n"))
                        .as(beginning)
                        .anySatisfy(result -> {
                            assertThat(result.code()).isZero();
                            assertThat(result.stdout().text()).startsWith("\t.file\t\"main.c\"");
                        });
            }
        }
    }

    @Test
    void goesOnFromAnImageWhereAHeaderOfOursComesFirst() throws Exception {
        Request.Step build = CompilerComparison.build(compilation(FUNCTION, FUNCTION.read("submission.c")));
        for (String file : List.of("main", "harness")) {
            assertThat(fromImages(build, FUNCTIONS, file)).as(file).anySatisfy(result -> {
                assertThat(result.code()).isZero();
                assertThat(result.stdout().text()).startsWith("\t.file\t\"" + file + ".c\"");
            });
        }
    }

    /** Its file's content and time are those of another program in the image. */
    @Test
    void beginsByItselfWhereTheProgramAsksForItsOwnFile() throws Exception {
        for (String asks : List.of("#include \"main.c\"\n", "const char *when = __TIMESTAMP__;\n")) {
            assertThat(fromImages(including("stdio.h") + asks))
                    .as(asks)
                    .allSatisfy(result -> assertThat(result.code()).isEqualTo(1));
        }
    }

    private static List<Reply.Result> fromImages(String source) throws Exception {
        return fromImages(CompilerComparison.build(compilation(PROGRAM, source)), PROGRAMS, "main");
    }

    /** What comes of a file with {@code false} in the compiler's place, so that one that begins by itself fails. */
    private static List<Reply.Result> fromImages(Request.Step build, int list, String file) throws Exception {
        return comparison.results(Collections.nCopies(
                TRIES,
                CompilerComparison.step(
                        build,
                        "/usr/lib/taskgrader/restore",
                        List.of("restore", IMAGES + list + "/" + file, file + ".c", "/bin/false"),
                        Way.ONE_AFTER_THE_OTHER,
                        List.of())));
    }

    private static String including(String beginning) {
        StringBuilder text = new StringBuilder();
        for (String header : beginning.equals("none") ? new String[0] : beginning.split(",", -1)) {
            text.append("#include <").append(header).append(">\n");
        }
        return text.toString();
    }

    private static Compilation compilation(Fixture fixture, String source) {
        Exercise exercise = fixture.exercise();
        return Planner.plan(exercise, new Submission(exercise.id(), source, Locale.ENGLISH))
                .compilation();
    }

    /** Those of {@code program-beginnings}, whose first lines say how they are written. */
    private static List<String> programs() throws IOException {
        Pattern unicode = Pattern.compile("\\\\u([0-9a-f]{4})");
        try (var lines = CompilerImagesIT.class.getResourceAsStream("/program-beginnings")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("@"))
                    .map(line -> line.replace("STDIO", "#include <stdio.h>\\n")
                            .replace("MAIN", "int main(void) { int n; printf(\"%d\\\\n\", n); return 0; }\\n"))
                    .map(line -> unicode.matcher(line)
                            .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16))))
                    .map(String::translateEscapes)
                    .toList();
        }
    }
}
