package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.core.submission.Submission;

/** Another platform's submission is answered for as one that never was. */
@QuarkusTest
class OwnershipApiTest {

    @Inject
    SubmissionStore store;

    @Inject
    Jdbi database;

    private UUID foreign;

    @BeforeEach
    void keepForeignSubmission() {
        String platform = "elsewhere";
        database.useHandle(
                handle -> handle.execute("insert into platform (id) values (?) on conflict (id) do nothing", platform));
        foreign = UUID.randomUUID();
        store.add(new StoredSubmission(
                foreign,
                new Submission(DoublingExercise.ID, "// double", Locale.ENGLISH),
                DoublingExercise.create().version(),
                new Sender(platform, Optional.empty()),
                Priority.BATCH,
                Instant.now(),
                new StoredSubmission.Queued()));
    }

    @Test
    void foreignIsAsUnknown() {
        assertThat(told(foreign)).isEqualTo(told(UUID.randomUUID()));
    }

    private static List<String> told(UUID id) {
        String self = "/api/v1/submissions/" + id;
        return List.of(
                unknown(given().get(self)),
                unknown(given().header("Prefer", "wait=5").get(self)),
                unknown(given().get(self + "/events")),
                unknown(given().contentType(ContentType.JSON)
                        .body("{\"shown\": 0}")
                        .post(self + "/hints")));
    }

    private static String unknown(Response response) {
        return response.then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-submission"))
                .extract()
                .asString();
    }
}
