package org.taskgrader.api.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The pages that problems' types lead to. */
@Path("/problems")
public class ProblemPage {

    @GET
    @PermitAll
    @Path("/{slug}")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(hidden = true)
    public String page(@RestPath String slug) {
        ProblemType type = ProblemType.bySlug(slug)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(ProblemType.NOT_FOUND, "There is no problem of this name.")));
        return type.title() + "\n\nStatus " + type.status() + ", " + type.uri() + "\n\n" + type.explanation() + "\n";
    }
}
