package org.taskgrader.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether two requests ask for the same: SHA-256 of all that they ask for, whichever way their JSON is written. The
 * learner goes in as the hash that is kept, or a fingerprint would be a means to find out their id.
 */
final class RequestFingerprint {

    private final MessageDigest digest = sha256();

    /** One more thing that is asked for; its length goes in too, so that no two lists of parts look the same. */
    RequestFingerprint with(String part) {
        byte[] octets = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(octets.length).flip());
        digest.update(octets);
        return this;
    }

    /** In hexadecimal; ends the use of this object. */
    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
