package org.taskgrader.api.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of problem there is. Its URI is stable and leads to a page with the explanation; titles and explanations may
 * be worded better at any time.
 */
public enum ProblemType {
    MALFORMED_JSON(
            400,
            "The body is not JSON",
            "The request's body must be one JSON object (RFC 8259) in UTF-8. The detail says at which line and column"
                    + " reading stopped."),
    INVALID_REQUEST(
            422,
            "Something in the body is not as it must be",
            "Each entry of \"errors\" points to a field (JSON pointer, RFC 6901), or names a line of a table, and says what to change. Unknown"
                    + " fields are refused, so that a misspelt one is not silently ignored."),
    UNUSABLE_EXERCISE(
            422,
            "The exercise that came along cannot be used",
            "Each entry of \"errors\" names a file of the exercise, and says what is wrong in which line and what to do, as"
                    + " ./taskgrader check says of an exercise in a folder."),
    UNAUTHENTICATED(
            401,
            "The request does not say who makes it",
            "Show a key: Authorization: Bearer tg_… The operator makes one with ./taskgrader keys create. Without a key the"
                    + " service answers only where it is set to taskgrader.access=local, and only requests of the same"
                    + " machine to localhost that no proxy has passed on."),
    FORBIDDEN(
            403,
            "The caller may not do this",
            "Each key has scopes, and each operation wants one; what is about single learners wants two. Ask the operator for a"
                    + " key that has them."),
    UNKNOWN_KEY(404, "There is no such key", "GET /api/v1/admin/keys lists those that the caller may manage."),
    UNKNOWN_LEARNER(
            404,
            "Nothing is kept of this learner",
            "The platform has never sent a program with this learner's id, or everything was erased since."),
    UNKNOWN_EXERCISE(
            404, "There is no such exercise", "GET /api/v1/exercises lists all exercises that this service offers."),
    UNKNOWN_COURSE(
            404,
            "There is no such course",
            "The id of a course is in course.yaml, beside the exercises. A service offers one course, or none."),
    UNKNOWN_SUBMISSION(
            404,
            "There is no such submission",
            "Its id is wrong, or it was graded so long ago that the service no longer keeps it."),
    UNKNOWN_BATCH(
            404,
            "There is no such batch",
            "Its id is wrong, or it was graded so long ago that the service no longer keeps it."),
    UNKNOWN_REGRADE(404, "There is no such regrade", "Its id is wrong: it is told when a regrade is begun."),
    UNKNOWN_SIMILARITY(
            404,
            "There is no such comparison",
            "Its id is wrong: it is told when a comparison is begun. What was found is kept for some days only."),
    UNKNOWN_GROUP(
            404,
            "There is no such group",
            "Its id is wrong, or its programs are of fewer than five learners, of whom nothing is shown; or, where a message"
                    + " is taken back, there is none."),
    UNKNOWN_DEAD_LETTER(
            404,
            "There is no such call that was given up",
            "GET /api/v1/webhooks/dead lists those there are. One that is sent again is no longer among them."),
    NOT_FOUND(404, "There is nothing at this path", "See /q/swagger-ui for all that the service offers."),
    METHOD_NOT_ALLOWED(
            405, "The path does not know this method", "See /q/swagger-ui for the methods that each path knows."),
    NOT_ACCEPTABLE(
            406,
            "The answer cannot be given in a form that you accept",
            "Answers are application/json, text/event-stream for events, application/x-ndjson for a batch's results: name it in Accept, or leave Accept out."),
    ALREADY_GRADED(
            409,
            "The submission has its result",
            "Only what is not graded yet can be taken back. Read the report instead."),
    NOT_GRADED_YET(
            409,
            "The submission is not graded yet",
            "Hints belong to a report. Ask for the report first, with the header Prefer: wait=10 as long as there is"
                    + " none."),
    HINT_OUT_OF_TURN(
            409,
            "Hints are given one after the other",
            "\"shown\" says that the learner sees more hints than were given. Read the report again: \"hints\" says"
                    + " how many were."),
    NO_MORE_HINTS(
            409,
            "There is no further hint",
            "The report's \"hints\" say how many there are and how many were given. A report of a program that passes"
                    + " has none."),
    REGRADE_UNDER_WAY(
            409,
            "The regrade is not done yet",
            "Its results are applied together: ask for it until its status is \"done\", look at what has changed, then apply"
                    + " it. Or stop it, and go on with those that are graded."),
    REGRADE_APPLIED(
            409,
            "The results of the regrade count already",
            "What is applied cannot be left alone any more. To go back to what counted before, correct the exercise and regrade"
                    + " again."),
    SIMILARITY_UNDER_WAY(
            409,
            "Programs of another exercise are being compared",
            "Of each platform, programs of one exercise are compared at a time. Ask again when that is over."),
    NOT_COMPARABLE(
            409,
            "What learners send for this exercise is no program",
            "Predictions, and tests that learners write, are not C: \"kind\" says what an exercise asks for."),
    PLATFORM_EXISTS(409, "There is such a platform already", "Choose another id, or go on with the one there is."),
    BODY_TOO_LARGE(
            413,
            "The body is too large",
            "A program may have 65536 octets of UTF-8; the body that carries it may have 524288, which is enough even"
                    + " if every character of the program is written as an escape. A batch may have 8388608 octets, a trial"
                    + " 4194304."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body is not said to be JSON",
            "Send the body with the header Content-Type: application/json; a batch may also be application/x-ndjson, and a list"
                    + " of enrolments is text/csv."),
    BAD_IDEMPOTENCY_KEY(
            400,
            "The header Idempotency-Key is no key",
            "A key is a string of 1 to 255 visible characters of ASCII, with or without quotation marks around it; a"
                    + " random UUID serves best. Send one of them, or none."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The key was used for another request",
            "A request is sent again under the same Idempotency-Key with the same body. Another one wants a key of its"
                    + " own."),
    REQUEST_IN_FLIGHT(
            409,
            "The same request is being carried out",
            "One with the same Idempotency-Key has come and is not answered yet. Send it again in a moment, and it is"
                    + " answered with what came of that one."),
    RATE_LIMITED(
            429,
            "Too many requests",
            "Each key, and each learner of a platform, may do so much in a minute: the header RateLimit says how much is"
                    + " left, Retry-After when to go on. Nothing was stored."),
    TOO_MANY_STREAMS(
            429,
            "The client has as many streams as it may have",
            "Streams of events and of results are bounded for each learner, or for each machine where no learner is"
                    + " named. Close one that is not needed any more, or ask again after the seconds that Retry-After"
                    + " names."),
    TOO_MANY_TRIALS(
            429,
            "The key has as many trials under way as it may have",
            "Wait for the answers of those that were sent, or ask again after the seconds that Retry-After names."),
    TRIALS_FULL(
            503,
            "There is no place for a trial",
            "Learners' programs go first, and trials share what is left. Send it again after the seconds that the header"
                    + " Retry-After names."),
    NO_OWN_INPUT(
            409,
            "The exercise takes no input of one's own",
            "Only a whole program reads what it is given. What is asked for here is something else: \"kind\" says what."),
    RUN_UNDER_WAY(
            429,
            "A run of this learner is under way",
            "Wait for its answer, or ask again after the seconds that Retry-After names."),
    RUNS_FULL(
            503,
            "There is no place for a run",
            "What was sent to be graded goes first, and runs share what is left. Send it again after the seconds that the"
                    + " header Retry-After names."),
    NO_SANDBOX(
            503,
            "This node does not grade",
            "Trials and runs are for the node that takes them. Send it to one that grades as well as it answers"
                    + " (taskgrader.role is all)."),
    NO_COMPARER(
            501,
            "This service compares no programs",
            "What compares them is a program of its own, and the operator has not said where it is"
                    + " (taskgrader.similarity.class-path)."),
    QUEUE_FULL(
            503,
            "More submissions are waiting than the service takes on",
            "Send it again after the seconds that the header Retry-After names: by then those waiting now will have"
                    + " been graded. Nothing was stored."),
    TOO_MANY_BATCHES(
            503,
            "More large requests are being sent than the service can hold",
            "Send it again after the seconds that the header Retry-After names, or in smaller parts. Nothing was stored."),
    SHUTTING_DOWN(
            503,
            "The service is stopping",
            "Submissions that it has accepted are being graded; new ones are not taken on. Send it again in a moment."),
    STORAGE_UNAVAILABLE(
            503,
            "The service cannot reach its database",
            "Nothing was stored, and what was stored before is safe. Send it again after the seconds that the header"
                    + " Retry-After names."),
    BAD_REQUEST(400, "The request is not understood", "The detail says what is wrong, as far as it is known."),
    INTERNAL_ERROR(
            500,
            "The service has made a mistake",
            "It is not your request's fault. The operator can find out more with the id in \"instance\".");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The last part of its URI. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where its page is, relative to the service. */
    public URI uri() {
        return URI.create("/problems/" + slug());
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }

    public static Optional<ProblemType> bySlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
