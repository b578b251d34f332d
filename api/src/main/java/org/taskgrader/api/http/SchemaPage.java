package org.taskgrader.api.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.core.exercise.folder.Schemas;

/** The schemas that editors check {@code exercise.yaml} and {@code course.yaml} with. */
@Path("/schemas")
public class SchemaPage {

    @GET
    @PermitAll
    @Path("/{name}.json")
    @Produces("application/schema+json")
    @Operation(hidden = true)
    public String schema(@RestPath String name) {
        return Schemas.named(name)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(ProblemType.NOT_FOUND, "There is no schema of this name.")));
    }
}
