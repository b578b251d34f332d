package org.taskgrader.api.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.taskgrader.api.database.DatabaseAddress;

/** Gives each service under test a database of its own. */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        DatabaseAddress address = TestDatabase.empty();
        return Map.of(
                "taskgrader.database.url", address.url(),
                "taskgrader.database.user", address.user(),
                "taskgrader.database.password", address.password(),
                "taskgrader.learner-key", "a key that only tests know");
    }

    @Override
    public void stop() {
        // The server ends with the process, and its databases lie in the build's folder.
    }
}
