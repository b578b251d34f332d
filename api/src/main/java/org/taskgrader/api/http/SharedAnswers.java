package org.taskgrader.api.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Answers that every operation may give, as it asks who calls and how often: said once here, and not at each of them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedAnswers implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        for (List<String> answer : List.of(
                List.of("401", "unauthenticated"), List.of("403", "forbidden"), List.of("429", "rate-limited"))) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            answer.getFirst(), OASFactory.createAPIResponse().ref(answer.getLast()));
        }
        return operation;
    }
}
