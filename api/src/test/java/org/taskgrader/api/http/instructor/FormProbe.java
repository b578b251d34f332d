package org.taskgrader.api.http.instructor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.http.instructor.PageFrame.Made;

/** A form that authors may send, as any page may have one; it says what its sender may do. */
@Path("/instructor/testing/probe")
@Produces(PageFrame.HTML)
@RunOnVirtualThread
@PermitAll
public class FormProbe {

    private final InstructorPages pages;

    FormProbe(InstructorPages pages) {
        this.pages = pages;
    }

    @POST
    @Operation(hidden = true)
    public RestResponse<String> send(@Context HttpHeaders headers) {
        return pages.forForm(
                Scope.AUTHOR,
                "/instructor/testing/probe",
                null,
                headers,
                (sender, words) -> new Made(
                        Status.OK,
                        sender.platform() + ": "
                                + sender.scopes().stream()
                                        .map(Scope::text)
                                        .sorted()
                                        .collect(Collectors.joining(" "))));
    }
}
