package org.taskgrader.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeploymentTest {

    private static final Map<String, String> DATABASE = Map.of(
            "taskgrader.database.url", "jdbc:postgresql://database/taskgrader", "taskgrader.learner-key", "secret");
    private static final Map<String, String> BROKER = Map.of("taskgrader.broker.addresses", "broker:5672");

    private static final Map<String, String> SHARED = Map.of(
            "taskgrader.database.url", "jdbc:postgresql://database/taskgrader",
            "taskgrader.learner-key", "secret",
            "taskgrader.broker.addresses", "broker:5672");

    @Test
    void aProcessOfItsOwnNeedsNothing() {
        assertThat(problems(Map.of(), Map.of())).isEmpty();
    }

    @Test
    void nodesThatShareTheWorkNeedADatabaseAndABroker() {
        for (String role : List.of("api", "worker")) {
            assertThat(problems(Map.of("taskgrader.role", role), Map.of()))
                    .hasSize(2)
                    .anyMatch(problem -> problem.startsWith("taskgrader.database.url (TASKGRADER_DATABASE_URL)"))
                    .anyMatch(
                            problem -> problem.startsWith("taskgrader.broker.addresses (TASKGRADER_BROKER_ADDRESSES)"))
                    .allMatch(problem -> problem.contains("\"" + role + "\""));
            assertThat(problems(Map.of("taskgrader.role", role), DATABASE)).hasSize(1);
            assertThat(problems(SHARED, Map.of("taskgrader.role", role))).isEmpty();
        }
    }

    @Test
    void aBrokerIsOfNoUseWithADatabaseThatOthersDoNotReach() {
        assertThat(problems(BROKER, Map.of())).singleElement().asString().startsWith("taskgrader.database.url");
        assertThat(problems(SHARED, Map.of())).isEmpty();
    }

    @Test
    void learnersAreTheSameOnEveryNode() {
        assertThat(problems(Map.of("taskgrader.database.url", "jdbc:postgresql://database/taskgrader"), Map.of()))
                .singleElement()
                .asString()
                .startsWith("taskgrader.learner-key (TASKGRADER_LEARNER_KEY)");
    }

    private static List<String> problems(Map<String, String> first, Map<String, String> second) {
        Map<String, String> all = new HashMap<>(first);
        all.putAll(second);
        return Deployment.problems(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .withMapping(Settings.class)
                .build()
                .getConfigMapping(Settings.class));
    }
}
