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
import java.util.Set;
import org.taskgrader.api.problem.Problem.FieldError;

/** Reads a {@link HintRequest}, as strictly as {@link SubmissionBody} reads submissions. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class HintBody implements MessageBodyReader<HintRequest> {

    private static final String SHOWN = "shown";

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == HintRequest.class;
    }

    @Override
    public HintRequest readFrom(
            Class<HintRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonNode tree = JsonBody.read(body, "{\"shown\": …}");
        List<FieldError> errors = new ArrayList<>(JsonBody.unknownFields(tree, "#", Set.of(SHOWN)));
        JsonNode shown = tree.path(SHOWN);
        if (shown.isMissingNode()) {
            errors.add(new FieldError("#/shown", "This field is missing."));
        } else if (!shown.canConvertToInt() || !shown.isIntegralNumber() || shown.intValue() < 0) {
            errors.add(new FieldError("#/shown", "This field must be a whole number, 0 or more."));
        }
        if (!errors.isEmpty()) {
            throw SubmissionBody.invalid(errors);
        }
        return new HintRequest(shown.intValue());
    }
}
