package org.taskgrader.sandbox.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.taskgrader.core.bytes.Bytes;

/** Writes the protocol's primitive values. Values that do not fit are the caller's bugs, and are refused. */
final class PayloadWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    PayloadWriter u8(int value) {
        return number(value, 1);
    }

    PayloadWriter u16(int value) {
        return number(value, 2);
    }

    PayloadWriter u32(long value) {
        return number(value, 4);
    }

    /** All 64 bits: a number of the upper half is negative in Java. */
    PayloadWriter u64(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
        return this;
    }

    PayloadWriter string(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text with a NUL cannot be sent: \"" + text + "\"");
        }
        return block(text.getBytes(StandardCharsets.UTF_8));
    }

    PayloadWriter bytes(Bytes content) {
        return block(content.toArray());
    }

    <T> PayloadWriter list(List<T> items, Consumer<T> item) {
        u16(items.size());
        items.forEach(item);
        return this;
    }

    byte[] toArray() {
        return out.toByteArray();
    }

    private PayloadWriter block(byte[] content) {
        u32(content.length);
        out.writeBytes(content);
        return this;
    }

    private PayloadWriter number(long value, int octets) {
        if (value < 0 || value >= 1L << (8 * octets)) {
            throw new IllegalArgumentException(value + " does not fit into " + octets + " octets");
        }
        for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
        return this;
    }
}
