package org.taskgrader.api.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.Optional;
import java.util.Set;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
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

    /** Room for the longest program with every octet escaped as {@code \}{@code u00NN}, and for the rest. */
    static final int MAX_BODY_BYTES = 512 * 1024;

    static final int MAX_LEARNER_CHARACTERS = 200;
    private static final int MAX_EXERCISE_CHARACTERS = 200;
    private static final Set<String> LANGUAGES = Set.of("en", "fr");
    private static final Set<String> FIELDS = Set.of("exercise", "source", "learner", "lang");

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

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
        byte[] octets = body.readNBytes(MAX_BODY_BYTES + 1);
        if (octets.length > MAX_BODY_BYTES) {
            throw new ProblemException(
                    Problem.of(ProblemType.BODY_TOO_LARGE, "The body has more than " + MAX_BODY_BYTES + " octets."));
        }
        return request(tree(octets));
    }

    private static JsonNode tree(byte[] octets) throws IOException {
        try {
            return JSON.readTree(octets);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw new ProblemException(
                    Problem.of(ProblemType.MALFORMED_JSON, "Reading stopped" + where + ": " + reason(e)));
        }
    }

    /** Jackson's reason without the names of its own classes and the excerpt of the body that it may hold. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().replaceAll("\\(?\\b(com|java)\\.[\\w.$]+\\)?", "input");
    }

    private static SubmissionRequest request(JsonNode body) {
        if (!body.isObject()) {
            throw new ProblemException(
                    Problem.of(ProblemType.MALFORMED_JSON, "The body must be a JSON object: {\"exercise\": …}."));
        }
        List<FieldError> errors = new ArrayList<>();
        body.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                errors.add(new FieldError(pointer(name), "There is no such field; known are " + known() + "."));
            }
        });
        Fields fields = new Fields(body, errors);
        String exercise = fields.required("exercise", MAX_EXERCISE_CHARACTERS);
        String source = fields.required("source", Integer.MAX_VALUE);
        SubmissionCheck.problemOf(source).ifPresent(problem -> errors.add(new FieldError("#/source", tell(problem))));
        Optional<String> learner = fields.optional("learner", MAX_LEARNER_CHARACTERS);
        Optional<String> lang = fields.optional("lang", Integer.MAX_VALUE);
        if (lang.isPresent() && !LANGUAGES.contains(lang.get())) {
            errors.add(new FieldError("#/lang", "Feedback is written in \"en\" and \"fr\"; choose one of them."));
        }
        if (!errors.isEmpty()) {
            throw invalid(errors);
        }
        return new SubmissionRequest(exercise, source, learner, lang);
    }

    /** The problem of a body with {@code errors}, of which there is at least one. */
    static ProblemException invalid(List<FieldError> errors) {
        FieldError first = errors.getFirst();
        return new ProblemException(
                Problem.of(ProblemType.INVALID_REQUEST, first.pointer() + ": " + first.detail(), errors));
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

    private static String known() {
        return String.join(", ", FIELDS.stream().sorted().toList());
    }

    private static String pointer(String name) {
        String bounded = name.length() > 100 ? name.substring(0, 100) + "…" : name;
        return "#/" + bounded.replace("~", "~0").replace("/", "~1");
    }

    /** The fields of one body, as strings. */
    private record Fields(JsonNode body, List<FieldError> errors) {

        /** The field's text; empty if it is missing or wrong, which is then among the errors. */
        String required(String name, int maxCharacters) {
            Optional<String> text = optional(name, maxCharacters);
            if (text.isEmpty() && body.path(name).isMissingNode()) {
                errors.add(new FieldError(pointer(name), "This field is missing."));
            }
            return text.orElse("");
        }

        Optional<String> optional(String name, int maxCharacters) {
            JsonNode value = body.path(name);
            if (value.isMissingNode()) {
                return Optional.empty();
            }
            if (!value.isTextual()) {
                errors.add(new FieldError(pointer(name), "This field must be a string."));
                return Optional.empty();
            }
            if (value.textValue().length() > maxCharacters) {
                errors.add(
                        new FieldError(pointer(name), "This field may have " + maxCharacters + " characters at most."));
                return Optional.empty();
            }
            return Optional.of(value.textValue());
        }
    }
}
