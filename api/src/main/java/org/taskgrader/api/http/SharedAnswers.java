package org.taskgrader.api.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Problems that operations may answer with because of what they are: said once here, and not at each of them. What an
 * operation says itself goes first.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedAnswers implements OASFilter {

    /** Every operation asks who calls and how often, has a form of answer and may fail, also because of the database. */
    private static final Map<String, String> ALWAYS = Map.of(
            "401", "unauthenticated",
            "403", "forbidden",
            "406", "not-acceptable",
            "429", "rate-limited",
            "500", "internal-error",
            "503", "queue-full");

    /** One that has a body reads JSON. */
    private static final Map<String, String> WITH_BODY = Map.of(
            "400", "malformed-json",
            "413", "body-too-large",
            "415", "unsupported-media-type",
            "422", "invalid-request");

    /** What one that is about a single thing says if there is no such thing, by where these are. */
    private static final Map<String, String> UNKNOWN = Map.of(
            "/api/v1/analytics/courses/", "unknown-course",
            "/api/v1/analytics/exercises/", "unknown-exercise",
            "/api/v1/exercises/", "unknown-exercise",
            "/api/v1/courses/", "unknown-course",
            "/api/v1/submissions/", "unknown-submission",
            "/api/v1/batches/", "unknown-batch",
            "/api/v1/regrades/", "unknown-regrade",
            "/api/v1/learners/", "unknown-learner",
            "/api/v1/admin/keys/", "unknown-key",
            "/api/v1/webhooks/dead/", "unknown-dead-letter");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        ProblemAnswers.all().forEach(description.getComponents()::addResponse);
        description
                .getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        APIResponses answers = operation.getResponses();
        add(answers, ALWAYS);
        if (operation.getRequestBody() != null) {
            add(answers, WITH_BODY);
        }
        UNKNOWN.forEach((things, problem) -> {
            if (path.startsWith(things)) {
                add(answers, Map.of("404", problem));
            }
        });
    }

    /** What Quarkus adds of itself is a word without a body. */
    private static boolean said(@Nullable APIResponse answer) {
        return answer != null && (answer.getRef() != null || answer.getContent() != null);
    }

    private static void add(APIResponses answers, Map<String, String> problems) {
        problems.forEach((status, problem) -> {
            if (!said(answers.getAPIResponse(status))) {
                answers.addAPIResponse(status, OASFactory.createAPIResponse().ref(problem));
            }
        });
    }
}
