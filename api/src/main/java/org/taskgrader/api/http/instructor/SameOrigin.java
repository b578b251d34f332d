package org.taskgrader.api.http.instructor;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;

/**
 * Holds off other sites' forms, from all that instructors' pages have. Each browser of today says where a request was made
 * (Fetch Metadata); scripts cannot change that, and nothing needs to be kept for it. The cookie alone would not do: another site
 * could sign its visitor in under a key of its own, or out.
 */
final class SameOrigin {

    private static final String HEADER = "Sec-Fetch-Site";

    /** What only reads (RFC 9110, section 9.2.1). */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /**
     * Lets what changes something go on if a page of this service has asked for it.
     *
     * @throws ProblemException if another has, or the browser does not say
     */
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        boolean ours = resource.getResourceClass().getPackageName().startsWith(SameOrigin.class.getPackageName());
        if (ours && !SAFE.contains(request.getMethod()) && !"same-origin".equals(request.getHeaderString(HEADER))) {
            throw new ProblemException(Problem.of(
                    ProblemType.FORBIDDEN,
                    "Only this service's own page may send this: the header " + HEADER + " must be same-origin."));
        }
    }
}
