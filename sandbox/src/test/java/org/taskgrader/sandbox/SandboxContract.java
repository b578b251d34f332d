package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.TestRun;

/** What the core relies on in any {@link Sandbox}. A test class implements this with the sandbox it is about. */
interface SandboxContract {

    Sandbox sandbox();

    @Test
    default void compilesAndRunsEveryTestInOrder() throws InterruptedException {
        Execution execution =
                sandbox().execute(Programs.plan(Programs.SUM, "1 2\n", "20 22\n", "nonsense"), ExecutionListener.NONE);

        assertThat(execution.compilation().outcome()).isEqualTo(new RunOutcome.Exited(0));
        assertThat(execution.runs())
                .extracting(ProcessResult::outcome)
                .containsExactly(new RunOutcome.Exited(0), new RunOutcome.Exited(0), new RunOutcome.Exited(3));
        assertThat(execution.runs())
                .extracting(run -> run.stdout().content().text())
                .containsExactly("3\n", "42\n", "");
        assertThat(execution.toolchain()).contains("gcc");
    }

    @Test
    default void aProgramThatDoesNotCompileIsNotRun() throws InterruptedException {
        Execution execution =
                sandbox().execute(Programs.plan("int main(void) { return 0 }", "", ""), ExecutionListener.NONE);

        assertThat(execution.compilation().outcome()).isEqualTo(new RunOutcome.Exited(1));
        assertThat(execution.compilation().stderr().content().text()).contains("\"kind\": \"error\"", "expected");
        assertThat(execution.runs())
                .extracting(ProcessResult::outcome)
                .containsExactly(
                        new RunOutcome.Skipped(RunOutcome.SkipReason.NOT_COMPILED),
                        new RunOutcome.Skipped(RunOutcome.SkipReason.NOT_COMPILED));
    }

    @Test
    default void tellsOfEachStepOnceAndInOrder() throws InterruptedException {
        List<String> told = new ArrayList<>();
        ExecutionListener listener = new ExecutionListener() {
            @Override
            public void compiling() {
                told.add("compiling");
            }

            @Override
            public void compiled(ProcessResult result) {
                told.add("compiled " + result.outcome());
            }

            @Override
            public void ran(int index, ProcessResult result) {
                told.add("ran " + index + " " + result.stdout().content().text());
            }
        };

        sandbox().execute(Programs.plan(Programs.SUM, "1 1", "2 2"), listener);

        assertThat(told).containsExactly("compiling", "compiled Exited[status=0]", "ran 0 2\n", "ran 1 4\n");
    }

    @Test
    default void argumentsArriveAsTheyAre() throws InterruptedException {
        String echo = """
                #include <stdio.h>
                int main(int argc, char **argv) {
                  for (int i = 0; i < argc; i++) printf("[%s]", argv[i]);
                  return 0;
                }
                """;
        TestRun run = Programs.run(Bytes.empty(), Programs.RUN_LIMITS, "a b", "", "$(id)", "é", "-x");

        Execution execution =
                sandbox().execute(Programs.plan(echo, List.of(), 0, List.of(run)), ExecutionListener.NONE);

        assertThat(execution.runs().getFirst().stdout().content().text()).isEqualTo("[./a.out][a b][][$(id)][é][-x]");
    }

    @Test
    default void outputIsKeptOctetByOctet() throws InterruptedException {
        String octets = """
                #include <stdio.h>
                int main(void) {
                  for (int i = 0; i < 256; i++) putchar(i);
                  fputs("to standard error", stderr);
                  return 0;
                }
                """;

        ProcessResult run = sandbox()
                .execute(Programs.plan(octets, ""), ExecutionListener.NONE)
                .runs()
                .getFirst();

        assertThat(IntStream.range(0, 256).allMatch(i -> run.stdout().content().at(i) == i))
                .isTrue();
        assertThat(run.stdout().content().size()).isEqualTo(256);
        assertThat(run.stderr().content().text()).isEqualTo("to standard error");
    }

    @Test
    default void countsTheInputThatWasRead() throws InterruptedException {
        String readsOne = """
                #include <stdio.h>
                int main(void) {
                  int n;
                  return scanf("%d", &n) == 1 ? 0 : 1;
                }
                """;

        ProcessResult run = sandbox()
                .execute(Programs.plan(readsOne, "12345 67890\n"), ExecutionListener.NONE)
                .runs()
                .getFirst();

        assertThat(run.inputRead()).isEqualTo(5);
    }

