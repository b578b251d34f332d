package org.taskgrader.api.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.taskgrader.api.database.DatabaseAddress;

/** Gives each service under test a database of its own. */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    /** What webhooks are signed with. */
    public static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";

    @Override
    public Map<String, String> start() {
        DatabaseAddress address = TestDatabase.empty();
        return Map.of(
                "taskgrader.database.url",
                address.url(),
                "taskgrader.database.user",
                address.user(),
                "taskgrader.database.password",
                address.password(),
                "taskgrader.learner-key",
                "a key that only tests know",
                // So that connections that were lost are noticed soon.
                "taskgrader.http.heartbeat",
                "1s",
                "taskgrader.webhook.secret",
                WEBHOOK_SECRET,
                // Who is called in tests is on this machine, and without a certificate.
                "taskgrader.webhook.http-allowed",
                "true",
                "taskgrader.webhook.private-addresses-allowed",
                "true");
    }

    @Override
    public void stop() {
        // The server ends with the process, and its databases lie in the build's folder.
    }
}
