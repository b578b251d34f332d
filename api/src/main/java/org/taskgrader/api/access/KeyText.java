package org.taskgrader.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as callers show it: {@code tg_}, 12 digits of its id, {@code _}, 64 of the secret and 8 of a CRC-32 over all before
 * it, in lower-case hexadecimal. The beginning lets scanners find keys that were published by mistake; the checksum tells a
 * key that was copied badly from one that is not valid, without a look into the database.
 *
 * @param id of 48 random bits
 * @param secret of 256 random bits: nobody can try them out, so a plain SHA-256 of them keeps them as safe as any slow hash
 */
public record KeyText(String id, String secret) {

    /** What every key begins with. */
    public static final String PREFIX = "tg_";

    private static final Pattern FORM = Pattern.compile("tg_([0-9a-f]{12})_([0-9a-f]{64})([0-9a-f]{8})");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeyText random() {
        return new KeyText(randomHex(6), randomHex(32));
    }

    /** The key that {@code text} is; empty if it was mistyped or cut off. */
    static Optional<KeyText> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        KeyText key = new KeyText(form.group(1), form.group(2));
        return key.text().equals(text) ? Optional.of(key) : Optional.empty();
    }

    /** Whether {@code text} can be a key's id. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The whole of it. */
    public String text() {
        String body = PREFIX + id + "_" + secret;
        CRC32 checksum = new CRC32();
        checksum.update(body.getBytes(StandardCharsets.US_ASCII));
        return body + HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    /** What is kept of it, in hexadecimal. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Without the secret: this may come into a log. */
    @Override
    public String toString() {
        return PREFIX + id + "_…";
    }

    private static String randomHex(int octets) {
        byte[] random = new byte[octets];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
