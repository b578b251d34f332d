package org.taskgrader.api.grouping;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A group and its programs: whom a message for it would have reached.
 *
 * @param samples some of its programs without their comments, no two the same, for who may read what the platform has sent
 */
@Schema(description = "A group and some of its programs: whom a message for it would have reached.")
public record GroupPrograms(
        @Schema(required = true) GroupsView.GroupView group,
        @Schema(required = true) List<String> samples) {

    public GroupPrograms {
        samples = List.copyOf(samples);
    }
}
