package org.taskgrader.api.http.learner;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.taskgrader.api.http.JsonBody;
import org.taskgrader.api.http.SubmissionBody;
import org.taskgrader.api.problem.Problem.FieldError;

/** Reads {@link LearnerNames}, as strictly as submissions are read. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class LearnerNamesBody implements MessageBodyReader<LearnerNames> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == LearnerNames.class;
    }

    @Override
    public LearnerNames readFrom(
            Class<LearnerNames> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonNode tree = JsonBody.read(body, "{\"learners\": [\"…\"]}");
        List<FieldError> errors = new ArrayList<>(JsonBody.unknownFields(tree, "#", Set.of("learners")));
        Set<String> names = new LinkedHashSet<>();
        JsonNode learners = tree.path("learners");
        if (!learners.isArray() || learners.isEmpty() || learners.size() > LearnerNames.MOST) {
            errors.add(new FieldError(
                    "#/learners", "This field must be a list of 1 to " + LearnerNames.MOST + " ids of learners."));
        } else {
            for (int place = 0; place < learners.size(); place++) {
                name(learners.get(place), "#/learners/" + place, names, errors);
            }
        }
        JsonBody.refuse(errors);
        return new LearnerNames(List.copyOf(names));
    }

    private static void name(JsonNode value, String at, Set<String> names, List<FieldError> errors) {
        String id = value.isTextual() ? value.textValue() : "";
        if (id.isEmpty() || id.length() > SubmissionBody.MAX_LEARNER_CHARACTERS) {
            errors.add(new FieldError(
                    at,
                    "This must be the platform's id of a learner, of 1 to " + SubmissionBody.MAX_LEARNER_CHARACTERS
                            + " characters."));
        } else if (!names.add(id)) {
            errors.add(new FieldError(at, "This learner is in the list already: name each once."));
        }
    }
}
