package org.taskgrader.api.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Problems that operations may answer with because of what they are, and what in an address names the {@link Thing} that they
 * are about: said once here, and not at each of them. What an operation says itself goes first.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedDescriptions implements OASFilter {

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
        Thing.at(path).ifPresent(thing -> {
            add(answers, Map.of("404", thing.unknown()));
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                    .filter(parameter -> parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(thing.id()));
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
