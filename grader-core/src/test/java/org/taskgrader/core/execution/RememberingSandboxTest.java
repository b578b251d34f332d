package org.taskgrader.core.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;

/** What was run once is not run again, and nothing else is ever answered from a recording. */
final class RememberingSandboxTest {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(5), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(64), 1);

    @TempDir
    private Path folder;

    private final List<Plan> asked = new ArrayList<>();
    private RunOutcome outcome = new RunOutcome.Exited(0);

    private Execution answer(Plan plan) {
        asked.add(plan);
        CapturedOutput noText = new CapturedOutput(Bytes.of(new byte[] {(byte) 0xFF, 'a'}), true);
        ProcessResult run = new ProcessResult(
                outcome,
                Duration.ofMillis(3),
                Duration.ofMillis(4),
                ByteSize.ofKibibytes(5),
                6,
                noText,
                CapturedOutput.NOTHING);
        return new Execution(run, plan.runs().stream().map(each -> run).toList(), "gcc");
    }

    private RememberingSandbox sandbox() {
        return new RememberingSandbox(new FolderRecordings(folder), new Sandbox() {
            @Override
            public Execution execute(Plan plan, ExecutionListener listener) {
                return answer(plan);
            }

            @Override
            public Execution executeAuthors(Plan plan) {
                return answer(plan);
            }

            @Override
            public List<ProcessResult> investigate(Investigation investigation) {
                return investigation.steps().stream()
                        .map(step -> answer(plan(step.toString(), "")).compilation())
                        .toList();
            }
        });
    }

    private static Plan plan(String source, String input, String... arguments) {
        return new Plan(
                new Compilation(List.of(new PlacedFile("main.c", Bytes.utf8(source))), List.of(arguments), LIMITS),
                List.of(new TestRun("one", Invocation.of(List.of(), Bytes.utf8(input)), LIMITS)),
                3);
    }

    @Test
    void answersTheSameRequestAsItWasAnswered() throws InterruptedException {
        Execution first = sandbox().execute(plan("int main;", "1"), ExecutionListener.NONE);
        List<ProcessResult> heard = new ArrayList<>();
        Execution second = sandbox().execute(plan("int main;", "1"), new ExecutionListener() {
            @Override
            public void ran(int index, ProcessResult result) {
                heard.add(result);
            }
        });

        assertThat(asked).hasSize(1);
        assertThat(second).isEqualTo(first);
        assertThat(heard).isEqualTo(first.runs());
    }

    @Test
    void answersTheSameInvestigationAsItWasAnswered() throws InterruptedException {
        Compilation compilation = plan("int main;", "").compilation();
        Investigation check = new Investigation(List.of(new Investigation.Check(compilation)));
        Investigation build = new Investigation(List.of(new Investigation.Build("again", compilation)));

        List<ProcessResult> first = sandbox().investigate(check);
        assertThat(sandbox().investigate(check)).isEqualTo(first).hasSize(1);
        assertThat(asked).hasSize(1);
        sandbox().investigate(build);
        assertThat(asked).hasSize(2);
    }

    @Test
    void asksForWhateverIsNotTheSameRequest() throws InterruptedException {
        List<Plan> plans = List.of(
                plan("int main;", "1"),
                plan("int main;1", ""),
                plan("int main;", "2"),
                plan("int main;", "1", "-O0"),
                plan("int main;", "1", "-O0", ""),
                plan("int main;", "1", "-O", "0"));
        for (Plan plan : plans) {
            sandbox().execute(plan, ExecutionListener.NONE);
        }
        assertThat(asked).isEqualTo(plans);
    }

    @Test
    void keepsNoFailureOfOurs() throws InterruptedException {
        outcome = new RunOutcome.SandboxFailure("start", "no engine");
        sandbox().execute(plan("int main;", "1"), ExecutionListener.NONE);
        sandbox().execute(plan("int main;", "1"), ExecutionListener.NONE);
        assertThat(asked).hasSize(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesTheFileThatIsNoRecording() throws Exception {
        sandbox().execute(plan("int main;", "1"), ExecutionListener.NONE);
        Path recording = onlyFile();
        Files.writeString(recording, "nothing of the kind");
        assertThatThrownBy(() -> sandbox().execute(plan("int main;", "1"), ExecutionListener.NONE))
                .hasMessageContaining(recording.toString())
                .hasMessageContaining("delete it");
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
