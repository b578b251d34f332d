package org.taskgrader.api.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/**
 * Reports as JSON, outside of the service's own answers: what is absent is left out, and fields that another version has are
 * passed over.
 */
public final class ReportJson {

    /** Safe for use by several threads. */
    public static final ObjectMapper MAPPER =
            plain().addModule(new PictureModule(plain().build())).build();

    private ReportJson() {}

    private static JsonMapper.Builder plain() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_ABSENT, Include.NON_ABSENT))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
