package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Conversation.Ending;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.sandbox.engine.Supervisor;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;

/** The order in which two supervisors are spoken to, whichever side is the quicker; what comes of it is for {@code ConversationIT}. */
final class RelayTest {

    private static final Request.Input END = new Request.Input(7, 1, Bytes.empty());

    private final Sent toProgram = new Sent();
    private final Sent toInteractor = new Sent();
    private final Relay relay = new Relay(7, 1, toProgram, toInteractor);

    @Test
    void nobodyIsSpokenToBeforeItsStepHasBegun() {
        relay.program().started(1);
        relay.program().said(Bytes.utf8("82\n"));
        assertThat(toInteractor.words).isEmpty();

        relay.interactor().started(1);
        assertThat(toInteractor.words).containsExactly(new Request.Input(7, 1, Bytes.utf8("82\n")));
    }

    @Test
    void nobodyHearsTheEndBeforeItsStepHasBegun() {
        relay.program().started(1);
        relay.program().said(Bytes.utf8("82\n"));
        relay.program().said(Bytes.empty());
        assertThat(toInteractor.words).isEmpty();

        relay.interactor().started(1);
        assertThat(toInteractor.words).containsExactly(new Request.Input(7, 1, Bytes.utf8("82\n")), END);
    }

    @Test
    void whoIsThereIsSpokenToAtOnce() {
        relay.program().started(1);
        relay.interactor().started(1);
        relay.interactor().said(Bytes.utf8("41\n"));

        assertThat(toProgram.words).containsExactly(new Request.Input(7, 1, Bytes.utf8("41\n")));
    }

    /** The program ends because the interactor has, which its supervisor may take longer to find. */
    @Test
    void whoClosesItsOutputFirstHasLeft() {
        relay.program().started(1);
        relay.interactor().started(1);
        relay.interactor().said(Bytes.empty());
        relay.program().said(Bytes.empty());

        assertThat(relay.conversation(ProcessResult.withoutRun(new RunOutcome.Exited(0)))
                        .ending())
                .isEqualTo(Ending.INTERACTOR_LEFT);
    }

    /** What one side of a conversation is sent. */
    private static final class Sent implements Supervisor.Session {

        private final List<Request> words = new ArrayList<>();

        @Override
        public void send(Request request) {
            words.add(request);
        }

        @Override
        public Reply.Result take(Request.Step step, Duration others, Supervisor.StepListener listener) {
            throw new UnsupportedOperationException("what a step does is said by the test");
        }

        @Override
        public Reply.JobDone end() {
            throw new UnsupportedOperationException("what a step does is said by the test");
        }
    }
}
