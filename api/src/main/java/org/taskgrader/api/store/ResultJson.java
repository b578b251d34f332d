package org.taskgrader.api.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import org.taskgrader.api.report.KeptResult;

/**
 * Results as they are written into the database. Fields that a later version adds are missing in what an earlier one wrote,
 * so they must be optional or lists; fields that it no longer has are passed over.
 */
final class ResultJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ResultJson() {}

    static String write(KeptResult result) {
        try {
            return JSON.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result is always writable", e);
        }
    }

    /**
     * The result that {@link #write} has written.
     *
     * @throws IllegalStateException if it is none
     */
    static KeptResult read(String json) {
        try {
            return JSON.readValue(json, KeptResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a result that cannot be read: " + e.getMessage(), e);
        }
    }
}
