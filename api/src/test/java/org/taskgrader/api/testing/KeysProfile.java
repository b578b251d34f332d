package org.taskgrader.api.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The service as a platform meets it: keys are wanted, tokens accepted, and there are limits that a test can reach. */
public final class KeysProfile implements QuarkusTestProfile {

    public static final int REQUESTS_PER_MINUTE = 300;
    public static final int LEARNER_SUBMISSIONS_PER_MINUTE = 5;
    public static final String FRIENDLY_ORIGIN = "https://course.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "taskgrader.access",
                "keys",
                "taskgrader.limits.requests-per-minute",
                Integer.toString(REQUESTS_PER_MINUTE),
                "taskgrader.limits.learner-submissions-per-minute",
                Integer.toString(LEARNER_SUBMISSIONS_PER_MINUTE),
                "taskgrader.http.hsts",
                "365d",
                "quarkus.http.cors.enabled",
                "true",
                "quarkus.http.cors.origins",
                FRIENDLY_ORIGIN);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TokenIssuer.class));
    }
}
