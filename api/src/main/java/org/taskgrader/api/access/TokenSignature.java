package org.taskgrader.api.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Signs claims that come back to us (RFC 7519, HS256), under a key of their own for each use. */
final class TokenSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final HmacKey key;
    private final Clock clock;

    private TokenSignature(HmacKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * Signatures under a key derived from {@code secret}, which is that of learners' ids.
     *
     * @param use without a NUL, so that it is no platform and learner: see LearnerKeys
     */
    static TokenSignature of(String secret, String use, Clock clock) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return new TokenSignature(new HmacKey(mac.doFinal(use.getBytes(StandardCharsets.UTF_8))), clock);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The whole second that the clock shows. */
    Instant now() {
        return Instant.ofEpochSecond(clock.instant().getEpochSecond());
    }

    /** A token that says {@code claims}, for {@code audience}, until {@code expires}. */
    String sign(JwtClaims claims, String audience, Instant expires) {
        claims.setAudience(audience);
        claims.setExpirationTime(NumericDate.fromSeconds(expires.getEpochSecond()));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKey(key);
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a key of 256 bits always signs", e);
        }
    }

    /** What {@code token} says to {@code audience}; empty if it is none of ours, or too old. */
    Optional<JwtClaims> claims(String token, String audience) {
        try {
            return Optional.of(new JwtConsumerBuilder()
                    .setVerificationKey(key)
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                    .setExpectedAudience(audience)
                    .setRequireExpirationTime()
                    .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                    .build()
                    .processToClaims(token));
        } catch (InvalidJwtException refused) {
            return Optional.empty();
        }
    }
}
