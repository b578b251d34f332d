package org.taskgrader.api.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The preference {@code wait} (RFC 7240, section 4.3): how long a client would like to wait for the result itself. A
 * preference that makes no sense is ignored, as the RFC asks for.
 */
final class WaitPreference {

    private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?(\\d{1,9})\"?", Pattern.CASE_INSENSITIVE);

    private WaitPreference() {}

    /** The first {@code wait} among the headers' values, but not more than {@code longest}. */
    static Optional<Duration> of(@Nullable List<String> preferHeaders, Duration longest) {
        if (preferHeaders == null) {
            return Optional.empty();
        }
        return preferHeaders.stream()
                .flatMap(header -> Pattern.compile(",").splitAsStream(header))
                .map(preference -> preference.replaceFirst(";.*", "").strip())
                .map(WAIT::matcher)
                .filter(Matcher::matches)
                .map(wait -> Duration.ofSeconds(Long.parseLong(wait.group(1))))
                .map(wait -> wait.compareTo(longest) > 0 ? longest : wait)
                .findFirst();
    }
}
