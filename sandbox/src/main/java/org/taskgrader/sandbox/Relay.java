package org.taskgrader.sandbox;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Conversation;
import org.taskgrader.core.execution.Conversation.Ending;
import org.taskgrader.core.execution.Conversation.Speaker;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.sandbox.engine.Supervisor;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;

/**
 * Carries words both ways between the two sides of one conversation. Each side speaks on a thread of its own.
 *
 * <p>A side may say {@link Request#WINDOW} octets that the other has not taken; then it waits in its write. So no more than
 * that is held here. The end of what one says is the end of what the other hears; what is said to one that has ended is dropped,
 * and its sender hears nothing of it: whether a program is killed by its last word would be a matter of chance.
 *
 * <p>Where each side sleeps until the other speaks, and nothing is under way, they would for ever. Then both are told that no
 * more will come, and what the program says after that reaches nobody: it shows what was left in its buffer.
 */
final class Relay {

    /** Speakers may change so often. At a fifth of a millisecond for each it is about a second. */
    private static final int MOST_TURNS = 5000;

    private final long job;
    private final int step;
    private final ReentrantLock lock = new ReentrantLock();
    private final Transcript transcript = new Transcript();
    private final Side program;
    private final Side interactor;
    private boolean hungUp;
    private @Nullable Ending ending;

    Relay(long job, int step, Supervisor.Session program, Supervisor.Session interactor) {
        this.job = job;
        this.step = step;
        this.program = new Side(Speaker.PROGRAM, program);
        this.interactor = new Side(Speaker.INTERACTOR, interactor);
    }

    Side program() {
        return program;
    }

    Side interactor() {
        return interactor;
    }

    /** When both sides have ended. */
    Conversation conversation(ProcessResult answered) {
        return transcript.conversation(
                Optional.ofNullable(ending).orElseThrow(() -> new IllegalStateException("they are still talking")),
                answered);
    }

    private void hangUp(Ending how) {
        ending = how;
        hungUp = true;
        program.hearsNoMore();
        interactor.hearsNoMore();
    }

    /** One of the two, and what is on its way to it. */
    final class Side implements Supervisor.StepListener {

        private final Speaker speaker;
        private final Supervisor.Session session;
        private final Deque<Bytes> pending = new ArrayDeque<>();
        private long sent;
        private int underWay;
        private long said;
        private boolean begun;
        private boolean mute;
        private boolean deaf;
        private boolean ended;
        private long waitsBehind = -1;

        private Side(Speaker speaker, Supervisor.Session session) {
            this.speaker = speaker;
            this.session = session;
        }

        private Side other() {
            return speaker == Speaker.PROGRAM ? interactor : program;
        }

        /** From now on it can be spoken to: what comes before its step is one of no step that its supervisor knows. */
        @Override
        public void started(int number) {
            lock.lock();
            try {
                begun = true;
                if (deaf) {
                    sendEnd();
                } else {
                    sendOn();
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void said(Bytes words) {
            lock.lock();
            try {
                waitsBehind = -1;
                said += words.size();
                if (words.isEmpty()) {
                    mute = true;
                    leaves();
                    other().sendOn();
                } else {
                    speak(words);
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void taken(int octets) {
            lock.lock();
            try {
                underWay -= Math.min(octets, underWay);
                other().mayGoOn(octets);
                sendOn();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void waits(long received) {
            lock.lock();
            try {
                waitsBehind = received;
                if (isInVain() && other().isInVain()) {
                    hangUp(Ending.BOTH_WAITED);
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void ended(Reply.Result result) {
            lock.lock();
            try {
                ended = true;
                mute = true;
                leaves();
                byte[] all = result.stdout().toArray();
                if (all.length > said) {
                    speak(Bytes.of(Arrays.copyOfRange(all, (int) said, all.length)));
                }
                other().mayGoOn(underWay + size(pending));
                pending.clear();
                other().sendOn();
            } finally {
                lock.unlock();
            }
        }

        /** Its container was lost, so the other need not wait for it. */
        void lost() {
            lock.lock();
            try {
                ended = true;
                other().hearsNoMore();
            } finally {
                lock.unlock();
            }
        }

        /**
         * Who has closed its output has left: the other side may only end, too. Its process may be found to be over after
         * the other has heard the end and is gone, so who was first is known by this alone.
         */
        private void leaves() {
            if (ending == null) {
                ending = speaker == Speaker.PROGRAM ? Ending.PROGRAM_LEFT : Ending.INTERACTOR_LEFT;
            }
        }

        private void speak(Bytes words) {
            boolean heard = !hungUp && !other().ended;
            if (heard || (!hungUp && speaker == Speaker.INTERACTOR)) {
                transcript.said(speaker, words);
            } else if (speaker == Speaker.PROGRAM) {
                transcript.saidAfterwards(words);
            }
            if (!heard) {
                mayGoOn(words.size());
                return;
            }
            other().pending.add(words);
            other().sendOn();
            if (transcript.turns() > MOST_TURNS) {
                hangUp(Ending.TOO_LONG);
            }
        }

        private void mayGoOn(int octets) {
            if (!ended && octets > 0) {
                session.send(new Request.Room(job, step, octets));
            }
        }

        /** As much as may be under way, and the end behind the last of it. */
        private void sendOn() {
            if (!begun || ended || deaf) {
                return;
            }
            while (!pending.isEmpty() && underWay < Request.WINDOW) {
                Bytes words = pending.remove();
                int room = Request.WINDOW - underWay;
                if (words.size() > room) {
                    byte[] all = words.toArray();
                    pending.addFirst(Bytes.of(Arrays.copyOfRange(all, room, all.length)));
                    words = Bytes.of(Arrays.copyOf(all, room));
                }
                session.send(new Request.Input(job, step, words));
                sent += words.size();
                underWay += words.size();
            }
            if (pending.isEmpty() && other().mute) {
                hearsNoMore();
            }
        }

        private void hearsNoMore() {
            other().mayGoOn(size(pending));
            pending.clear();
            if (!ended && !deaf) {
                deaf = true;
                if (begun) {
                    sendEnd();
                }
            }
        }

        private void sendEnd() {
            session.send(new Request.Input(job, step, Bytes.empty()));
        }

        private boolean isInVain() {
            return !ended && !deaf && pending.isEmpty() && waitsBehind == sent;
        }
    }

    private static int size(Deque<Bytes> words) {
        return words.stream().mapToInt(Bytes::size).sum();
    }
}
