package org.taskgrader.api.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.taskgrader.api.store.LearnerKey;

/**
 * Signs who is before a page (RFC 7519, HS256), so that nothing has to be kept of it. A launch token opens a page once it is
 * asked for, within minutes, since it stands in an address; the page then has one of its own, which no address ever holds.
 * Neither does in the place of the other, and what a page leads on to ends when the page does.
 */
public final class PageTokens {

    /** What a page's own token begins with, which tells it from keys and from tokens of others. */
    public static final String PREFIX = "tgp_";

    private static final String PLATFORM = "platform";
    private static final String LEARNER = "learner";
    private static final String EXERCISE = "exercise";
    private static final String COURSE = "course";
    private static final String UNTIL = "until";

    /** How long a page may take to be opened. */
    private static final Duration OPENING = Duration.ofMinutes(5);

    /** How long somebody may work that a platform has sent. */
    private static final Duration WORK = Duration.ofHours(8);

    private final TokenSignature signature;

    private PageTokens(TokenSignature signature) {
        this.signature = signature;
    }

    /** A token and the time from which on it is refused. */
    public record Issued(String text, Instant expires) {}

    /** What a token is for. */
    private enum Purpose {
        LAUNCH,
        PAGE
    }

    /** Tokens signed under a key derived from {@code secret}, which is that of learners' ids. */
    public static PageTokens of(String secret, Clock clock) {
        return new PageTokens(TokenSignature.of(secret, "tokens of pages", clock));
    }

    /** When a visit ends that begins now. */
    public Instant end() {
        return signature.now().plus(WORK);
    }

    /** What opens the page. */
    public Issued launch(Visit visit) {
        Instant soon = signature.now().plus(OPENING);
        return issue(visit, Purpose.LAUNCH, soon.isBefore(visit.until()) ? soon : visit.until());
    }

    /** The visit that a launch token opens; empty if it is none, or too old. */
    public Optional<Visit> launched(String token) {
        return visit(token, Purpose.LAUNCH);
    }

    /** What the page shows from then on. */
    public Issued page(Visit visit) {
        Issued token = issue(visit, Purpose.PAGE, visit.until());
        return new Issued(PREFIX + token.text(), token.expires());
    }

    /** Whose page it is that shows {@code token}; empty if it is none of ours, or too old. */
    public Optional<Visit> shown(String token) {
        return token.startsWith(PREFIX) ? visit(token.substring(PREFIX.length()), Purpose.PAGE) : Optional.empty();
    }

    private Issued issue(Visit visit, Purpose purpose, Instant expires) {
        JwtClaims claims = new JwtClaims();
        claims.setStringClaim(PLATFORM, visit.platform());
        claims.setStringClaim(LEARNER, visit.learner().hash());
        claims.setClaim(UNTIL, visit.until().getEpochSecond());
        switch (visit) {
            case Visit.ToExercise there -> {
                claims.setStringClaim(EXERCISE, there.exercise());
                there.course().ifPresent(id -> claims.setStringClaim(COURSE, id));
            }
            case Visit.ToCourse there -> claims.setStringClaim(COURSE, there.course());
        }
        return new Issued(signature.sign(claims, purpose.name(), expires), expires);
    }

    private Optional<Visit> visit(String token, Purpose purpose) {
        return signature.claims(token, purpose.name()).flatMap(PageTokens::visit);
    }

    private static Optional<Visit> visit(JwtClaims claims) {
        try {
            // One from before visits had an end is too old: the page asks to be opened again.
            return claims.hasClaim(UNTIL) ? Optional.of(visitOf(claims)) : Optional.empty();
        } catch (MalformedClaimException refused) {
            return Optional.empty();
        }
    }

    private static Visit visitOf(JwtClaims claims) throws MalformedClaimException {
        String platform = claims.getStringClaimValue(PLATFORM);
        LearnerKey learner = new LearnerKey(claims.getStringClaimValue(LEARNER));
        Optional<String> course = Optional.ofNullable(claims.getStringClaimValue(COURSE));
        Instant until = Instant.ofEpochSecond(claims.getClaimValue(UNTIL, Long.class));
        return Optional.ofNullable(claims.getStringClaimValue(EXERCISE))
                .<Visit>map(exercise -> new Visit.ToExercise(platform, learner, exercise, course, until))
                .orElseGet(() -> new Visit.ToCourse(platform, learner, course.orElseThrow(), until));
    }
}
