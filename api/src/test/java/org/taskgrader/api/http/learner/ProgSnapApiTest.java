package org.taskgrader.api.http.learner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.History;
import org.taskgrader.api.testing.KeysProfile;

/** The export over HTTP: for whom it is, and that it is an archive to its end. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class ProgSnapApiTest {

    private static final String PLATFORM = "exporting";
    private static final String EXPORT = "/api/v1/analytics/courses/testing/progsnap2";
    private static final int LEARNERS = 300;

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    Jdbi database;

    private final List<Socket> readers = new ArrayList<>();

    @BeforeEach
    void prepare() {
        if (platforms.add(PLATFORM)) {
            History.of(database, PLATFORM, DoublingExercise.ID).learners(LEARNERS);
        }
    }

    @Test
    void anArchiveIsHandedOutWhole() throws IOException {
        byte[] archive = as(EnumSet.of(Scope.ANALYTICS, Scope.READ))
                .get(EXPORT)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("testing-progsnap2.zip"))
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("README.md");
            assertThat(zip.getNextEntry().getName()).isEqualTo("DatasetMetadata.csv");
            assertThat(zip.getNextEntry().getName()).isEqualTo("MainTable.csv");
            String events = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(events.lines().filter(line -> line.contains(",Submit,"))).hasSize(3 * LEARNERS);
        }
    }

    @Test
    void exportsDoNotStandInOneAnothersWayOnceTheyAreOver() {
        for (int time = 0; time < 5; time++) {
            as(EnumSet.of(Scope.ANALYTICS, Scope.READ)).get(EXPORT).then().statusCode(200);
        }
        String key = key(PLATFORM, EnumSet.of(Scope.ANALYTICS, Scope.READ));
        for (int time = 0; time < 5; time++) {
            given().auth().oauth2(key).head(EXPORT).then().statusCode(200);
        }
        as(EnumSet.of(Scope.ANALYTICS, Scope.READ)).get(EXPORT).then().statusCode(200);
    }

    /** A lock that the exports have to wait for holds them as a slow reader would. */
    @Test
    @Timeout(120)
    void aPlatformHasOneAtATimeAndTwoAreTheMostAndWhoLeavesHoldsNothing() throws IOException {
        Set<Scope> both = EnumSet.of(Scope.ANALYTICS, Scope.READ);
        List<String> others = List.of("exporting-2", "exporting-3");
        others.forEach(platforms::add);
        try (Handle lock = database.open()) {
            lock.begin();
            lock.execute("lock table enrolment in access exclusive mode");
            begin(key(PLATFORM, both));
            await().until(() -> waiting() == 1);
            refused(key(PLATFORM, both)).body("detail", containsString("of this platform"));
            begin(key(others.getFirst(), both));
            await().until(() -> waiting() == 2);
            refused(key(others.getLast(), both)).body("detail", containsString("2 exports"));
            leave();
            lock.rollback();
        }
        for (String platform : List.of(PLATFORM, others.getFirst(), others.getLast())) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> given().auth()
                                    .oauth2(key(platform, both))
                                    .get(EXPORT)
                                    .statusCode()
                            == 200);
        }
        await().until(() -> backends("state like 'idle in transaction%'") == 0);
    }

    private ValidatableResponse refused(String key) {
        return given().filter(Contract.published())
                .auth()
                .oauth2(key)
                .get(EXPORT)
                .then()
                .statusCode(429)
                .header("Retry-After", "60");
    }

    private void begin(String key) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        readers.add(socket);
        socket.getOutputStream()
                .write(("GET " + EXPORT + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : readers) {
            socket.close();
        }
    }

    private int waiting() {
        return backends("wait_event_type = 'Lock' and query like '%enrolled%'");
    }

    private int backends(String condition) {
        return database.withHandle(handle -> handle.createQuery(
                        "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                                + " and " + condition)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void whoMayNotLookAtLearnersGetsNothing() {
        for (Scope scope : List.of(Scope.ANALYTICS, Scope.READ, Scope.ADMIN)) {
            as(EnumSet.of(scope)).get(EXPORT).then().statusCode(403);
        }
    }

    @Test
    void whatIsWrongIsSaid() {
        as(EnumSet.allOf(Scope.class))
                .queryParam("sources", "perhaps")
                .get(EXPORT)
                .then()
                .statusCode(400)
                .body("detail", containsString("sources"));
        as(EnumSet.allOf(Scope.class))
                .get("/api/v1/analytics/courses/none/progsnap2")
                .then()
                .statusCode(404);
    }

    private RequestSpecification as(Set<Scope> scopes) {
        return given().filter(Contract.published()).auth().oauth2(key(PLATFORM, scopes));
    }

    private String key(String platform, Set<Scope> scopes) {
        return keys.create(platform, scopes, Optional.empty()).text().text();
    }
}