    @Test
    default void givesUpAfterRunsThatAllReachALimit() throws InterruptedException {
        String loops = "int main(void) { for (volatile int i = 0;; i++) {} }";
        List<TestRun> runs = IntStream.range(0, 4)
                .mapToObj(i -> Programs.run(Bytes.empty(), Programs.RUN_LIMITS))
                .toList();

        Execution execution = sandbox().execute(Programs.plan(loops, List.of(), 2, runs), ExecutionListener.NONE);

        assertThat(execution.runs())
                .extracting(ProcessResult::outcome)
                .containsExactly(
                        new RunOutcome.CpuLimitReached(),
                        new RunOutcome.CpuLimitReached(),
                        new RunOutcome.Skipped(RunOutcome.SkipReason.GIVEN_UP),
                        new RunOutcome.Skipped(RunOutcome.SkipReason.GIVEN_UP));
    }

    @Test
    default void investigatesStepByStepWhateverBecomesOfThem() throws InterruptedException {
        String divides = """
                #include <stdio.h>
                int main(void) {
                  int parts = 0;
                  scanf("%d", &parts);
                  printf("%d\\n", 100 / parts);
                  return 0;
                }
                """;
        List<String> traced = List.of("-O0", "-g", "-fsanitize=undefined", "main.c");
        Investigation investigation = new Investigation(List.of(
                new Investigation.Check(Programs.compilation("int main(void) { return 0 }", List.of("main.c"))),
                new Investigation.Check(Programs.compilation(divides, List.of("main.c"))),
                new Investigation.Build("broken", Programs.compilation("int main(void) {", List.of("main.c"))),
                new Investigation.Run("broken", Programs.NOTHING_GIVEN, false, Programs.RUN_LIMITS),
                new Investigation.Build("traced", Programs.compilation(divides, traced)),
                new Investigation.Run(
                        "traced",
                        Invocation.of(List.of(), Bytes.utf8("0\n")).with(List.of("UBSAN_OPTIONS=halt_on_error=1")),
                        false,
                        Programs.RUN_LIMITS),
                new Investigation.Run(
                        "traced", Invocation.of(List.of(), Bytes.utf8("20\n")), false, Programs.RUN_LIMITS)));

        List<ProcessResult> results = sandbox().investigate(investigation);

        assertThat(results)
                .extracting(ProcessResult::outcome)
                .containsExactly(
                        new RunOutcome.Exited(1),
                        new RunOutcome.Exited(0),
                        new RunOutcome.Exited(1),
                        new RunOutcome.Skipped(RunOutcome.SkipReason.NOT_COMPILED),
                        new RunOutcome.Exited(0),
                        new RunOutcome.Exited(1),
                        new RunOutcome.Exited(0));
        assertThat(results.get(5).stderr().content().text()).contains("main.c:5:", "division by zero");
        assertThat(results.get(6).stdout().content().text()).isEqualTo("5\n");
    }

    /** LeakSanitizer stops the program by ptrace(2) from a task of its own, which no other run may do. */
    @Test
    default void findsMemoryThatWasNotGivenBack() throws InterruptedException {
        String leaks = """
                #include <stdlib.h>
                int main(void) {
                  int *numbers = malloc(40);
                  numbers[0] = 1;
                  numbers = 0;
                  return 0;
                }
                """;
        List<String> arguments = List.of("-O0", "-g", "-fsanitize=address", "main.c");
        Investigation investigation = new Investigation(List.of(
                new Investigation.Build("leaks", Programs.compilation(leaks, arguments)),
                new Investigation.Run(
                        "leaks",
                        Invocation.of(List.of(), Bytes.empty()).with(List.of("ASAN_OPTIONS=detect_leaks=1")),
                        true,
                        Programs.DEBUG_LIMITS)));

        ProcessResult run = sandbox().investigate(investigation).getLast();

        assertThat(run.stderr().content().text())
                .contains("LeakSanitizer: detected memory leaks", "Direct leak of 40 byte", "main.c:3");
    }

    @Test
    default void hearsTheDebuggerAndNotTheProgramUnderIt() throws InterruptedException {
        String crashes = """
                #include <stdio.h>
                int main(void) {
                  int number;
                  int *nowhere = 0;
                  scanf("%d", &number);
                  puts("#0 from the program");
                  *nowhere = number;
                  return 0;
                }
                """;
        Investigation investigation = new Investigation(List.of(
                new Investigation.Build("plain", Programs.compilation(crashes, List.of("-O0", "-g", "main.c"))),
                new Investigation.Debug(
                        "plain",
                        "run\nbacktrace\nprint number\n",
                        Invocation.of(List.of(), Bytes.utf8("42\n")),
                        Programs.DEBUG_LIMITS)));

        ProcessResult debugged = sandbox().investigate(investigation).getLast();

        assertThat(debugged.outcome()).isEqualTo(new RunOutcome.Exited(0));
        assertThat(debugged.stdout().content().text())
                .contains("SIGSEGV", "main.c:7", "$1 = 42")
                .doesNotContain("from the program");
    }

    @Test
    default void anInvestigationOfNothingFindsNothing() throws InterruptedException {
        assertThat(sandbox().investigate(new Investigation(List.of()))).isEmpty();
    }
}
