package org.taskgrader.api.http.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.api.http.Languages;
import org.taskgrader.api.http.Notice;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.problem.Notices;
import org.taskgrader.api.problem.Problem;

/** Pages about what came to nothing at learners' pages, and wherever else somebody goes astray with a browser. */
@ApplicationScoped
class LearnerNotices implements Notices {

    /** What is for programs, or for others. */
    private static final Pattern ELSEWHERE = Pattern.compile("/(?:api|problems|q|instructor)(?:/.*)?");

    private static final Pattern EMBEDDED = Pattern.compile("(?:^|&)embed=([^&]*)");

    private final Languages languages;
    private final Pages pages;
    private final Frames frames;

    LearnerNotices(Languages languages, Pages pages, Frames frames) {
        this.languages = languages;
        this.pages = pages;
        this.frames = frames;
    }

    @Override
    public boolean at(String path) {
        return !ELSEWHERE.matcher(path).matches();
    }

    @Override
    public Response about(Problem problem, RoutingContext request) {
        Words words = Words.of("page", languages.best(request, Pages.SPOKEN));
        Notice notice = Notice.of(problem, request.request().method(), words.locale());
        boolean embedded = embedded(request);
        return frames.answer(embedded, Notice.status(problem), words, pages.notice(words, notice, embedded))
                .toResponse();
    }

    private boolean embedded(RoutingContext request) {
        return EMBEDDED.matcher(Optional.ofNullable(request.request().query()).orElse(""))
                .results()
                .anyMatch(found -> frames.asked(found.group(1)));
    }
}
