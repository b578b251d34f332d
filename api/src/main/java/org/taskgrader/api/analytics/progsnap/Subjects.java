package org.taskgrader.api.analytics.progsnap;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.taskgrader.api.store.LearnerKey;

/**
 * Names for the learners of one export, under a key that is made for it and kept nowhere. So the same learner has another name
 * in the next one, and nobody, we ourselves included, finds out whose data they are.
 */
final class Subjects {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int OCTETS_OF_KEY = 32;

    /** Of a name; of a million learners two have the same with a probability of 10⁻⁷. */
    private static final int OCTETS = 8;

    private final Mac mac;

    Subjects(SecureRandom random) {
        byte[] key = new byte[OCTETS_OF_KEY];
        random.nextBytes(key);
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    String name(LearnerKey learner) {
        return "s" + HexFormat.of().formatHex(mac.doFinal(HexFormat.of().parseHex(learner.hash())), 0, OCTETS);
    }
}
