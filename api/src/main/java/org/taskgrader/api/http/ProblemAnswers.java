package org.taskgrader.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.taskgrader.api.problem.Problem;

/** The problems that operations may answer with, as the published description tells of them: operations refer to them by name. */
final class ProblemAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemAnswers() {}

    /**
     * What one of them is to a reader.
     *
     * @param example as JSON
     * @param headers of ours besides those that every answer has, with what they say
     */
    private record Answer(String name, String description, String example, Map<String, Header> headers) {

        Answer header(String header, String says) {
            return with(header, says, schema(SchemaType.STRING));
        }

        /** It may be asked again, but not before some time. */
        Answer retryAfter(String says) {
            return with("Retry-After", says, schema(SchemaType.INTEGER).minimum(BigDecimal.ONE));
        }

        private Answer with(String header, String says, Schema schema) {
            return new Answer(
                    name,
                    description,
                    example,
                    Stream.concat(
                                    headers.entrySet().stream(),
                                    Stream.of(Map.entry(
                                            header,
                                            OASFactory.createHeader()
                                                    .description(says)
                                                    .schema(schema))))
                            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
        }

        APIResponse described() {
            return OASFactory.createAPIResponse()
                    .description(description)
                    .headers(headers)
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    Problem.MEDIA_TYPE,
                                    OASFactory.createMediaType()
                                            .schema(OASFactory.createSchema().ref("Problem"))
                                            .addExample(
                                                    name,
                                                    OASFactory.createExample().value(read(example)))));
        }
    }

    /** All of them, by their names. */
    static Map<String, APIResponse> all() {
        return Stream.of(
                        answer("malformed-json", "The body is not JSON.", ProblemExamples.MALFORMED_JSON),
                        answer(
                                "unknown-submission",
                                "There is no such submission.",
                                ProblemExamples.UNKNOWN_SUBMISSION),
                        answer(
                                        "unauthenticated",
                                        "The request does not say who makes it, or shows a key that is not accepted.",
                                        ProblemExamples.UNAUTHENTICATED)
                                .header("WWW-Authenticate", "What to show: a bearer token."),
                        answer("forbidden", "The caller may not do this.", ProblemExamples.FORBIDDEN),
                        answer(
                                        "rate-limited",
                                        "Too many requests of this key, or of this learner.",
                                        ProblemExamples.RATE_LIMITED)
                                .retryAfter("Seconds until the next one may come.")
                                .header("RateLimit", "What is left (draft-ietf-httpapi-ratelimit-headers).")
                                .header("RateLimit-Policy", "What there may be."),
                        answer(
                                "unknown-key",
                                "There is no such key, or it is not for the caller to manage.",
                                ProblemExamples.UNKNOWN_KEY),
                        answer(
                                "unknown-learner",
                                "Nothing is kept of this learner of the platform.",
                                ProblemExamples.UNKNOWN_LEARNER),
                        answer("platform-exists", "There is such a platform already.", ProblemExamples.PLATFORM_EXISTS),
                        answer("unknown-batch", "There is no such batch.", ProblemExamples.UNKNOWN_BATCH),
                        answer(
                                "unknown-dead-letter",
                                "There is no such call that was given up.",
                                ProblemExamples.UNKNOWN_DEAD_LETTER),
                        answer(
                                        "too-many-streams",
                                        "The client has as many streams as it may have, or there are too many requests of this key.",
                                        ProblemExamples.TOO_MANY_STREAMS)
                                .retryAfter("Seconds after which to ask again."),
                        answer("bad-request", "A parameter is not as it must be.", ProblemExamples.BAD_REQUEST),
                        answer("unknown-exercise", "There is no such exercise.", ProblemExamples.UNKNOWN_EXERCISE),
                        answer("no-own-input", "What the exercise asks for reads no input.", RunExamples.NO_OWN_INPUT),
                        answer("unknown-course", "There is no such course.", ProblemExamples.UNKNOWN_COURSE),
                        answer("regrade-under-way", "The regrade is not done yet.", RegradeExamples.REGRADE_UNDER_WAY),
                        answer(
                                "regrade-applied",
                                "The results of the regrade count already, or it is not done yet. The problem's type tells which.",
                                RegradeExamples.REGRADE_APPLIED),
                        answer("unknown-regrade", "There is no such regrade.", RegradeExamples.UNKNOWN_REGRADE),
                        answer(
                                "unknown-similarity",
                                "There is no such comparison.",
                                SimilarityExamples.UNKNOWN_SIMILARITY),
                        answer(
                                "no-comparer",
                                "What compares programs is not installed.",
                                SimilarityExamples.NO_COMPARER),
                        answer(
                                "similarity-under-way",
                                "Programs of another exercise are being compared, or what is sent for this one is no program.",
                                SimilarityExamples.SIMILARITY_UNDER_WAY),
                        answer(
                                "unknown-group",
                                "There is no such group, or no message for it.",
                                ProblemExamples.UNKNOWN_GROUP),
                        answer(
                                "not-acceptable",
                                "The answer cannot be given in a form that the request accepts.",
                                ProblemExamples.NOT_ACCEPTABLE),
                        answer(
                                        "request-in-flight",
                                        "A request with the same `Idempotency-Key` is being stored.",
                                        ProblemExamples.REQUEST_IN_FLIGHT)
                                .retryAfter("Seconds after which it will be."),
                        answer("already-graded", "The submission has its result.", ProblemExamples.ALREADY_GRADED),
                        answer(
                                "no-more-hints",
                                "There is no such hint: all were given, they are given in order, or there is no report yet. The problem's type tells which.",
                                ProblemExamples.NO_MORE_HINTS),
                        answer("body-too-large", "The body is too large.", ProblemExamples.BODY_TOO_LARGE),
                        answer(
                                "unsupported-media-type",
                                "The body is not said to be JSON.",
                                ProblemExamples.UNSUPPORTED_MEDIA_TYPE),
                        answer(
                                "invalid-request",
                                "Fields of the body are not as they must be; all of them are named.",
                                ProblemExamples.INVALID_REQUEST),
                        answer(
                                        "queue-full",
                                        "The queue is full, the service is stopping, or its database does not answer.",
                                        ProblemExamples.QUEUE_FULL)
                                .retryAfter("Seconds after which to send it again."),
                        answer("internal-error", "The service has made a mistake.", ProblemExamples.INTERNAL_ERROR))
                .collect(Collectors.toMap(Answer::name, Answer::described));
    }

    private static Answer answer(String name, String description, String example) {
        return new Answer(name, description, example, Map.of());
    }

    private static Schema schema(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Object read(String example) {
        try {
            return JSON.readValue(example, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an example that is no JSON: " + example, e);
        }
    }
}
