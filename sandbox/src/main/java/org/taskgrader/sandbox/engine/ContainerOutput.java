package org.taskgrader.sandbox.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.taskgrader.sandbox.protocol.ProtocolException;

/**
 * A container's standard output, taken out of the engine's multiplexed stream: blocks of a stream's number, three zeros, a
 * length and as many octets. Standard error goes elsewhere.
 *
 * <p>docker-java would do this with a callback for every kilobyte; read here, large results are copied once.
 *
 * @see <a href="https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerAttach">the
 *     engine's API</a>
 */
final class ContainerOutput extends InputStream {

    private static final int HEADER = 8;
    private static final int STDOUT = 1;
    private static final int STDERR = 2;

    private final InputStream multiplexed;
    private final OutputStream standardError;
    private long left;

    ContainerOutput(InputStream multiplexed, OutputStream standardError) {
        this.multiplexed = multiplexed;
        this.standardError = standardError;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (left == 0) {
            if (!nextBlock()) {
                return -1;
            }
        }
        int count = multiplexed.read(buffer, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new ProtocolException("the engine's stream ends inside a block");
        }
        left -= count;
        return count;
    }

    /** Goes on to the next block of standard output, passing on what of standard error is before it. */
    private boolean nextBlock() throws IOException {
        byte[] header = multiplexed.readNBytes(HEADER);
        if (header.length == 0) {
            return false;
        }
        if (header.length < HEADER) {
            throw new ProtocolException("the engine's stream ends inside a block's header");
        }
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt(4));
        switch (header[0]) {
            case STDOUT -> left = length;
            case STDERR -> standardError.write(multiplexed.readNBytes((int) Math.min(length, Integer.MAX_VALUE)));
            default -> throw new ProtocolException("the engine's stream has a block of number " + header[0]);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        multiplexed.close();
    }
}
