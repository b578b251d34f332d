package org.taskgrader.api.problem;

import io.quarkus.arc.All;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what is wrong so that who asks understands it: a program by the problem itself, a person by a page. */
@ApplicationScoped
class Telling {

    private static final String HTML = "text/html";

    private final List<Notices> notices;

    Telling(@All List<Notices> notices) {
        this.notices = List.copyOf(notices);
    }

    /** The answer; its status is the problem's. */
    Response.ResponseBuilder answer(Problem problem, RoutingContext request) {
        return page(problem, request)
                .orElseGet(() -> Response.status(problem.status())
                        .type(Problem.MEDIA_TYPE)
                        .entity(problem));
    }

    /** The page for who asks with a browser; empty for a program, and where there are no pages. */
    Optional<Response.ResponseBuilder> page(Problem problem, RoutingContext request) {
        // An address that is broken has no path.
        String path = Optional.ofNullable(request.request().path()).orElse("");
        return notices.stream()
                .filter(notice -> notice.at(path) && wantsPage(request))
                .findFirst()
                .map(notice -> Response.fromResponse(notice.about(problem, request))
                        .status(problem.status())
                        .type(MediaType.TEXT_HTML + ";charset=UTF-8"));
    }

    /** A browser names HTML before all others (RFC 9110, section 12.5.1); programs name JSON, or nothing of both. */
    private static boolean wantsPage(RoutingContext request) {
        return request.parsedHeaders().accept().stream()
                // Its parts are not there before a header is compared with another one.
                .map(MIMEHeader::value)
                .map(kind -> kind.toLowerCase(Locale.ROOT))
                .filter(kind -> kind.equals(HTML) || kind.endsWith("json"))
                .findFirst()
                .filter(HTML::equals)
                .isPresent();
    }
}
