package org.taskgrader.api.http.instructor;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.taskgrader.api.http.Notice;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.problem.Notices;
import org.taskgrader.api.problem.Problem;

/** Pages for instructors about what came to nothing. Who asks may not be known, so they are the same for everybody. */
@ApplicationScoped
class InstructorNotices implements Notices {

    private static final String PLACE = "/instructor";

    private final Template template;
    private final PageFrame frame;

    InstructorNotices(@Location("instructor/failure.html") Template template, PageFrame frame) {
        this.template = template;
        this.frame = frame;
    }

    @Override
    public boolean at(String path) {
        return path.equals(PLACE) || path.startsWith(PLACE + "/");
    }

    @Override
    public Response about(Problem problem, RoutingContext request) {
        Words words = frame.words(request);
        Notice notice = Notice.of(problem, request.request().method(), words.locale());
        return frame.answer(
                        frame.page(template, words, notice.title(), Notice.status(problem), Map.of("notice", notice)),
                        words)
                .toResponse();
    }
}
