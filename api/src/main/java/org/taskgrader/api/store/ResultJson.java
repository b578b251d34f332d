package org.taskgrader.api.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.ReportJson;

/**
 * Results as they are written into the database. Fields that a later version adds are missing in what an earlier one wrote,
 * so they must be optional or lists; fields that it no longer has are passed over.
 */
final class ResultJson {

    private ResultJson() {}

    static String write(KeptResult result) {
        try {
            return ReportJson.MAPPER.writeValueAsString(result);
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
            return ReportJson.MAPPER.readValue(json, KeptResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a result that cannot be read: " + e.getMessage(), e);
        }
    }
}
