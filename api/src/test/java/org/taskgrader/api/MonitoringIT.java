package org.taskgrader.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.testing.RunningService;

/** What the dashboard and the alerts ask for is there: a metric that nobody exports is an alert that never comes. */
@Timeout(180)
final class MonitoringIT {

    private static final Path MONITORING = RunningService.ROOT.resolve("docker/monitoring");
    private static final Path SUM = RunningService.ROOT.resolve("exercises/first-steps/sum/solutions/right.c");

    /** A metric's name; what Prometheus itself makes, such as {@code up}, is short. */
    private static final Pattern METRIC = Pattern.compile("\\b(?:taskgrader|http|jvm|agroal)_[a-z_]+");

    /** Not exported before we have failed for the first time. */
    private static final String FAILURES = "taskgrader_not_judged_total";

    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.start();
        Awaitility.await("readiness")
                .atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void everyMetricOfTheDashboardAndTheAlertsIsExported() throws IOException {
        given().contentType("application/json")
                .header("Prefer", "wait=50")
                .body(Map.of("exercise", "first-steps/sum", "source", Files.readString(SUM)))
                .post("/api/v1/submissions")
                .then()
                .statusCode(200);
        String exported = given().get("/q/metrics").asString();
        Set<String> names = exported.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
        Set<String> asked = metrics();
        assertThat(asked).hasSizeGreaterThan(10).contains(FAILURES);
        asked.remove(FAILURES);
        assertThat(names).containsAll(asked);
    }

    @Test
    void everyAlertIsExplained() throws IOException {
        String page = Files.readString(RunningService.ROOT.resolve("docs/operating.md"));
        List<String> alerts = Pattern.compile("alert: (\\w+)")
                .matcher(Files.readString(MONITORING.resolve("alerts.yaml")))
                .results()
                .map(alert -> alert.group(1))
                .toList();
        assertThat(alerts).isNotEmpty().allSatisfy(alert -> assertThat(page).contains("`" + alert + "`"));
    }

    private static Set<String> metrics() throws IOException {
        List<String> expressions = new ArrayList<>();
        new ObjectMapper()
                .readTree(MONITORING.resolve("grafana-dashboard.json").toFile())
                .findValues("expr")
                .forEach(expression -> expressions.add(expression.asText()));
        expressions.add(Files.readString(MONITORING.resolve("alerts.yaml")));
        return expressions.stream()
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(metric -> metric.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
