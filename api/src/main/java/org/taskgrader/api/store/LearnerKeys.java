package org.taskgrader.api.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns platforms' learner ids into {@link LearnerKey}s: HMAC-SHA-256 (RFC 2104), so that ids cannot be tried out. */
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

    /** Keys that are good until the process ends, for a store that does not outlive it either. */
    public static LearnerKeys random() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new LearnerKeys(secret);
    }

    public LearnerKey of(byte[] learner) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new LearnerKey(HexFormat.of().formatHex(mac.doFinal(learner)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
