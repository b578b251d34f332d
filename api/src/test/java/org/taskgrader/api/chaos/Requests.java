package org.taskgrader.api.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** What is sent: program by program, each of another learner. */
final class Requests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Requests() {}

    /** The submission with this number, for {@code node}. */
    static HttpRequest.Builder submission(URI node, int number) throws JsonProcessingException {
        String body = JSON.writeValueAsString(Map.of(
                "exercise",
                Program.EXERCISE,
                "lang",
                Program.language(number),
                "learner",
                "learner-" + number,
                "source",
                Program.of(number).source(number)));
        return HttpRequest.newBuilder(node.resolve("/api/v1/submissions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }
}
