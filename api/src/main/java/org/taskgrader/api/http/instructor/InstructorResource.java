package org.taskgrader.api.http.instructor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.http.SessionCookie;

/** Where instructors come in and go out, and what there is for them. */
@Path("/instructor")
@Produces(PageFrame.HTML)
@RunOnVirtualThread
@PermitAll
public class InstructorResource {

    /** Where one may have wanted to go before signing in: none but these pages. */
    private static final Pattern PAGE = Pattern.compile("/instructor(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private final InstructorPages pages;
    private final SignIn signIn;
    private final Clock clock;

    InstructorResource(InstructorPages pages, SignIn signIn, Clock clock) {
        this.pages = pages;
        this.signIn = signIn;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> home(@RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        return pages.forInstructors("/instructor", lang, headers, (reader, words) -> pages.home(reader, words));
    }

    @POST
    @Path("/session")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> begin(
            @RestForm @Nullable String key,
            @RestForm @Nullable String to,
            @RestQuery @Nullable String lang,
            @Context HttpHeaders headers,
            @Context RoutingContext request) {
        String target = Optional.ofNullable(to)
                .filter(page -> PAGE.matcher(page).matches())
                .orElse("/instructor");
        return switch (signIn.with(Optional.ofNullable(key).orElse("").strip(), request)) {
            case SignIn.Begun(var session) ->
                seeOther(
                        target,
                        lang,
                        SessionCookie.kept(
                                request.request().authority(), session.text(), clock.instant(), session.expires()));
            case SignIn.Refused refused ->
                pages.signIn(Status.FORBIDDEN, target, lang, headers, Optional.of("refused"));
            case SignIn.NotForFigures other ->
                pages.signIn(Status.FORBIDDEN, target, lang, headers, Optional.of("notForFigures"));
        };
    }

    @POST
    @Path("/session/end")
    @Operation(hidden = true)
    public RestResponse<String> end(@RestQuery @Nullable String lang, @Context RoutingContext request) {
        return seeOther(
                "/instructor", lang, SessionCookie.forgotten(request.request().authority()));
    }

    private static RestResponse<String> seeOther(String page, @Nullable String lang, NewCookie cookie) {
        String language = "fr".equals(lang) || "en".equals(lang) ? "?lang=" + lang : "";
        return ResponseBuilder.<String>create(Status.SEE_OTHER)
                .location(URI.create(page + language))
                .cookie(cookie)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
