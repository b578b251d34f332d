package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.ReturnedFile;
import org.taskgrader.core.execution.ReturnedFile.Status;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.plan.TestRun;
import org.taskgrader.core.plan.WantedFile;

/** Files beside a program and files that it writes, whatever it does to them. */
final class FilesIT {

    private static final List<WantedFile> WANTED = List.of(new WantedFile("out.txt", ByteSize.ofKibibytes(4)));

    private static DockerSandbox sandbox;

    @BeforeAll
    static void open() throws Exception {
        sandbox = DockerSandbox.open(TestImage.settings(1));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static ProcessResult run(String source, List<String> environment, List<PlacedFile> files)
            throws InterruptedException {
        Invocation invocation = new Invocation(List.of(), environment, files, Bytes.empty());
        TestRun run = new TestRun("test", invocation, WANTED, Programs.RUN_LIMITS);
        return sandbox.execute(Programs.plan(source, List.of(), 0, List.of(run)), ExecutionListener.NONE)
                .runs()
                .getFirst();
    }

    @Test
    void filesAndVariablesArriveAndAFileComesBackOctetByOctet() throws InterruptedException {
        String copies = """
                #include <stdio.h>
                #include <stdlib.h>
                int main(void) {
                  FILE *in = fopen("in.bin", "rb"), *out = fopen("out.txt", "wb");
                  for (int c; (c = getc(in)) != EOF;) putc(c, out);
                  fputs(getenv("NAME"), out);
                  return fclose(out);
                }
                """;
        byte[] octets = new byte[256];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) i;
        }

        ProcessResult result = run(copies, List.of("NAME=Ada"), List.of(new PlacedFile("in.bin", Bytes.of(octets))));

        assertThat(result.files()).hasSize(1);
        byte[] written = result.files().getFirst().content().toArray();
        assertThat(result.files().getFirst().status()).isEqualTo(Status.WHOLE);
        assertThat(written).startsWith(octets).endsWith("Ada".getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> tricks() {
        String link = "#include <unistd.h>\nint main(void) { return symlink(\"%s\", \"out.txt\"); }\n";
        return Stream.of(
                Arguments.of("nothing at all", "int main(void) { return 0; }", Status.MISSING),
                Arguments.of("a link to a file of the system", link.formatted("/etc/passwd"), Status.NOT_A_FILE),
                Arguments.of("a link to the memory of process 1", link.formatted("/proc/1/mem"), Status.NOT_A_FILE),
                Arguments.of("a link to itself", link.formatted("out.txt"), Status.NOT_A_FILE),
                Arguments.of(
                        "a pipe that nobody writes to",
                        "#include <sys/stat.h>\nint main(void) { return mkfifo(\"out.txt\", 0666); }",
                        Status.NOT_A_FILE),
                Arguments.of(
                        "a folder",
                        "#include <sys/stat.h>\nint main(void) { return mkdir(\"out.txt\", 0777); }",
                        Status.NOT_A_FILE),
                Arguments.of("more than is wanted", """
                        #include <stdio.h>
                        int main(void) {
                          FILE *f = fopen("out.txt", "w");
                          for (int i = 0; i < 100000; i++) fputs("0123456789", f);
                          return fclose(f);
                        }
                        """, Status.CUT),
                Arguments.of("a hole of many megabytes", """
                        #include <stdio.h>
                        int main(void) {
                          FILE *f = fopen("out.txt", "w");
                          fseek(f, 15 * 1024 * 1024, SEEK_SET);
                          putc('x', f);
                          return fclose(f);
                        }
                        """, Status.CUT),
                Arguments.of("a file that nobody may read", """
                        #include <stdio.h>
                        #include <sys/stat.h>
                        int main(void) {
                          FILE *f = fopen("out.txt", "w");
                          fputs("secret", f);
                          fclose(f);
                          return chmod("out.txt", 0);
                        }
                        """, Status.WHOLE),
                Arguments.of(
                        "ten thousand files around it, and names with line breaks",
                        """
                        #include <stdio.h>
                        int main(void) {
                          char name[64];
                          for (int i = 0; i < 10000; i++) {
                            snprintf(name, sizeof name, i %% 2 ? "out.txt\\n%%d" : "%%d", i);
                            FILE *f = fopen(name, "w");
                            if (f == NULL) break;
                            fclose(f);
                          }
                          return 0;
                        }
                        """.replace("%%", "%"),
                        Status.MISSING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tricks")
    void whateverLiesInTheFilesPlaceIsToldAndHarmsNobody(String what, String source, Status status)
            throws InterruptedException {
        long containers = sandbox.status().started();

        ProcessResult result = run(source, List.of(), List.of());

        assertThat(result.files())
                .as(what + ": " + result.outcome())
                .extracting(ReturnedFile::name, ReturnedFile::status)
                .containsExactly(tuple("out.txt", status));
        assertThat(result.files().getFirst().content().size()).isLessThanOrEqualTo(4096);
        assertThat(result.outcome()).isNotInstanceOf(RunOutcome.SandboxFailure.class);
        ProcessResult honest = run("int main(void) { return 0; }", List.of(), List.of());
        assertThat(honest.files().getFirst().status()).isEqualTo(Status.MISSING);
        assertThat(sandbox.status().started()).isEqualTo(containers);
    }

    /** A program that is stopped may have written its file before: it says nothing about the verdict, and is returned. */
    @Test
    void aFileOfAProgramThatWasStoppedComesBackToo() throws InterruptedException {
        ProcessResult result = run("""
                #include <stdio.h>
                #include <stdlib.h>
                int main(void) {
                  FILE *f = fopen("out.txt", "w");
                  fputs("half", f);
                  fclose(f);
                  abort();
                }
                """, List.of(), List.of());

        assertThat(result.outcome()).isEqualTo(new RunOutcome.Signalled(6));
        assertThat(result.files().getFirst().content().text()).isEqualTo("half");
    }
}
