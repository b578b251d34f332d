package org.taskgrader.api.broker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.taskgrader.api.queue.ProgressEvent;

/**
 * What one node tells the others of a submission. Results are not in it: who wants one finds it in the database.
 *
 * @param node who tells
 * @param what what has happened
 * @param steps all that it has taken until now; none if it is over
 */
record News(String node, UUID submission, What what, List<ProgressEvent> steps) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addMixIn(ProgressEvent.class, Step.class)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    enum What {
        STEP,
        DONE,
        CANCELLED
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ProgressEvent.Queued.class, name = "queued"),
        @JsonSubTypes.Type(value = ProgressEvent.Compiling.class, name = "compiling"),
        @JsonSubTypes.Type(value = ProgressEvent.Compiled.class, name = "compiled"),
        @JsonSubTypes.Type(value = ProgressEvent.TestRun.class, name = "test")
    })
    private interface Step {}

    News {
        steps = List.copyOf(steps);
    }

    byte[] write() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("news are strings and numbers, which can always be written", e);
        }
    }

    /**
     * What {@link #write} has written.
     *
     * @throws IOException if it is none, as from a node of another version
     */
    static News read(byte[] json) throws IOException {
        return JSON.readValue(json, News.class);
    }
}
