package org.taskgrader.api.testing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An OIDC provider as far as a service sees it: it publishes its keys (RFC 7517) and signs tokens. */
public final class TokenIssuer implements QuarkusTestResourceLifecycleManager {

    public static final String ISSUER = "https://issuer.test";
    public static final String AUDIENCE = "taskgrader";

    /** The private key, for all class loaders of this process. */
    private static final String KEY = "test.token-key";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        KeyPair pair = keyPair();
        System.setProperty(
                KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        byte[] published = jwks((RSAPublicKey) pair.getPublic()).getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, published.length);
                exchange.getResponseBody().write(published);
                exchange.close();
            });
            started.start();
            server = started;
            return Map.of(
                    "quarkus.oidc.tenant-enabled",
                    "true",
                    "quarkus.oidc.auth-server-url",
                    "http://127.0.0.1:" + started.getAddress().getPort(),
                    "quarkus.oidc.discovery-enabled",
                    "false",
                    "quarkus.oidc.jwks-path",
                    "/jwks",
                    "quarkus.oidc.token.issuer",
                    ISSUER,
                    "quarkus.oidc.token.audience",
                    AUDIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** A token that is good for a minute; to be changed and then signed. */
    public static JwtClaimsBuilder token(String platform, String scopes) {
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("a client")
                .claim("azp", platform)
                .claim("scope", scopes)
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(60));
    }

    /** Signs with the key that is published. */
    public static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(published());
    }

    /** Signs with another key under the published one's name. */
    public static String forged(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(keyPair().getPrivate());
    }

    private static PrivateKey published() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String jwks(RSAPublicKey key) {
        return """
                {"keys": [{"kty": "RSA", "kid": "test", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"}]}""".formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        byte[] octets = number.toByteArray();
        int sign = octets[0] == 0 ? 1 : 0;
        byte[] magnitude = Arrays.copyOfRange(octets, sign, octets.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }
}
