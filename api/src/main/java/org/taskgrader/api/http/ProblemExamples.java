package org.taskgrader.api.http;

/** The examples of problems in the published description, but for those that stand with other examples of their kind. */
final class ProblemExamples {

    static final String UNKNOWN_COURSE = """
        {"type": "/problems/unknown-course", "title": "There is no such course", "status": 404,
         "detail": "There is no course with this id."}\
        """;

    static final String UNKNOWN_DEAD_LETTER = """
        {"type": "/problems/unknown-dead-letter", "title": "There is no such call that was given up", "status": 404,
         "detail": "There is no call with this id that was given up."}\
        """;

    static final String TOO_MANY_STREAMS = """
        {"type": "/problems/too-many-streams", "title": "The client has as many streams as it may have", "status": 429,
         "detail": "There are 32 streams to this client, as many as it may have."}\
        """;

    static final String UNKNOWN_BATCH = """
        {"type": "/problems/unknown-batch", "title": "There is no such batch", "status": 404,
         "detail": "There is no batch with this id, or it is no longer kept."}\
        """;

    static final String BAD_REQUEST = """
        {"type": "/problems/bad-request", "title": "The request is not understood", "status": 400,
         "detail": "The parameter from must be a whole number, 0 or more."}\
        """;

    static final String MALFORMED_JSON = """
        {"type": "/problems/malformed-json", "title": "The body is not JSON", "status": 400,
         "detail": "Reading stopped at line 1, column 13: Unexpected end-of-input"}\
        """;

    static final String UNKNOWN_SUBMISSION = """
        {"type": "/problems/unknown-submission", "title": "There is no such submission", "status": 404,
         "detail": "There is no submission with this id, or it is no longer kept."}\
        """;

    static final String UNKNOWN_EXERCISE = """
        {"type": "/problems/unknown-exercise", "title": "There is no such exercise", "status": 404,
         "detail": "There is no exercise with this id."}\
        """;

    static final String NOT_ACCEPTABLE = """
        {"type": "/problems/not-acceptable",
         "title": "The answer cannot be given in a form that you accept", "status": 406,
         "detail": "There is no answer in a form that the request accepts."}\
        """;

    static final String REQUEST_IN_FLIGHT = """
        {"type": "/problems/request-in-flight", "title": "The same request is being carried out", "status": 409,
         "detail": "A request with this Idempotency-Key is being stored."}\
        """;

    static final String ALREADY_GRADED = """
        {"type": "/problems/already-graded", "title": "The submission has its result", "status": 409,
         "detail": "The submission has its result, so it cannot be taken back any more."}\
        """;

    static final String NO_MORE_HINTS = """
        {"type": "/problems/no-more-hints", "title": "There is no further hint", "status": 409,
         "detail": "There are 3 hints, and all of them were given."}\
        """;

    static final String BODY_TOO_LARGE = """
        {"type": "/problems/body-too-large", "title": "The body is too large", "status": 413,
         "detail": "The body has more than 524288 octets."}\
        """;

    static final String UNSUPPORTED_MEDIA_TYPE = """
        {"type": "/problems/unsupported-media-type", "title": "The body is not said to be JSON", "status": 415,
         "detail": "The body must be application/json."}\
        """;

    static final String INVALID_REQUEST = """
        {"type": "/problems/invalid-request", "title": "Something in the body is not as it must be", "status": 422,
         "detail": "#/sorce: There is no such field; known are exercise, lang, learner, source.",
         "errors": [{"pointer": "#/sorce",
                     "detail": "There is no such field; known are exercise, lang, learner, source."},
                    {"pointer": "#/source", "detail": "This field is missing."}]}\
        """;

    static final String QUEUE_FULL = """
        {"type": "/problems/queue-full", "title": "More submissions are waiting than the service takes on",
         "status": 503, "detail": "The queue is full; nothing was stored."}\
        """;

    static final String INTERNAL_ERROR = """
        {"type": "/problems/internal-error", "title": "The service has made a mistake", "status": 500,
         "detail": "Something went wrong on our side; it has been logged.",
         "instance": "urn:uuid:0d5a8e3c-53cc-4a5f-8f6e-2f1a6f6a9d10"}\
        """;

    static final String UNAUTHENTICATED = """
        {"type": "/problems/unauthenticated", "title": "The request does not say who makes it", "status": 401,
         "detail": "There is no such key, or it has expired or was revoked."}\
        """;

    static final String FORBIDDEN = """
        {"type": "/problems/forbidden", "title": "The caller may not do this", "status": 403,
         "detail": "The caller may not do this: it takes the scope submit."}\
        """;

    static final String RATE_LIMITED = """
        {"type": "/problems/rate-limited", "title": "Too many requests", "status": 429,
         "detail": "This key has made more than 6000 requests in a minute; nothing was stored."}\
        """;

    static final String UNKNOWN_KEY = """
        {"type": "/problems/unknown-key", "title": "There is no such key", "status": 404,
         "detail": "There is no valid key with this id among those you manage."}\
        """;

    static final String UNKNOWN_LEARNER = """
        {"type": "/problems/unknown-learner", "title": "Nothing is kept of this learner", "status": 404,
         "detail": "Nothing is kept of a learner with this id."}\
        """;

    static final String PLATFORM_EXISTS = """
        {"type": "/problems/platform-exists", "title": "There is such a platform already", "status": 409,
         "detail": "There is a platform \\"fun-mooc\\" already."}\
        """;

    static final String UNKNOWN_GROUP = """
        {"type": "/problems/unknown-group", "title": "There is no such group", "status": 404,
         "detail": "There is no such group of this exercise, or none that may be shown."}\
        """;

    private ProblemExamples() {}
}
