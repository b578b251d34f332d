package org.taskgrader.core.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An immutable sequence of octets.
 *
 * <p>A record cannot hold a {@code byte[]} without handing out something mutable with identity equality; this can.
 */
public final class Bytes {

    private static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    public static Bytes empty() {
        return EMPTY;
    }

    /** Copies {@code content}. */
    public static Bytes of(byte[] content) {
        return content.length == 0 ? EMPTY : new Bytes(content.clone());
    }

    /**
     * A file on the class path, which must be there.
     *
     * @param name from the root, with {@code /} in front
     */
    public static Bytes ofResource(String name) {
        try (InputStream content = Bytes.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return of(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The UTF-8 encoding of {@code text}; unpaired surrogates become {@code '?'}. */
    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return content.length;
    }

    public boolean isEmpty() {
        return content.length == 0;
    }

    /** The octet at {@code index}, as 0 to 255. */
    public int at(int index) {
        return Byte.toUnsignedInt(content[index]);
    }

    /** A copy. */
    public byte[] toArray() {
        return content.clone();
    }

    /** Reads without copying. */
    public InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    /** The octets read as UTF-8; whatever is not valid UTF-8 becomes U+FFFD. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** SHA-256 (FIPS 180-4) of the octets, in lower-case hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** The size only: contents may be large, and do not belong in logs. */
    @Override
    public String toString() {
        return "Bytes[" + content.length + "]";
    }
}
