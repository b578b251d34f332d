package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.plan.TestRun;

/**
 * Programs that mean harm, one after the other in one container. Each ends as it should and within its limits, and the
 * next honest submission in the same container finds nothing of it.
 */
final class HostileProgramsIT {

    /** Tells of every trace that another submission could have left. */
    private static final String INSPECTOR = """
            #include <ctype.h>
            #include <dirent.h>
            #include <stdio.h>
            #include <stdlib.h>
            #include <string.h>
            #include <unistd.h>
            static void list(const char *path, const char *but) {
              DIR *folder = opendir(path);
              for (struct dirent *e; folder != NULL && (e = readdir(folder)) != NULL;)
                if (strcmp(e->d_name, ".") && strcmp(e->d_name, "..") && strcmp(e->d_name, but))
                  printf("%s/%s ", path, e->d_name);
            }
            static void lines(const char *path) {
              FILE *file = fopen(path, "r");
              for (int c; file != NULL && (c = getc(file)) != EOF;)
                if (c == '\\n') printf("%s ", path);
            }
            int main(void) {
              list("/tmp", "");
              list("/box", "");
              list("/job", "a.out");
              list("/dev/shm", "");
              list("/dev/mqueue", "");
              lines("/proc/sysvipc/shm");
              lines("/proc/sysvipc/sem");
              lines("/proc/sysvipc/msg");
              DIR *proc = opendir("/proc");
              for (struct dirent *e; proc != NULL && (e = readdir(proc)) != NULL;)
                if (isdigit(e->d_name[0]) && atoi(e->d_name) != getpid()) printf("process ");
              puts("");
              return 0;
            }
            """;

    /** Other people's work on the machine is no fault of a program's: this bounds a hang, not a speed. */
    private static final Duration OURS = Duration.ofSeconds(20);

    private static DockerSandbox sandbox;
    private static String nothingLeft;

    static List<HostileCase.Named> cases() throws IOException {
        return HostileCase.all();
    }

    @BeforeAll
    static void open() throws Exception {
        sandbox = DockerSandbox.open(TestImage.settings(1));
        nothingLeft = inspect();
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsAsItShouldAndLeavesNothing(HostileCase.Named hostile) throws InterruptedException {
        long containersBefore = sandbox.status().started();
        HostileCase expected = hostile.expected();
        Limits limits = new Limits(
                millis(expected.cpu()), millis(expected.wall()), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(64), 8);
        List<TestRun> runs = expected.runs().stream()
                .map(run -> Programs.run(Bytes.utf8(run.input()), limits))
                .toList();

        long start = System.nanoTime();
        Execution execution =
                sandbox.execute(Programs.plan(hostile.source(), List.of(), 0, runs), ExecutionListener.NONE);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(expected.compiles())
                .as("compilation, which said: %s", start(execution.compilation()))
                .contains(execution.compilation().outcome().toString());
        for (int i = 0; i < runs.size(); i++) {
            check(expected.runs().get(i), execution.runs().get(i));
        }
        assertThat(took)
                .isLessThan(Programs.COMPILE_LIMITS
                        .wall()
                        .plus(limits.wall().multipliedBy(runs.size()))
                        .plus(OURS));
        assertThat(inspect()).isEqualTo(nothingLeft);
        assertThat(sandbox.status().started())
                .as("it is the same container that serves the next one")
                .isEqualTo(containersBefore);
    }

    private static void check(HostileCase.Run expected, ProcessResult run) {
        assertThat(expected.outcome())
                .as("run, which said: %s", start(run))
                .contains(run.outcome().toString());
        if (expected.stdout() != null) {
            assertThat(run.stdout().content().text()).isEqualTo(expected.stdout());
        }
        if (expected.read() != null) {
            assertThat(run.inputRead()).isEqualTo(expected.read());
        }
        if (expected.never() != null) {
            assertThat(run.stdout().content().text()).doesNotContain(expected.never());
        }
    }

    private static String inspect() throws InterruptedException {
        Execution honest = sandbox.execute(Programs.plan(INSPECTOR, ""), ExecutionListener.NONE);
        assertThat(honest.runs().getFirst().outcome()).isEqualTo(new RunOutcome.Exited(0));
        return honest.runs().getFirst().stdout().content().text();
    }

    private static String start(ProcessResult result) {
        String said =
                result.stdout().content().text() + result.stderr().content().text();
        return said.substring(0, Math.min(300, said.length()));
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
