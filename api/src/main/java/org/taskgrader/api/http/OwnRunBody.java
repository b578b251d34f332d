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

/** Reads an {@link OwnRunRequest}, as strictly as {@link SubmissionBody} reads submissions. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class OwnRunBody implements MessageBodyReader<OwnRunRequest> {

    private static final Set<String> FIELDS = Set.of("source", "input", "learner", "lang");
    private static final int MAX_INPUT_CHARACTERS = 65_536;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == OwnRunRequest.class;
    }

    @Override
    public OwnRunRequest readFrom(
            Class<OwnRunRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonNode tree = JsonBody.read(body, "{\"source\": …, \"input\": …}");
        List<FieldError> errors = new ArrayList<>(JsonBody.unknownFields(tree, "#", FIELDS));
        SubmissionBody.Fields fields = new SubmissionBody.Fields(tree, "#", errors);
        String source = fields.required("source", Integer.MAX_VALUE);
        SubmissionBody.checkSource(source, "#", errors);
        String input = fields.required("input", MAX_INPUT_CHARACTERS);
        Optional<String> learner = fields.optional("learner", SubmissionBody.MAX_LEARNER_CHARACTERS);
        Optional<String> lang = fields.optional("lang", Integer.MAX_VALUE);
        lang.ifPresent(tag -> SubmissionBody.checkLanguage(tag, "#", errors));
        JsonBody.refuse(errors);
        return new OwnRunRequest(source, input, learner, lang);
    }
}
