package org.taskgrader.sandbox.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.bytes.Bytes;

/** Reads the protocol's primitive values. No length is believed that the payload cannot hold. */
final class PayloadReader {

    private static final long MICROS_PER_SECOND = 1_000_000;

    private final ByteBuffer in;

    PayloadReader(byte[] payload) {
        in = ByteBuffer.wrap(payload);
    }

    /** Reads one value of a list. */
    interface Item<T> {
        T read() throws ProtocolException;
    }

    int u8() throws ProtocolException {
        need(1);
        return Byte.toUnsignedInt(in.get());
    }

    int u16() throws ProtocolException {
        need(2);
        return Short.toUnsignedInt(in.getShort());
    }

    long u32() throws ProtocolException {
        need(4);
        return Integer.toUnsignedLong(in.getInt());
    }

    /** A number of up to 31 bits, as every cap and index is. */
    int size(String what) throws ProtocolException {
        long value = u32();
        if (value > Integer.MAX_VALUE) {
            throw new ProtocolException(what + " is " + value);
        }
        return (int) value;
    }

    /** All 64 bits: a number of the upper half is negative in Java. */
    long u64() throws ProtocolException {
        need(8);
        return in.getLong();
    }

    /** An amount, which no honest peer has 2^63 of. */
    long amount(String what) throws ProtocolException {
        long value = u64();
        if (value < 0) {
            throw new ProtocolException(what + " is " + Long.toUnsignedString(value));
        }
        return value;
    }

    Duration micros(String what) throws ProtocolException {
        long micros = amount(what);
        return Duration.ofSeconds(micros / MICROS_PER_SECOND, micros % MICROS_PER_SECOND * 1000);
    }

    static long toMicros(Duration time) {
        return time.getSeconds() * MICROS_PER_SECOND + time.getNano() / 1000;
    }

    boolean flag(String what) throws ProtocolException {
        int value = u8();
        if (value > 1) {
            throw new ProtocolException(what + " is " + value + ", neither 0 nor 1");
        }
        return value == 1;
    }

    <E extends WireNumber> E oneOf(E[] values, String what) throws ProtocolException {
        int number = u8();
        for (E value : values) {
            if (value.number() == number) {
                return value;
            }
        }
        throw new ProtocolException(what + " " + number + " does not exist");
    }

    Bytes bytes() throws ProtocolException {
        return Bytes.of(block());
    }

    String string() throws ProtocolException {
        byte[] content = block();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new ProtocolException("a string holds a NUL");
            }
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw new ProtocolException("a string is not UTF-8");
        }
    }

    String fileName() throws ProtocolException {
        String name = string();
        if (!FileNames.isPlain(name)) {
            throw new ProtocolException("a file's name is not plain");
        }
        return name;
    }

    <T> List<T> list(Item<T> item) throws ProtocolException {
        int count = u16();
        List<T> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item.read());
        }
        return items;
    }

    void end() throws ProtocolException {
        if (in.hasRemaining()) {
            throw new ProtocolException(in.remaining() + " octets follow a frame's payload");
        }
    }

    private byte[] block() throws ProtocolException {
        long length = u32();
        if (length > in.remaining()) {
            throw new ProtocolException("a length of " + length + " exceeds the frame");
        }
        byte[] content = new byte[(int) length];
        in.get(content);
        return content;
    }

    private void need(int octets) throws ProtocolException {
        if (in.remaining() < octets) {
            throw new ProtocolException("a frame ends in the middle of a value");
        }
    }
}
