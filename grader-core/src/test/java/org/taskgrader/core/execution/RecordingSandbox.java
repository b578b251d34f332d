package org.taskgrader.core.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;

/** Passes on what one program's grading asks of a real sandbox, and remembers the answers. */
public final class RecordingSandbox implements Sandbox {

    private final Sandbox sandbox;
    private final Map<String, List<ProcessResult>> investigations = new LinkedHashMap<>();
    private final List<Execution> checks = new ArrayList<>();
    private Optional<Execution> execution = Optional.empty();

    public RecordingSandbox(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public Execution execute(Plan plan, ExecutionListener listener) throws InterruptedException {
        Execution answer = sandbox.execute(plan, listener);
        execution = Optional.of(answer);
        return answer;
    }

    @Override
    public Execution executeAuthors(Plan plan) throws InterruptedException {
        Execution answer = sandbox.executeAuthors(plan);
        checks.add(answer);
        return answer;
    }

    @Override
    public List<ProcessResult> investigate(Investigation investigation) throws InterruptedException {
        List<ProcessResult> answer = sandbox.investigate(investigation);
        investigations.put(InvestigationsJson.key(investigation), answer);
        return answer;
    }

    /** Whether something on our side went wrong: such answers are not worth a recording. */
    public boolean hasFailure() {
        return execution.isEmpty()
                || execution.get().runs().stream().anyMatch(RecordingSandbox::isOurs)
                || investigations.values().stream().flatMap(List::stream).anyMatch(RecordingSandbox::isOurs);
    }

    /**
     * The program's execution, without what differs from one time to the next and decides nothing: times, and memory up to
     * the limit.
     */
    public Execution execution() {
        Execution answer = execution.orElseThrow();
        return new Execution(settled(answer.compilation()), settled(answer.runs()), answer.toolchain());
    }

    /** What the exercise's checker did with it, if there is one, settled likewise. */
    public Optional<Execution> check() {
        return checks.stream()
                .findFirst()
                .map(answer ->
                        new Execution(settled(answer.compilation()), settled(answer.runs()), answer.toolchain()));
    }

    /** The answers to its investigations, by {@link InvestigationsJson#key}, settled likewise. */
    public Map<String, List<ProcessResult>> investigations() {
        Map<String, List<ProcessResult>> settled = new LinkedHashMap<>();
        investigations.forEach((key, results) -> settled.put(key, settled(results)));
        return settled;
    }

    private static boolean isOurs(ProcessResult result) {
        return result.outcome() instanceof RunOutcome.SandboxFailure;
    }

    private static List<ProcessResult> settled(List<ProcessResult> results) {
        return results.stream().map(RecordingSandbox::settled).toList();
    }

    private static ProcessResult settled(ProcessResult result) {
        return new ProcessResult(
                result.outcome(),
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                ByteSize.ofMebibytes(1),
                result.inputRead(),
                result.stdout(),
                result.stderr(),
                result.files(),
                result.conversation().map(RecordingSandbox::settled));
    }

    private static Conversation settled(Conversation conversation) {
        return new Conversation(
                conversation.turns(),
                conversation.leftOut(),
                conversation.afterwards(),
                conversation.ending(),
                settled(conversation.interactor()));
    }
}
