package org.taskgrader.api.http.page;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.settings.FrameConfiguration;
import org.taskgrader.api.settings.Settings;

/** Pages within a frame of another: those that were asked for so, and within the sites that the operator has named. */
@Startup
@ApplicationScoped
class Frames {

    private final String ancestors;

    Frames(Settings settings) {
        this.ancestors = FrameConfiguration.ancestors(settings.http().frameAncestors());
    }

    /** Whether an address asks for a page without what surrounds it: {@code embed=1}. */
    boolean asked(@Nullable String embed) {
        return "1".equals(embed);
    }

    RestResponse<String> answer(Words words, String page) {
        return PageAnswer.framedBy(ancestors, Status.OK, words, page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
