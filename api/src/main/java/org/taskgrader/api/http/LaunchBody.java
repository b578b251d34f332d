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
import java.util.Optional;
import java.util.Set;
import org.taskgrader.api.problem.Problem.FieldError;

/** Reads a {@link LaunchRequest}, as strictly as {@link SubmissionBody} reads submissions. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class LaunchBody implements MessageBodyReader<LaunchRequest> {

    private static final Set<String> FIELDS = Set.of("exercise", "course", "learner", "lang");

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == LaunchRequest.class;
    }

    @Override
    public LaunchRequest readFrom(
            Class<LaunchRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonNode tree = JsonBody.read(body, "{\"exercise\": …, \"learner\": …}");
        List<FieldError> errors = new ArrayList<>(JsonBody.unknownFields(tree, "#", FIELDS));
        SubmissionBody.Fields fields = new SubmissionBody.Fields(tree, "#", errors);
        Optional<String> exercise = fields.optional("exercise", SubmissionBody.MAX_EXERCISE_CHARACTERS);
        Optional<String> course = fields.optional("course", SubmissionBody.MAX_EXERCISE_CHARACTERS);
        if (exercise.isPresent() == course.isPresent() && errors.isEmpty()) {
            errors.add(new FieldError("#/exercise", "Name an exercise or a course, and not both."));
        }
        Optional<String> learner = fields.optional("learner", SubmissionBody.MAX_LEARNER_CHARACTERS);
        if (learner.filter(String::isEmpty).isPresent()) {
            errors.add(new FieldError("#/learner", "This field must name the learner; it is empty."));
        }
        Optional<String> lang = fields.optional("lang", Integer.MAX_VALUE);
        lang.ifPresent(tag -> SubmissionBody.checkLanguage(tag, "#", errors));
        JsonBody.refuse(errors);
        return new LaunchRequest(exercise, course, learner, lang);
    }
}
