package org.taskgrader.api.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.LearnerRecords;
import org.taskgrader.api.store.LearnerRecords.KnownEnrolment;
import org.taskgrader.api.store.LearnerRecords.LearnerRecord;

/** All that is kept of a learner, as JSON. Written while it is read: there may be much of it. */
@Schema(description = "All that is kept of a learner.")
public record LearnerExport(
        @Schema(required = true) List<Entry> submissions,
        @Schema(required = true) List<KnownEnrolment> enrolments) {

    /** One submission. */
    public record Entry(
            @Schema(required = true) UUID id,
            @Schema(required = true) String exercise,
            @Schema(required = true) String exerciseVersion,
            @Schema(required = true) String language,
            @Schema(required = true, format = "date-time") String received,
            @Schema(required = true) String status,

            @Schema(description = "The program; missing once its retention is over.")
            Optional<String> source,

            @Schema(type = SchemaType.INTEGER) OptionalInt attempt,

            @Schema(type = SchemaType.OBJECT, description = "The report and what it was made from.")
            @JsonRawValue
            @Nullable String result,

            @Schema(
                    type = SchemaType.ARRAY,
                    implementation = Object.class,
                    description = "What else came of it: of grading it again, and before that counted.")
            @JsonRawValue
            @Nullable String otherResults) {

        static Entry of(LearnerRecord kept) {
            return new Entry(
                    kept.id(),
                    kept.exercise(),
                    kept.exerciseVersion(),
                    kept.language(),
                    kept.received().toString(),
                    kept.status(),
                    kept.source(),
                    kept.attempt(),
                    kept.report().orElse(null),
                    kept.otherReports().orElse(null));
        }
    }

    static void write(
            LearnerRecords records, String platform, LearnerKey learner, ObjectMapper mapper, OutputStream out)
            throws IOException {
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("submissions");
            records.each(platform, learner, kept -> {
                try {
                    mapper.writeValue(json, Entry.of(kept));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            json.writeEndArray();
            json.writeFieldName("enrolments");
            mapper.writeValue(json, records.enrolments(platform, learner));
            json.writeEndObject();
        }
    }
}
