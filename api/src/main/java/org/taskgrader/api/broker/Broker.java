package org.taskgrader.api.broker;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.health.HealthReport.ChannelInfo;
import io.smallrye.reactive.messaging.rabbitmq.RabbitMQConnector;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.taskgrader.api.settings.Settings;

/**
 * RabbitMQ, as Quarkus Messaging's connector speaks to it. Whoever asks for a channel gets one at once, even while the
 * broker is away: it is connected as soon as it can be, and again whenever that ends.
 */
public final class Broker {

    private static final Logger LOG = Logger.getLogger(Broker.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final RabbitMQConnector connector;
    private final Map<String, String> connection;

    /** The broker at {@code settings}' addresses, which must be set. */
    public Broker(RabbitMQConnector connector, Settings.Broker settings) {
        this.connector = connector;
        this.connection = connection(settings);
    }

    private static Map<String, String> connection(Settings.Broker settings) {
        Map<String, String> attributes = new HashMap<>(Map.of(
                "addresses", settings.addresses().orElseThrow(),
                "username", settings.user(),
                "virtual-host", settings.virtualHost(),
                "ssl", Boolean.toString(settings.tls()),
                "reconnect-attempts", Integer.toString(Integer.MAX_VALUE),
                "reconnect-interval", "1",
                "connection-timeout", "5000",
                "requested-heartbeat", "10"));
        settings.password().ifPresent(password -> attributes.put("password", password));
        return Map.copyOf(attributes);
    }

    /** Whether every channel that was asked for is connected now. */
    public boolean connected() {
        return channels().values().stream().allMatch(Boolean::booleanValue);
    }

    /** A channel for sending, by the connector's attributes. */
    BrokerPublisher publisher(String channel, Map<String, String> attributes) {
        return new BrokerPublisher(
                connector.getSubscriber(config(channel, attributes)),
                () -> channels().getOrDefault(channel, false));
    }

    /** Receives messages by the connector's attributes, until that is cancelled. */
    Cancellable receive(String channel, Map<String, String> attributes, Consumer<Message<byte[]>> consumer) {
        Config config = config(channel, attributes);
        return Multi.createFrom()
                .deferred(() -> Multi.createFrom().publisher(messages(config)))
                .onCompletion()
                .failWith(() -> new IllegalStateException("the broker has ended it"))
                .onFailure()
                .invoke(failure -> LOG.warnf("the broker's channel \"%s\" has failed: %s", channel, failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(consumer, failure -> LOG.errorf(failure, "the broker's channel \"%s\" has ended", channel));
    }

    /** What is received is octets: the connector is told to take every message for that. */
    @SuppressWarnings("unchecked")
    private Flow.Publisher<Message<byte[]>> messages(Config config) {
        return (Flow.Publisher<Message<byte[]>>) connector.getPublisher(config);
    }

    private Map<String, Boolean> channels() {
        Map<String, Boolean> channels = new HashMap<>();
        // A channel that was opened anew is there twice, and the last one is meant.
        for (ChannelInfo channel : connector.getReadiness().getChannels()) {
            channels.put(channel.getChannel(), channel.isOk());
        }
        return channels;
    }

    private Config config(String channel, Map<String, String> attributes) {
        Map<String, String> all = new HashMap<>(connection);
        all.putAll(attributes);
        all.put("channel-name", channel);
        all.put("content-type-override", "application/octet-stream");
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, channel, 100))
                .build();
    }
}
