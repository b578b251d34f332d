package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Conversation;
import org.taskgrader.core.execution.Conversation.Ending;
import org.taskgrader.core.execution.Conversation.Speaker;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.RunOutcome.Activity;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.plan.Counterpart;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;
import org.taskgrader.core.plan.WantedFile;

/** Learners' programs and authors' that talk to each other, in real containers, and what each can do to the other. */
final class ConversationIT {

    private static final Limits LIMITS = new Limits(
            Duration.ofMillis(500), Duration.ofSeconds(2), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(64), 2);

    private static final Limits OTHERS = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(4), ByteSize.ofMebibytes(64), ByteSize.ofMebibytes(1), 1);

    /** Says of each guess whether it is too small or too large, and notes at the end whether it was found. */
    private static final String GUESSES = """
            int secret, guess;
            fscanf(fopen("input", "r"), "%d", &secret);
            while (scanf("%d", &guess) == 1 && guess != secret) puts(guess < secret ? "more" : "less");
            fputs(guess == secret ? "100\\n" : "0\\n", fopen("verdict", "w"));
            if (guess == secret) puts("found");
            """;

    /** Halves the numbers that are left. */
    private static final String HALVES = """
            int low = 1, high = 100;
            char word[20] = "";
            while (strcmp(word, "found") != 0) {
              int middle = (low + high) / 2;
              printf("%d\\n", middle);
              fflush(stdout);
              if (scanf("%19s", word) != 1) return 1;
              if (strcmp(word, "more") == 0) low = middle + 1; else high = middle - 1;
            }
            """;

    private static DockerSandbox sandbox;

    @BeforeAll
    static void open() throws Exception {
        sandbox = DockerSandbox.open(TestImage.settings(1));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static String program(String statements) {
        return """
                #include <signal.h>
                #include <stdio.h>
                #include <stdlib.h>
                #include <string.h>
                #include <unistd.h>
                """ + "int main(void) {\n" + statements + "\nreturn 0;\n}\n";
    }

    private static String interactor(String statements) {
        return program("setvbuf(stdout, NULL, _IONBF, 0);\n" + statements);
    }

    private static Plan plan(String learners, String authors, String... secrets) {
        List<TestRun> runs = Stream.of(secrets)
                .map(secret -> new TestRun("test", Invocation.of(List.of(), Bytes.empty()), LIMITS))
                .toList();
        List<TestRun> answers =
                Stream.of(secrets).map(ConversationIT::answering).toList();
        Counterpart counterpart =
                new Counterpart(Programs.compilation(authors, List.of("-std=gnu17", "main.c")), answers);
        return new Plan(
                Programs.compilation(learners, List.of("-std=gnu17", "main.c")), runs, 3, Optional.of(counterpart));
    }

    private static TestRun answering(String secret) {
        Invocation given = new Invocation(
                List.of(), List.of(), List.of(new PlacedFile("input", Bytes.utf8(secret))), Bytes.empty());
        return new TestRun("test", given, List.of(new WantedFile("verdict", ByteSize.ofKibibytes(1))), OTHERS);
    }

    private static Execution talk(String learners, String authors, String... secrets) throws InterruptedException {
        return sandbox.execute(plan(program(learners), interactor(authors), secrets), ExecutionListener.NONE);
    }

    private static ProcessResult one(String learners, String authors) throws InterruptedException {
        Execution execution = talk(learners, authors, "37");
        assertThat(execution.compilation().outcome())
                .as(execution.compilation().stderr().content().text())
                .isEqualTo(new RunOutcome.Exited(0));
        return execution.runs().getFirst();
    }

    private static Conversation conversation(ProcessResult run) {
        return run.conversation().orElseThrow();
    }

    private static String verdict(ProcessResult run) {
        return conversation(run).interactor().files().getFirst().content().text();
    }

    private static String said(ProcessResult run) {
        return conversation(run).turns().stream()
                .map(turn -> (turn.speaker() == Speaker.PROGRAM ? "> " : "< ")
                        + turn.said().text().replace("\n", "/"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void bothSidesHearEachOtherTestByTest() throws InterruptedException {
        Execution execution = talk(HALVES, GUESSES, "37", "1", "100");

        assertThat(execution.runs()).allSatisfy(run -> {
            assertThat(run.outcome()).isEqualTo(new RunOutcome.Exited(0));
            assertThat(verdict(run)).isEqualTo("100\n");
            assertThat(conversation(run).afterwards()).isEqualTo(Bytes.empty());
        });
        assertThat(said(execution.runs().getFirst())).isEqualTo("> 50/ < less/ > 25/ < more/ > 37/ < found/");
    }

    @Test
    void theSecretIsNowhereInTheLearnersContainer() throws InterruptedException {
        ProcessResult run = one("""
                const char *names[] = {"input", "/box/input", "/job/input", "verdict", "/tmp/input", "/job/main.c"};
                for (int i = 0; i < 6; i++) if (fopen(names[i], "r")) { printf("%s is there\\n", names[i]); }
                FILE *verdict = fopen("verdict", "w");
                fputs("100\\n", verdict);
                fclose(verdict);
                puts("1");
                """, GUESSES);

        assertThat(said(run)).isEqualTo("> 1/ < more/");
        assertThat(verdict(run)).isEqualTo("0\n");
    }

    @Test
    void whoEndsRightAfterTheLastWordIsHeard() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            ProcessResult run = one("puts(\"37\");", GUESSES);

            assertThat(verdict(run)).isEqualTo("100\n");
            assertThat(conversation(run).interactor().outcome()).isEqualTo(new RunOutcome.Exited(0));
            assertThat(said(run)).isEqualTo("> 37/ < found/");
        }
    }

    @Test
    void whatStaysInTheBufferComesOutWhenBothHaveWaited() throws InterruptedException {
        ProcessResult run = one("char word[20]; printf(\"50\\n\"); scanf(\"%19s\", word); printf(\"25\\n\");", GUESSES);

        assertThat(conversation(run).ending()).isEqualTo(Ending.BOTH_WAITED);
        assertThat(said(run)).isEmpty();
        assertThat(conversation(run).afterwards().text()).isEqualTo("50\n25\n");
        assertThat(run.outcome()).isEqualTo(new RunOutcome.Exited(0));
        assertThat(run.wall()).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void aReadTooManyLeavesBothWaiting() throws InterruptedException {
        ProcessResult run =
                one("char word[20]; puts(\"50\"); fflush(stdout); while (scanf(\"%19s\", word) == 1);", GUESSES);

        assertThat(conversation(run).ending()).isEqualTo(Ending.BOTH_WAITED);
        assertThat(said(run)).isEqualTo("> 50/ < less/");
        assertThat(conversation(run).afterwards()).isEqualTo(Bytes.empty());
    }

    @Test
    void theTimeThatTheOtherTakesIsNotTheLearners() throws InterruptedException {
        ProcessResult run = one(
                "char word[20]; puts(\"1\"); fflush(stdout); scanf(\"%19s\", word); puts(word);",
                "int n; scanf(\"%d\", &n); usleep(2500000); puts(\"late\"); char w[9]; scanf(\"%8s\", w);"
                        + "fputs(w, fopen(\"verdict\", \"w\"));");

        assertThat(run.outcome()).isEqualTo(new RunOutcome.Exited(0));
        assertThat(verdict(run)).isEqualTo("late");
        assertThat(run.wall()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aFloodEndsAtTheLearnersLimit() throws InterruptedException {
        ProcessResult run = one("for (;;) puts(\"1\");", GUESSES);

        assertThat(run.outcome()).isEqualTo(new RunOutcome.OutputLimitReached(RunOutcome.Stream.STDOUT));
        assertThat(conversation(run).ending()).isEqualTo(Ending.PROGRAM_LEFT);
        assertThat(conversation(run).interactor().outcome()).isEqualTo(new RunOutcome.Exited(0));
    }

    @Test
    void aFloodOfOneThatIsNotListenedToEndsThereToo() throws InterruptedException {
        ProcessResult run = one("for (;;) puts(\"1\");", "sleep(1); puts(\"done\");");

        assertThat(run.outcome()).isEqualTo(new RunOutcome.OutputLimitReached(RunOutcome.Stream.STDOUT));
    }

    @Test
    void whoNeverListensIsNotWaitedFor() throws InterruptedException {
        ProcessResult run = one(
                "for (int i = 0; i < 3; i++) { printf(\"%d\\n\", i); fflush(stdout); }",
                "int n; for (int i = 0; i < 90000; i++) puts(\"0123456789\"); while (scanf(\"%d\", &n) == 1); "
                        + "fprintf(fopen(\"verdict\", \"w\"), \"%d\", n);");

        assertThat(run.outcome()).isEqualTo(new RunOutcome.Exited(0));
        assertThat(verdict(run)).isEqualTo("2");
        assertThat(conversation(run).leftOut()).isEqualTo(90000 * 11 + 6 - Conversation.MOST_KEPT);
    }

    @Test
    void whoClosesItsOutputHasSaidAll() throws InterruptedException {
        ProcessResult run =
                one("puts(\"7\"); fclose(stdout); char word[20]; while (scanf(\"%19s\", word) == 1);", GUESSES);

        assertThat(verdict(run)).isEqualTo("0\n");
        assertThat(conversation(run).ending()).isEqualTo(Ending.PROGRAM_LEFT);
        assertThat(run.outcome()).isEqualTo(new RunOutcome.Exited(0));
    }

    @Test
    void whoSleepsReachesItsOwnLimit() throws InterruptedException {
        ProcessResult run = one("sleep(60);", GUESSES);

        assertThat(run.outcome()).isEqualTo(new RunOutcome.WallLimitReached(Activity.SLEEPING));
        assertThat(conversation(run).ending()).isEqualTo(Ending.PROGRAM_LEFT);
    }

    @Test
    void aChildThatGoesOnIsEndedWithItsParent() throws InterruptedException {
        ProcessResult run = one(
                "if (fork() == 0) for (int i = 1; i <= 100; i++) { usleep(1000000); printf(\"%d\\n\", i); fflush(stdout); }"
                        + "else { puts(\"5\"); fflush(stdout); }",
                GUESSES);

        assertThat(run.outcome()).isEqualTo(new RunOutcome.Exited(0));
        assertThat(said(run)).isEqualTo("> 5/ < more/");
    }

    @Test
    void whatTheInteractorDoesWrongIsTold() throws InterruptedException {
        assertThat(conversation(one(HALVES, "abort();")).interactor().outcome()).isEqualTo(new RunOutcome.Signalled(6));
        assertThat(conversation(one(HALVES, "for (;;);")).interactor().outcome())
                .isEqualTo(new RunOutcome.CpuLimitReached());
        assertThat(conversation(one(HALVES, "for (;;) puts(\"more\");"))
                        .interactor()
                        .outcome())
                .isEqualTo(new RunOutcome.OutputLimitReached(RunOutcome.Stream.STDOUT));
        ProcessResult silent = one(HALVES, "");
        assertThat(silent.outcome()).isEqualTo(new RunOutcome.Exited(1));
        assertThat(conversation(silent).ending()).isEqualTo(Ending.INTERACTOR_LEFT);
    }

    @Test
    void anInteractorThatCannotBeBuiltIsNotRun() throws InterruptedException {
        Execution execution = talk(HALVES, "this is no C", "1", "2");

        assertThat(execution.compilation().outcome()).isEqualTo(new RunOutcome.Exited(0));
        assertThat(execution.runs())
                .extracting(ProcessResult::outcome)
                .containsOnly(new RunOutcome.Skipped(RunOutcome.SkipReason.NOT_COMPILED));
    }

    @Test
    void aProgramThatCannotBeBuiltTalksToNobody() throws InterruptedException {
        Execution execution = talk("this is no C", GUESSES, "1", "2");

        assertThat(execution.compilation().outcome()).isEqualTo(new RunOutcome.Exited(1));
        assertThat(execution.runs())
                .extracting(ProcessResult::outcome)
                .containsOnly(new RunOutcome.Skipped(RunOutcome.SkipReason.NOT_COMPILED));
    }

    @Test
    void threeLimitsInARowAreEnough() throws InterruptedException {
        Execution execution = talk("for (;;);", GUESSES, "1", "2", "3", "4", "5");

        assertThat(execution.runs().subList(3, 5))
                .extracting(ProcessResult::outcome)
                .containsOnly(new RunOutcome.Skipped(RunOutcome.SkipReason.GIVEN_UP));
    }

    @Test
    void anyBytesAndLongLinesArriveAsTheyAre() throws InterruptedException {
        ProcessResult run = one(
                "for (int i = 0; i < 60000; i++) putchar(i % 251); fflush(stdout);"
                        + "long sum = 0; int c; while ((c = getchar()) != EOF) sum += c; fprintf(stderr, \"%ld\", sum);",
                "long sum = 0; for (int i = 0, c; i < 60000 && (c = getchar()) != EOF; i++) { sum += c; putchar(255 - c); }"
                        + "fprintf(fopen(\"verdict\", \"w\"), \"%ld\", sum);");

        long sum = Stream.iterate(0, i -> i < 60000, i -> i + 1)
                .mapToLong(i -> i % 251)
                .sum();
        assertThat(verdict(run)).isEqualTo(Long.toString(sum));
        assertThat(run.stderr().content().text()).isEqualTo(Long.toString(60000L * 255 - sum));
    }

    @Test
    void moreTurnsThanAnybodyNeedsAreTooMany() throws InterruptedException {
        ProcessResult run =
                one("char word[20]; do { puts(\"1\"); fflush(stdout); } while (scanf(\"%19s\", word) == 1);", GUESSES);

        assertThat(conversation(run).ending()).isIn(Ending.TOO_LONG, Ending.PROGRAM_LEFT);
        assertThat(run.outcome()).isNotInstanceOf(RunOutcome.SandboxFailure.class);
    }
}
