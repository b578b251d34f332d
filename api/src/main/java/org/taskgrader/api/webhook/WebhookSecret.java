package org.taskgrader.api.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What calls are signed with: {@code whsec_} and the Base64 of 24 to 64 octets (Standard Webhooks 1.0.0). */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int FEWEST_OCTETS = 24;
    private static final int MOST_OCTETS = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private WebhookSecret(byte[] octets) {
        key = new SecretKeySpec(octets, ALGORITHM);
    }

    /**
     * Reads a secret.
     *
     * @throws IllegalArgumentException if it is none; the message says what one looks like, and does not hold this one
     */
    public static WebhookSecret parse(String text) {
        if (text.startsWith(PREFIX)) {
            try {
                byte[] octets = Base64.getDecoder().decode(text.substring(PREFIX.length()));
                if (octets.length >= FEWEST_OCTETS && octets.length <= MOST_OCTETS) {
                    return new WebhookSecret(octets);
                }
            } catch (IllegalArgumentException notBase64) {
                // Its message would hold a part of the secret.
            }
        }
        throw new IllegalArgumentException("a secret is " + PREFIX + " and the Base64 of " + FEWEST_OCTETS + " to "
                + MOST_OCTETS + " random octets; make one with: echo \"whsec_$(openssl rand -base64 32)\"");
    }

    /**
     * The value of {@code webhook-signature}.
     *
     * @param timestamp the value of {@code webhook-timestamp}: seconds since 1970
     */
    String sign(String id, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
