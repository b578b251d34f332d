package org.taskgrader.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.testing.DatabaseResource;
import org.taskgrader.api.testing.TestDatabase;

class CallbackRulesTest {

    private static final WebhookSecret SECRET = WebhookSecret.parse(DatabaseResource.WEBHOOK_SECRET);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.9",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "0.0.0.0",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:a00:1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void isNotOfThePublicInternet(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThat(problem("https://" + host + "/")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "193.0.0.1", "2606:4700::1", "2a00:1450::1"
            })
    void isOfThePublicInternet(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThat(problem("https://" + host + "/hook?a=1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hook",
                "/hook",
                "http://platform.example/",
                "ftp://platform.example/",
                "file:///etc/passwd",
                "https:///hook",
                "https://",
                "https://a b/",
                "https://user:word@platform.example/",
                "https://platform.example/#here",
                "https://platform.example:0/",
                "https://platform.example:70000/",
                "https://localhost/",
                "https://LOCALHOST:8443/",
                "https://db.localhost/",
                "javascript:alert(1)"
            })
    void isNoCallback(String url) {
        assertThat(problem(url)).isPresent();
    }

    @Test
    void isACallback() {
        assertThat(problem("https://platform.example/hooks/taskgrader?course=abc"))
                .isEmpty();
        assertThat(problem("HTTPS://platform.example:8443")).isEmpty();
    }

    @Test
    void wantsASecret() {
        assertThat(rules(Optional.empty()).problem("https://platform.example/", "local"))
                .hasValueSatisfying(problem -> assertThat(problem).contains("taskgrader.webhook.secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "whsec_",
                "whsec_AAAA",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS",
                "whsec_*fKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo="
            })
    void isNoSecret(String text) {
        assertThatThrownBy(() -> WebhookSecret.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openssl rand")
                .satisfies(e -> assertThat(text.length() < 10
                                || !String.valueOf(e.getMessage()).contains(text.substring(6)))
                        .isTrue());
    }

    @Test
    void waitsLongerEachTimeAndNeverTheSame() {
        Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1), new Random(1));
        Duration total = Duration.ZERO;
        for (int attempt = 1; attempt <= 100; attempt++) {
            long expected = Math.min(3600, attempt > 20 ? 3600 : 5L << (attempt - 1));
            Duration pause = backoff.after(attempt);
            assertThat(pause)
                    .isBetween(Duration.ofSeconds(expected).dividedBy(2), Duration.ofSeconds(expected * 3 / 2 + 1));
            total = total.plus(pause);
        }
        assertThat(total).isGreaterThan(Duration.ofHours(24));
        assertThat(backoff.after(50)).isNotEqualTo(backoff.after(50));
    }

    private static Optional<String> problem(String url) {
        return rules(Optional.of(SECRET)).problem(url, "local");
    }

    private static CallbackRules rules(Optional<WebhookSecret> secret) {
        WebhookLimits limits = new WebhookLimits(
                false,
                false,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1);
        return new CallbackRules(limits, new WebhookSecrets(Databases.ONE, secret));
    }

    /** Made when it is first needed. */
    private static final class Databases {
        private static final org.jdbi.v3.core.Jdbi ONE = TestDatabase.migrated();
    }
}
