package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;

/** A database that is away is no fault of the request's, and no mystery. */
@QuarkusTest
class OutageApiTest {

    private final String url = ConfigProvider.getConfig().getValue("taskgrader.database.url", String.class);

    private final String user = ConfigProvider.getConfig().getValue("taskgrader.database.user", String.class);

    private final String password = ConfigProvider.getConfig().getValue("taskgrader.database.password", String.class);

    @Test
    void withoutItsDatabaseTheServiceSaysSoAndComesBack() throws SQLException {
        Contract contract = Contract.published();
        String name = url.substring(url.lastIndexOf('/') + 1);
        String away = name + "_away";
        rename(name, away);
        try {
            send(contract)
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", endsWith("/storage-unavailable"));
            given().filter(contract)
                    .get("/api/v1/submissions/" + UUID.randomUUID())
                    .then()
                    .statusCode(503)
                    .body("type", endsWith("/storage-unavailable"));
            given().get("/q/health/ready").then().statusCode(503);
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            rename(away, name);
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        send(contract).statusCode(200);
    }

    private static ValidatableResponse send(Contract contract) {
        return given().filter(contract)
                .contentType(ContentType.JSON)
                .header("Prefer", "wait=30")
                .body(Map.of("exercise", DoublingExercise.ID, "source", "// double"))
                .post("/api/v1/submissions")
                .then();
    }

    /** From another database of the same server; a database in use cannot be renamed. */
    private void rename(String name, String other) throws SQLException {
        String server = url.substring(0, url.lastIndexOf('/') + 1) + "postgres";
        try (Connection connection = DriverManager.getConnection(server, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections false");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
                statement.execute("alter database " + name + " rename to " + other);
                return true;
            });
            statement.execute("alter database " + other + " allow_connections true");
        }
    }
}
