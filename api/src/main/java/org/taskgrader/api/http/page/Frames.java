package org.taskgrader.api.http.page;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** A page, within a frame or not: what has gone wrong is told in the frame too. */
    RestResponse<String> answer(boolean embedded, Status status, Words words, String page) {
        return PageAnswer.of(embedded ? ancestors : PageAnswer.NOBODY, status, words, page);
    }
}
