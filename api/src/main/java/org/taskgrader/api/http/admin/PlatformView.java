package org.taskgrader.api.http.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.access.Platforms.Platform;

/** A platform as answers show it. */
public record PlatformView(
        @Schema(required = true) String id,
        @Schema(required = true, format = "date-time") String created) {

    static PlatformView of(Platform platform) {
        return new PlatformView(platform.id(), platform.created().toString());
    }

    /** All that may be seen. */
    public record PlatformList(@Schema(required = true) List<PlatformView> platforms) {}
}
