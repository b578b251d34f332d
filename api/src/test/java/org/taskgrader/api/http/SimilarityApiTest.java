package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.similarity.ComparisonWorker;
import org.taskgrader.api.similarity.Similarities;
import org.taskgrader.api.testing.ComparerPath;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.SentPrograms;
import org.taskgrader.api.testing.SimilarSources;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Grading;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.exercise.folder.FolderReading;

/** Comparing programs over HTTP, each platform its own. */
@QuarkusTest
@TestProfile(SimilarityApiTest.Profile.class)
public class SimilarityApiTest {

    private static final String COMPARISONS = "/api/v1/exercises/" + DoublingExercise.ID + "/similarities";

    /** A service that can compare. */
    public static final class Profile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("taskgrader.access", "keys", "taskgrader.similarity.class-path", ComparerPath.CLASS_PATH);
        }
    }

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    Jdbi database;

    @Inject
    Similarities similarities;

    @Inject
    ComparisonWorker worker;

    @Inject
    Callers callers;

    private String platform;

    @BeforeEach
    void addPlatform() {
        platform = "p-" + UUID.randomUUID();
        platforms.add(platform);
        SentPrograms sent = SentPrograms.of(database, platform, DoublingExercise.ID);
        sent.add(SimilarSources.ORIGINAL);
        sent.add(SimilarSources.COPY);
        sent.add(SimilarSources.INDEPENDENT);
    }

    @Test
    void tellsWhichProgramsAreSimilar() {
        String place = compared(key(platform, EnumSet.of(Scope.ANALYTICS, Scope.READ)));
        as(key(platform, EnumSet.of(Scope.ANALYTICS, Scope.READ)))
                .get(place)
                .then()
                .header("Cache-Control", "no-store")
                .body("programs", equalTo(3))
                .body("found.pairs", hasSize(1))
                .body("found.pairs[0].similarity", greaterThan(0.8f))
                .body("found.notCompared", hasSize(0));
        as(key(platform, EnumSet.of(Scope.ANALYTICS)))
                .get(place)
                .then()
                .statusCode(200)
                .body("programs", nullValue())
                .body("found", nullValue());
    }

    @Test
    void nobodyElseReadsIt() {
        String place = compared(key(platform, EnumSet.of(Scope.ANALYTICS, Scope.READ)));
        String other = "p-" + UUID.randomUUID();
        platforms.add(other);
        String foreign = key(other, EnumSet.allOf(Scope.class));
        as(foreign).get(place).then().statusCode(404).body("type", endsWith("/unknown-similarity"));
        as(foreign).get(COMPARISONS + "/nonsense").then().statusCode(404);
        as(key(platform, EnumSet.of(Scope.READ))).get(place).then().statusCode(403);
    }

    @Test
    void whatCannotBeComparedIsToldSo() {
        as(key(platform, EnumSet.of(Scope.ANALYTICS)))
                .post("/api/v1/exercises/testing/none/similarities")
                .then()
                .statusCode(404)
                .body("type", endsWith("/unknown-exercise"));
    }

    @Test
    void whatIsNoProgramIsNotCompared() {
        Exercise known = DoublingExercise.create();
        Grading grading = known.grading();
        Exercise prediction = Exercise.of(
                known.id(),
                known.texts(),
                new Grading(
                        new Kind.Prediction(Bytes.utf8("int main(void) {}")),
                        grading.compile(),
                        grading.limits(),
                        grading.comparison(),
                        grading.exitStatus(),
                        grading.groups(),
                        grading.tests(),
                        List.of()),
                List.of(),
                List.of());
        ExerciseLibrary library =
                new ExerciseLibrary(Map.of(known.id(), new FolderReading.Accepted(prediction, List.of())));
        SimilarityResource resource = new SimilarityResource(similarities, worker, library, callers);
        assertThatThrownBy(() -> resource.compare(known.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().type())
                                .isEqualTo(ProblemType.NOT_COMPARABLE.uri().toString()));
    }

    private String compared(String key) {
        Response begun = as(key).post(COMPARISONS);
        begun.then().statusCode(202);
        String place = begun.header("Location");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> as(key).get(place).then().statusCode(200).body("status", equalTo("done")));
        return place;
    }

    private String key(String owner, Set<Scope> scopes) {
        return keys.create(owner, scopes, Optional.empty()).text().text();
    }

    private static RequestSpecification as(String key) {
        return given().filter(Contract.published()).auth().oauth2(key);
    }
}
