package org.taskgrader.api.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;

/**
 * The header {@code Idempotency-Key} (IETF draft-ietf-httpapi-idempotency-key-header): a string as structured fields have
 * them (RFC 9651, section 3.3.3), or, as most clients send it, without its quotation marks.
 */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    /** Says that an answer is that of an earlier request. */
    static final String REPLAYED = "Idempotent-Replayed";

    static final int MAX_CHARACTERS = 255;

    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*)\"");
    private static final Pattern BARE = Pattern.compile("[!#-~][ -~]*");

    private IdempotencyKey() {}

    /**
     * The request's key, if it has one.
     *
     * @throws ProblemException if it has several, or one that is none
     */
    static Optional<String> of(HttpHeaders headers) {
        List<String> values = headers.getRequestHeader(HEADER);
        if (values == null || values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            throw bad("The header " + HEADER + " is there " + values.size() + " times; send one key.");
        }
        return Optional.of(key(values.getFirst().strip()));
    }

    private static String key(String value) {
        Matcher quoted = QUOTED.matcher(value);
        String key = quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : value;
        if (!quoted.matches() && !BARE.matcher(value).matches()) {
            throw bad("The header " + HEADER + " must be a string of visible characters of ASCII, such as a UUID.");
        }
        if (key.isBlank() || key.length() > MAX_CHARACTERS) {
            throw bad("The header " + HEADER + " has " + key.length() + " characters; 1 to " + MAX_CHARACTERS
                    + " are allowed.");
        }
        return key;
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(Problem.of(ProblemType.BAD_IDEMPOTENCY_KEY, detail));
    }
}
