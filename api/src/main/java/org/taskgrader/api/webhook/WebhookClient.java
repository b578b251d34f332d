package org.taskgrader.api.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Makes one call. The host's name is resolved once, the address is checked, and that very address is connected to, while
 * TLS still wants a certificate for the name: a name that leads elsewhere the next time is of no use. That is why this is
 * the client of Vert.x, which Quarkus brings along: the JDK's resolves names itself. Redirects are not followed, and of an
 * answer nothing but the head is read.
 */
final class WebhookClient {

    private static final int MOST_HEADER_OCTETS = 8192;
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

    private final HttpClient client;
    private final WebhookLimits limits;
    private final HostResolver resolver;

    WebhookClient(Vertx vertx, WebhookLimits limits, HostResolver resolver) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(limits.concurrent())
                .setMaxHeaderSize(MOST_HEADER_OCTETS)
                .setConnectTimeout((int) limits.timeout().toMillis()));
        this.limits = limits;
        this.resolver = resolver;
    }

    /** Posts {@code body}; comes back within the time limit. */
    Attempt post(URI url, Map<String, String> headers, String body) throws InterruptedException {
        InetAddress address;
        try {
            address = address(url.getHost());
        } catch (UnknownHostException e) {
            return failed("the host has no address");
        }
        if (!limits.privateAddressesAllowed() && !PublicAddresses.contain(address)) {
            return failed("the host's address is not of the public Internet");
        }
        return send(client.request(options(url, address)), headers, body);
    }

    /** All of a name's addresses must be allowed, or it would be chance which one is checked. */
    private InetAddress address(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.addresses(host.replaceAll("[\\[\\]]", ""));
        for (InetAddress address : addresses) {
            if (!PublicAddresses.contain(address)) {
                return address;
            }
        }
        return addresses[0];
    }

    private static RequestOptions options(URI url, InetAddress address) {
        boolean encrypted = url.getScheme().toLowerCase(Locale.ROOT).equals("https");
        int standard = encrypted ? 443 : 80;
        int port = url.getPort() == -1 ? standard : url.getPort();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(encrypted)
                .setFollowRedirects(false)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
    }

    private Attempt send(Future<HttpClientRequest> connecting, Map<String, String> headers, String body)
            throws InterruptedException {
        Future<HttpClientResponse> answering = connecting.compose(request -> {
            headers.forEach(request::putHeader);
            return request.send(Buffer.buffer(body))
                    .onComplete(done -> request.connection().close());
        });
        try {
            return attempt(answering
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return failed("there was no answer within " + limits.timeout().toSeconds() + " s");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return failed("no answer: " + reason(cause == null ? e : cause));
        } finally {
            connecting.onSuccess(request -> request.connection().close());
        }
    }

    private static Attempt attempt(HttpClientResponse answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Attempt.Delivered();
        }
        if (status == 410) {
            return new Attempt.Gone();
        }
        return new Attempt.Failed("the answer was " + status, retryAfter(answer.getHeader("Retry-After")));
    }

    private static Optional<Duration> retryAfter(@Nullable String header) {
        if (header == null || !header.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(header));
        return Optional.of(wanted.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : wanted);
    }

    /** What a peer has sent may be in it, so not much of it. */
    private static String reason(Throwable failure) {
        String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static Attempt failed(String reason) {
        return new Attempt.Failed(reason, Optional.empty());
    }
}
