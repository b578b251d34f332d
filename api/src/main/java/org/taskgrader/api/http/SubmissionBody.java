package org.taskgrader.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.webhook.CallbackRules;
import org.taskgrader.core.exercise.exchange.job.JsonFlaw;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.submission.SubmissionCheck;
import org.taskgrader.core.submission.SubmissionProblem;

/**
 * Reads a {@link SubmissionRequest}, or says all that is wrong with it at once.
 *
 * <p>Binding the JSON to a record would stop at the first error, and would take {@code 1} for {@code "1"}; so the tree is
 * read and each field looked at.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class SubmissionBody implements MessageBodyReader<SubmissionRequest> {

    public static final int MAX_LEARNER_CHARACTERS = 200;

    /** More are not told: who reads a thousand has something else to look at first. */
    private static final int MOST_ERRORS = 1000;

    static final int MAX_EXERCISE_CHARACTERS = 200;
    private static final Set<String> LANGUAGES = MessageCatalogue.written().stream()
            .map(Locale::toLanguageTag)
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Set<String> FIELDS = Set.of("exercise", "source", "learner", "lang", "callback");

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SubmissionRequest.class;
    }

    @Override
    public SubmissionRequest readFrom(
            Class<SubmissionRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        List<FieldError> errors = new ArrayList<>();
        SubmissionRequest request = request(JsonBody.read(body, "{\"exercise\": …}"), "#", errors);
        if (!errors.isEmpty()) {
            throw invalid(errors);
        }
        return request;
    }

    /**
     * Makes a request of JSON.
     *
     * @param at where in the request's body it is, as a JSON pointer
     * @param errors where all that is wrong is told; only if it is nothing the request is of any use
     */
    static SubmissionRequest request(JsonNode body, String at, List<FieldError> errors) {
        if (!body.isObject()) {
            errors.add(new FieldError(at, "This must be an object: {\"exercise\": …}."));
            return new SubmissionRequest("", "", Optional.empty(), Optional.empty(), Optional.empty());
        }
        errors.addAll(JsonBody.unknownFields(body, at, FIELDS));
        Fields fields = new Fields(body, at, errors);
        String exercise = fields.required("exercise", MAX_EXERCISE_CHARACTERS);
        String source = fields.required("source", Integer.MAX_VALUE);
        checkSource(source, at, errors);
        Optional<String> learner = fields.optional("learner", MAX_LEARNER_CHARACTERS);
        Optional<String> lang = fields.optional("lang", Integer.MAX_VALUE);
        lang.ifPresent(tag -> checkLanguage(tag, at, errors));
        Optional<String> callback = fields.optional("callback", CallbackRules.MAX_CHARACTERS);
        return new SubmissionRequest(exercise, source, learner, lang, callback);
    }

    /** Tells in {@code errors} if that is no program that can be graded. */
    static void checkSource(String source, String at, List<FieldError> errors) {
        SubmissionCheck.problemOf(source)
                .ifPresent(problem -> errors.add(new FieldError(at + "/source", tell(problem))));
    }

    /** Tells in {@code errors} if feedback is not written in that language. */
    static void checkLanguage(String lang, String at, List<FieldError> errors) {
        if (!LANGUAGES.contains(lang)) {
            errors.add(new FieldError(
                    at + "/lang", "Feedback is written in " + String.join(", ", LANGUAGES) + "; choose one of them."));
        }
    }

    /** The problem of a body with {@code errors}, of which there is at least one. */
    static ProblemException invalid(List<FieldError> errors) {
        FieldError first = errors.getFirst();
        return new ProblemException(Problem.of(
                ProblemType.INVALID_REQUEST,
                first.pointer() + ": " + first.detail(),
                errors.subList(0, Math.min(errors.size(), MOST_ERRORS))));
    }

    private static String tell(SubmissionProblem problem) {
        return switch (problem) {
            case SubmissionProblem.TooLarge(int octets) ->
                "The program has " + octets + " octets of UTF-8; " + Submission.MAX_SOURCE_BYTES + " are allowed.";
            case SubmissionProblem.HoldsNul(int line) ->
                "The program holds a NUL character (U+0000) in line " + line + ".";
            case SubmissionProblem.NotUnicode(int line) ->
                "The program holds half of a surrogate pair in line " + line + ", which is no text in UTF-8.";
        };
    }

    /** The fields of one body, as strings. */
    record Fields(JsonNode body, String at, List<FieldError> errors) {

        /** The field's text; empty if it is missing or wrong, which is then among the errors. */
        String required(String name, int maxCharacters) {
            Optional<String> text = optional(name, maxCharacters);
            if (text.isEmpty() && body.path(name).isMissingNode()) {
                errors.add(new FieldError(JsonFlaw.pointer(at, name), "This field is missing."));
            }
            return text.orElse("");
        }

        Optional<String> optional(String name, int maxCharacters) {
            JsonNode value = body.path(name);
            if (value.isMissingNode()) {
                return Optional.empty();
            }
            if (!value.isTextual()) {
                errors.add(new FieldError(JsonFlaw.pointer(at, name), "This field must be a string."));
                return Optional.empty();
            }
            if (value.textValue().length() > maxCharacters) {
                errors.add(new FieldError(
                        JsonFlaw.pointer(at, name), "This field may have " + maxCharacters + " characters at most."));
                return Optional.empty();
            }
            return Optional.of(value.textValue());
        }
    }
}
