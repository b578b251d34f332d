package org.taskgrader.api.broker;

import io.smallrye.reactive.messaging.rabbitmq.OutgoingRabbitMQMetadata;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.taskgrader.api.queue.Announcer;
import org.taskgrader.api.queue.ProgressEvent;
import org.taskgrader.api.queue.ProgressHub;
import org.taskgrader.api.report.GradedSubmission;

/** Tells this node's listeners and, through the broker, those of every other node. */
public final class BrokerAnnouncer implements Announcer {

    private static final Logger LOG = Logger.getLogger(BrokerAnnouncer.class);

    /** News that nobody has taken in by then are of no use: in milliseconds, as AMQP wants it. */
    private static final String EXPIRATION = "10000";

    private static final int TRANSIENT = 1;

    private final ProgressHub hub;
    private final String node;
    private final BrokerPublisher publisher;

    /** Begins to listen, for as long as the process lives. */
    public BrokerAnnouncer(Broker broker, ProgressHub hub, String node) {
        this.hub = hub;
        this.node = node;
        this.publisher = broker.publisher("news-out", Channels.sendNews());
        broker.receive("news-in", Channels.receiveNews(), this::hear);
    }

    @Override
    public void tell(UUID id, List<ProgressEvent> steps) {
        hub.tell(id, steps);
        send(id, News.What.STEP, steps);
    }

    @Override
    public void done(UUID id, GradedSubmission result) {
        hub.done(id, result);
        send(id, News.What.DONE, List.of());
    }

    @Override
    public void cancelled(UUID id) {
        hub.cancelled(id);
        send(id, News.What.CANCELLED, List.of());
    }

    /** Losing news is no harm: hubs ask the database now and then. */
    private void send(UUID id, News.What what, List<ProgressEvent> steps) {
        publisher
                .send(
                        new News(node, id, what, steps).write(),
                        new OutgoingRabbitMQMetadata.Builder()
                                .withRoutingKey("")
                                .withDeliveryMode(TRANSIENT)
                                .withExpiration(EXPIRATION)
                                .build())
                .exceptionally(failure -> {
                    LOG.debugf("submission %s: other nodes do not hear of a step (%s)", id, failure);
                    return null;
                });
    }

    private void hear(Message<byte[]> message) {
        try {
            News news = News.read(message.getPayload());
            if (!news.node().equals(node)) {
                hear(news);
            }
        } catch (IOException e) {
            LOG.warnf("news from another node cannot be read: %s", e.getMessage());
        }
    }

    private void hear(News news) {
        switch (news.what()) {
            case STEP -> hub.tell(news.submission(), news.steps());
            case CANCELLED -> hub.cancelled(news.submission());
            // The database is asked, which must not hold up other news.
            case DONE -> Thread.ofVirtual().name("news").start(() -> over(news.submission()));
        }
    }

    private void over(UUID submission) {
        try {
            hub.over(submission);
        } catch (JdbiException e) {
            LOG.warnf("submission %s: its result is fetched later (%s)", submission, e.getMessage());
        }
    }
}
