package org.taskgrader.api.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the settings of role, database, broker and access go together. */
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

    /** What to do about an address where anybody could call a service that asks nobody who they are. */
    public static Optional<String> exposure(String host) {
        return loopback(host)
                ? Optional.empty()
                : Optional.of(
                        "taskgrader.access=local answers everybody, so it goes with the addresses 127.0.0.1 and ::1"
                                + " only, and quarkus.http.host is " + host
                                + ": set TASKGRADER_ACCESS=keys and make keys with ./taskgrader keys create,"
                                + " or leave QUARKUS_HTTP_HOST at 127.0.0.1");
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String reason(Settings settings) {
        return switch (settings.role()) {
            case API -> "a node whose taskgrader.role is \"api\"";
            case WORKER -> "a node whose taskgrader.role is \"worker\"";
            case ALL -> "a node with a broker";
        };
    }
}
