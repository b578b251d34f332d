package org.taskgrader.api.settings;

import java.util.ArrayList;
import java.util.List;

/** Whether the settings of role, database and broker go together. */
public final class Deployment {

    private Deployment() {}

    /** What is missing, each with what to do about it; nothing if the service can start. */
    public static List<String> problems(Settings settings) {
        List<String> problems = new ArrayList<>();
        boolean broker = settings.broker().addresses().isPresent();
        boolean alone = settings.role() == Role.ALL && !broker;
        if (!alone && settings.database().url().isEmpty()) {
            problems.add("taskgrader.database.url (TASKGRADER_DATABASE_URL) is missing: " + reason(settings)
                    + " shares its database with other nodes, so name a PostgreSQL that all of them reach");
        }
        if (!alone && !broker) {
            problems.add("taskgrader.broker.addresses (TASKGRADER_BROKER_ADDRESSES) is missing: " + reason(settings)
                    + " needs a RabbitMQ between it and the other nodes, as in \"rabbitmq:5672\"");
        }
        if (settings.database().url().isPresent() && settings.learnerKey().isEmpty()) {
            problems.add(
                    "taskgrader.learner-key (TASKGRADER_LEARNER_KEY) is missing: with a database of your own, set it"
                            + " to a long random text that stays the same for ever, on all nodes");
        }
        return problems;
    }

    private static String reason(Settings settings) {
        return switch (settings.role()) {
            case API -> "a node whose taskgrader.role is \"api\"";
            case WORKER -> "a node whose taskgrader.role is \"worker\"";
            case ALL -> "a node with a broker";
        };
    }
}
