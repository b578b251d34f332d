package org.taskgrader.sandbox.engine;

import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * What is to be written to a container's standard input. docker-java pulls it, on a thread of its own, from an
 * {@link InputStream}; so writing never blocks the one who sends, who can read at the same time.
 */
final class OutgoingBytes extends InputStream {

    /** Told apart by identity: the end of the stream. */
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> blocks = new LinkedBlockingQueue<>();
    private final Consumer<Throwable> onFailure;
    private byte[] current = new byte[0];
    private int position;

    /**
     * @param onFailure told when what was sent could not be written. docker-java has no place to report that: its writing
     *     thread dies of it, so this becomes that thread's last word.
     */
    OutgoingBytes(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    /** Queues a block, which must not be changed any more. */
    void send(byte[] block) {
        if (block.length > 0) {
            blocks.add(block);
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (position == current.length && !next()) {
            return -1;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, buffer, offset, count);
        position += count;
        return count;
    }

    /** Ends the stream behind all that was sent. */
    @Override
    public void close() {
        blocks.add(END);
    }

    private boolean next() {
        if (current == END) {
            return false;
        }
        Thread writer = Thread.currentThread();
        writer.setUncaughtExceptionHandler((thread, failure) -> onFailure.accept(failure));
        try {
            current = blocks.take();
        } catch (InterruptedException stopped) {
            writer.interrupt();
            current = END;
        }
        position = 0;
        return current != END;
    }
}
