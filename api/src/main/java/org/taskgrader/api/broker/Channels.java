package org.taskgrader.api.broker;

import java.util.Map;

/** What there is in the broker, as attributes of Quarkus Messaging's connector. Whoever comes first makes it. */
final class Channels {

    /** Where work is sent, and the durable queue it waits in. */
    static final String WORK = "taskgrader.work";

    /** Where the queue puts what workers reject. */
    static final String DEAD = "taskgrader.dead";

    /** Where news are sent; each node has a queue of its own there, which ends with its connection. */
    static final String NEWS = "taskgrader.news";

    private Channels() {}

    static Map<String, String> sendWork() {
        return Map.of(
                "exchange.name",
                WORK,
                "exchange.type",
                "direct",
                "default-routing-key",
                WORK,
                "publish-confirms",
                "true",
                "retry-on-fail-attempts",
                "0",
                "max-inflight-messages",
                Long.toString(Long.MAX_VALUE));
    }

    /** Work, so much of it at a time that each message has a free sandbox. */
    static Map<String, String> receiveWork(int places) {
        return Map.ofEntries(
                Map.entry("exchange.name", WORK),
                Map.entry("exchange.type", "direct"),
                Map.entry("routing-keys", WORK),
                Map.entry("queue.name", WORK),
                Map.entry("queue.x-max-priority", Integer.toString(Urgency.MOST)),
                Map.entry("max-outstanding-messages", Integer.toString(places)),
                Map.entry("failure-strategy", "reject"),
                Map.entry("auto-bind-dlq", "true"),
                Map.entry("dlx.declare", "true"),
                Map.entry("dead-letter-exchange", DEAD),
                Map.entry("dead-letter-queue-name", DEAD));
    }

    static Map<String, String> receiveDead() {
        return Map.of(
                "exchange.name",
                DEAD,
                "exchange.type",
                "direct",
                "routing-keys",
                WORK,
                "queue.name",
                DEAD,
                "max-outstanding-messages",
                "1",
                "failure-strategy",
                "requeue");
    }

    static Map<String, String> sendNews() {
        return Map.of(
                "exchange.name",
                NEWS,
                "exchange.type",
                "fanout",
                "retry-on-fail-attempts",
                "0",
                "max-inflight-messages",
                Long.toString(Long.MAX_VALUE));
    }

    static Map<String, String> receiveNews() {
        return Map.of(
                "exchange.name", NEWS,
                "exchange.type", "fanout",
                "queue.name", "(server.auto)",
                "auto-acknowledgement", "true");
    }
}
