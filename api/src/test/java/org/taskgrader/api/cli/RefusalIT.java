package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.api.testing.ServiceProcess;
import org.taskgrader.api.testing.ServiceProcess.Refusal;

/** A service whose settings cannot work ends at once, and says which it is and what to do: as a process, as operators see it. */
@Timeout(120)
final class RefusalIT {

    private static final Map<String, String> DATABASE =
            Map.of("TASKGRADER_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/taskgrader");

    @TempDir
    private Path folder;

    /** Settings with which it does not start, and what it says of them. */
    private record Case(Map<String, String> settings, String names, String remedy) {

        @Override
        public String toString() {
            return settings + ": " + names;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        with(
                                DATABASE,
                                Map.of(
                                        "TASKGRADER_ROLE",
                                        "worker",
                                        "TASKGRADER_LEARNER_KEY",
                                        "a key that only tests know")),
                        "taskgrader.broker.addresses (TASKGRADER_BROKER_ADDRESSES) is missing",
                        "needs a RabbitMQ"),
                new Case(
                        Map.of("TASKGRADER_ROLE", "api", "TASKGRADER_BROKER_ADDRESSES", "127.0.0.1:1"),
                        "taskgrader.database.url (TASKGRADER_DATABASE_URL) is missing",
                        "name a PostgreSQL"),
                new Case(
                        DATABASE,
                        "taskgrader.learner-key (TASKGRADER_LEARNER_KEY) is missing",
                        "set it to a long random text"),
                new Case(
                        Map.of("QUARKUS_HTTP_HOST", "0.0.0.0"),
                        "taskgrader.access=local answers everybody",
                        "set TASKGRADER_ACCESS=keys"),
                new Case(Map.of("TASKGRADER_ROLE", "boss"), "taskgrader.role cannot be \"boss\"", "all,api,worker"),
                new Case(
                        Map.of("TASKGRADER_QUEUE_CAPACITY", "-1"),
                        "taskgrader.queue.capacity",
                        "must be greater than or equal to 0"),
                new Case(Map.of("TASKGRADER_HTTP_BATCH_MEMORY", "1 MiB"), "taskgrader.http.batch-memory", "from 8 MiB"),
                new Case(Map.of("TASKGRADER_WEBHOOK_SECRET", "secret"), "taskgrader.webhook.secret", "whsec_"),
                new Case(Map.of("TASKGRADER_CACHE_AGE", "0s"), "taskgrader.cache.age", "more than 0"),
                new Case(Map.of("TASKGRADER_SANDBOX_MEMORY", "much"), "taskgrader.sandbox.memory", "MiB"),
                new Case(Map.of("TASKGRADER_EXERCISES", "/nowhere/at/all"), "taskgrader.exercises", "/nowhere/at/all"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itSaysWhatIsMissingAndEnds(Case refused) throws Exception {
        Refusal refusal =
                ServiceProcess.refuses(with(refused.settings(), Map.of("TASKGRADER_DATA", folder.toString())));
        assertThat(refusal.exitCode()).as(refusal.said()).isEqualTo(ExitCodes.USAGE);
        assertTold(refusal, refused.names(), refused.remedy());
    }

    @Test
    void itSaysThatTheDatabaseIsNotThere() throws Exception {
        Refusal refusal =
                ServiceProcess.refuses(with(DATABASE, Map.of("TASKGRADER_LEARNER_KEY", "a key that only tests know")));
        assertThat(refusal.exitCode()).as(refusal.said()).isEqualTo(ExitCodes.OUR_FAILURE);
        assertTold(refusal, "taskgrader.database.url (TASKGRADER_DATABASE_URL) cannot be used", "Does it run");
    }

    private static void assertTold(Refusal refusal, String setting, String remedy) {
        assertThat(refusal.said().lines().filter(line -> line.startsWith("taskgrader: ")))
                .as("one line for one setting: %s", refusal.said())
                .singleElement()
                .asString()
                .contains(setting, remedy);
        assertThat(refusal.said()).as("no trace of the program").doesNotContain("\tat ");
    }

    private static Map<String, String> with(Map<String, String> settings, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }
}
