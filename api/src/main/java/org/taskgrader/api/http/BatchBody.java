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
import org.taskgrader.api.webhook.CallbackRules;

/**
 * Reads a {@link BatchRequest}, one JSON object or a submission on each line, or says all that is wrong with it at once. A
 * pointer into lines is the one that it would be in the object.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, BatchBody.NDJSON})
public final class BatchBody implements MessageBodyReader<BatchRequest> {

    /** JSON values, each on a line of its own. */
    static final String NDJSON = "application/x-ndjson";

    static final int MAX_SUBMISSIONS = 500;

    /** Sixteen times a single submission's: 500 programs of 16 KiB, and nobody's are so long. */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final String SUBMISSIONS = "submissions";
    private static final String CALLBACK = "callback";
    private static final String SHAPE = "{\"submissions\": […]}";

    private final BatchMemory.Share memory;

    BatchBody(BatchMemory.Share memory) {
        this.memory = memory;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == BatchRequest.class;
    }

    @Override
    public BatchRequest readFrom(
            Class<BatchRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] octets = JsonBody.octets(memory.counted(body), MAX_BYTES);
        List<FieldError> errors = new ArrayList<>();
        if (mediaType.isCompatible(MediaType.valueOf(NDJSON))) {
            return request(JsonBody.lines(octets, MAX_SUBMISSIONS + 1), Optional.empty(), errors);
        }
        JsonNode tree = JsonBody.object(octets, SHAPE);
        List<JsonNode> entries = entries(tree, errors);
        Optional<String> callback =
                new SubmissionBody.Fields(tree, "#", errors).optional(CALLBACK, CallbackRules.MAX_CHARACTERS);
        return request(entries, callback, errors);
    }

    private static BatchRequest request(List<JsonNode> entries, Optional<String> callback, List<FieldError> errors) {
        if (errors.isEmpty() && (entries.isEmpty() || entries.size() > MAX_SUBMISSIONS)) {
            errors.add(new FieldError(
                    "#/submissions",
                    entries.isEmpty()
                            ? "There is no submission; a batch has 1 to " + MAX_SUBMISSIONS + "."
                            : "There are more than " + MAX_SUBMISSIONS + " submissions; send several batches."));
        }
        List<SubmissionRequest> submissions = new ArrayList<>();
        for (int i = 0; i < Math.min(entries.size(), MAX_SUBMISSIONS); i++) {
            submissions.add(SubmissionBody.request(entries.get(i), pointer(i), errors));
        }
        if (!errors.isEmpty()) {
            throw SubmissionBody.invalid(errors);
        }
        return new BatchRequest(submissions, callback);
    }

    /** Where the submission {@code index} is. */
    static String pointer(int index) {
        return "#/submissions/" + index;
    }

    private static List<JsonNode> entries(JsonNode body, List<FieldError> errors) {
        errors.addAll(JsonBody.unknownFields(body, "#", Set.of(SUBMISSIONS, CALLBACK)));
        JsonNode submissions = body.path(SUBMISSIONS);
        if (!submissions.isArray()) {
            errors.add(new FieldError(
                    "#/submissions",
                    submissions.isMissingNode() ? "This field is missing." : "This field must be an array."));
            return List.of();
        }
        List<JsonNode> entries = new ArrayList<>();
        submissions.forEach(entries::add);
        return entries;
    }
}
