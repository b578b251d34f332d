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
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.core.exercise.exchange.job.JobDocument;
import org.taskgrader.core.exercise.exchange.job.JsonFlaw;

/** Reads a {@link TrialRequest}, or says all that is wrong with it at once. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class TrialBody implements MessageBodyReader<TrialRequest> {

    private final BatchMemory.Share memory;

    TrialBody(BatchMemory.Share memory) {
        this.memory = memory;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == TrialRequest.class;
    }

    @Override
    public TrialRequest readFrom(
            Class<TrialRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] octets = JsonBody.octets(memory.counted(body), JobDocument.MAX_BYTES);
        JsonNode tree = JsonBody.object(octets, "{\"exercise\": {\"files\": {…}}, \"source\": …}");
        List<JsonFlaw> flaws = new ArrayList<>();
        JobDocument job = JobDocument.of(tree, flaws);
        List<FieldError> errors = new ArrayList<>(JsonBody.errors(flaws));
        if (tree.path("source").isMissingNode()) {
            errors.add(new FieldError("#/source", "This field is missing."));
        }
        job.source().ifPresent(source -> SubmissionBody.checkSource(source, "#", errors));
        job.lang().ifPresent(lang -> SubmissionBody.checkLanguage(lang, "#", errors));
        JsonBody.refuse(errors);
        return new TrialRequest(
                job.exercise(),
                job.source().orElseThrow(),
                job.lang().map(Locale::forLanguageTag),
                job.hints().orElse(1));
    }
}
