package org.taskgrader.api.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns platforms' learner ids into {@link LearnerKey}s: HMAC-SHA-256 (RFC 2104), so that ids cannot be tried out. The
 * platform goes in too: the same id at two platforms is two learners, and nobody can tell that it is the same id.
 */
public final class LearnerKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private LearnerKeys(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Keys that stay the same as long as {@code secret} does. */
    public static LearnerKeys of(String secret) {
        return new LearnerKeys(secret.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key of a learner.
     *
     * @param platform holds no NUL, which parts it from the learner's id
     */
    public LearnerKey of(String platform, String learner) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(platform.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return new LearnerKey(HexFormat.of().formatHex(mac.doFinal(learner.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
