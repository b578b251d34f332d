package org.taskgrader.api.http;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many are enrolled in the sessions of a list that was taken. */
@Schema(name = "Enrolments", description = "How many are enrolled in the sessions of the list, which were replaced.")
public record EnrolmentView(
        @Schema(required = true) String course,
        @Schema(required = true) List<SessionView> sessions) {

    public EnrolmentView {
        sessions = List.copyOf(sessions);
    }

    /** A session. */
    @Schema(name = "EnrolledSession")
    public record SessionView(
            @Schema(required = true) String session,
            @Schema(required = true) int learners) {}

    static EnrolmentView of(String course, Map<String, Integer> sessions) {
        return new EnrolmentView(
                course,
                sessions.entrySet().stream()
                        .map(session -> new SessionView(session.getKey(), session.getValue()))
                        .toList());
    }
}
