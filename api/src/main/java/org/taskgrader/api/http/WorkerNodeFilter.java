package org.taskgrader.api.http;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.settings.Settings;

/** A node that only grades has no API: health and metrics are answered elsewhere. */
@Provider
@PreMatching
class WorkerNodeFilter implements ContainerRequestFilter {

    /** Filters are made before settings are read. */
    private final Instance<Settings> settings;

    WorkerNodeFilter(Instance<Settings> settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!settings.get().role().answers()) {
            throw new ProblemException(Problem.of(
                    ProblemType.NOT_FOUND, "This node only grades; ask one whose taskgrader.role is api or all."));
        }
    }
}
