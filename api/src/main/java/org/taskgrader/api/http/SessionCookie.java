package org.taskgrader.api.http;

import io.vertx.core.net.HostAndPort;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cookie of an instructor's session: for scripts unreadable, sent by no other site's doing, and by TLS only. A browser on
 * the service's own machine may go without TLS; only there the name is without the prefix (RFC 6265bis, section 4.1.3) by
 * which browsers refuse one that another host or a connection without TLS has set.
 */
public final class SessionCookie {

    private static final String NAME = "taskgrader-instructor";
    private static final String PREFIX = "__Host-";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private SessionCookie() {}

    /** Its name for a browser that has come to {@code host}. */
    public static String name(@Nullable HostAndPort host) {
        return onThisMachine(host) ? NAME : PREFIX + NAME;
    }

    /** What makes a browser keep {@code token}. */
    public static NewCookie kept(@Nullable HostAndPort host, String token, Instant now, Instant expires) {
        return cookie(host, token, (int) Duration.between(now, expires).toSeconds());
    }

    /** What makes a browser forget it. */
    public static NewCookie forgotten(@Nullable HostAndPort host) {
        return cookie(host, "", 0);
    }

    private static NewCookie cookie(@Nullable HostAndPort host, String value, int seconds) {
        return new NewCookie.Builder(name(host))
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(!onThisMachine(host))
                .sameSite(SameSite.STRICT)
                .build();
    }

    /** Whether a browser takes {@code host} for its own machine. */
    public static boolean onThisMachine(@Nullable HostAndPort host) {
        return host != null && THIS_MACHINE.contains(host.host().toLowerCase(Locale.ROOT));
    }
}
