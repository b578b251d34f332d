package org.taskgrader.api.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/** Pages that tell people what programs are told by a problem: in their language, and with the same status. */
public interface Notices {

    /** Whether who asks for {@code path} is told by these; no path is another one's too. */
    boolean at(String path);

    /**
     * The page about {@code problem}. It is made of the request and of nothing that could be away, whoever asks, and whether or
     * not the request has reached a resource.
     */
    Response about(Problem problem, RoutingContext request);
}
