package org.taskgrader.api.webhook;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a callback must be to be accepted. Where its host's name leads is seen, and checked, with each call. */
public final class CallbackRules {

    /** How long a callback may be. */
    public static final int MAX_CHARACTERS = 2000;

    private final WebhookLimits limits;
    private final WebhookSecrets secrets;

    public CallbackRules(WebhookLimits limits, WebhookSecrets secrets) {
        this.limits = limits;
        this.secrets = secrets;
    }

    /** What is wrong with the callback that {@code platform} names, and what to do. */
    public Optional<String> problem(String callback, String platform) {
        return wrong(callback)
                .or(() -> secrets.known(platform)
                        ? Optional.empty()
                        : Optional.of(
                                "There is no secret to sign calls with: the operator sets taskgrader.webhook.secret."));
    }

    private Optional<String> wrong(String callback) {
        URI url;
        try {
            url = new URI(callback);
        } catch (URISyntaxException e) {
            return Optional.of("This is no URL.");
        }
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("A callback is an https URL.");
        }
        if (scheme.equals("http") && !limits.httpAllowed()) {
            return Optional.of("A callback is an https URL: reports must not travel unencrypted.");
        }
        if (url.getHost() == null || url.getPort() > 65535 || url.getPort() == 0) {
            return Optional.of("The URL names no host and port that could be called.");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Optional.of("The URL must have no user and no fragment.");
        }
        return limits.privateAddressesAllowed() || !leadsInside(url.getHost())
                ? Optional.empty()
                : Optional.of("The URL's host is not of the public Internet.");
    }

    private static boolean leadsInside(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        @Nullable InetAddress address = NetUtil.createInetAddressFromIpAddressString(name.replaceAll("[\\[\\]]", ""));
        return address == null
                ? name.equals("localhost") || name.endsWith(".localhost")
                : !PublicAddresses.contain(address);
    }
}
