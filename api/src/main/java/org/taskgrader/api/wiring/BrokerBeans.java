package org.taskgrader.api.wiring;

import io.smallrye.reactive.messaging.rabbitmq.RabbitMQConnector;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.taskgrader.api.broker.Broker;
import org.taskgrader.api.broker.BrokerAnnouncer;
import org.taskgrader.api.broker.BrokerWorkQueue;
import org.taskgrader.api.broker.Workbench;
import org.taskgrader.api.metrics.GradingMetrics;
import org.taskgrader.api.queue.Announcer;
import org.taskgrader.api.queue.LocalWorkQueue;
import org.taskgrader.api.queue.Node;
import org.taskgrader.api.queue.ProgressHub;
import org.taskgrader.api.queue.QueueLimits;
import org.taskgrader.api.queue.WorkQueue;
import org.taskgrader.api.queue.Worker;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.store.SubmissionStore;

/** What differs between one process and many: where work waits, and how far news of it go. */
final class BrokerBeans {

    /** To be asked for only where the settings name one. */
    @Produces
    @Singleton
    Broker broker(@Connector("smallrye-rabbitmq") RabbitMQConnector connector, Settings settings) {
        return new Broker(connector, settings.broker());
    }

    @Produces
    @Singleton
    @Typed(Announcer.class)
    Announcer announcer(Settings settings, Instance<Broker> broker, ProgressHub hub, Node node) {
        return settings.broker().addresses().isPresent() ? new BrokerAnnouncer(broker.get(), hub, node.name()) : hub;
    }

    /** A node that does not grade has no worker, and so no sandbox. */
    @Produces
    @Singleton
    WorkQueue queue(
            Settings settings,
            Instance<Broker> broker,
            Instance<Worker> worker,
            SubmissionStore store,
            QueueLimits limits,
            GradingMetrics metrics) {
        WorkQueue queue;
        if (settings.broker().addresses().isEmpty()) {
            queue = new LocalWorkQueue(worker.get(), limits.workers(), limits.shutdownPatience());
        } else {
            Optional<Workbench> workbench = Optional.of(settings.role().grades())
                    .filter(grades -> grades)
                    .map(grades -> new Workbench(
                            broker.get(), worker.get(), metrics, limits.workers(), limits.shutdownPatience()));
            queue = new BrokerWorkQueue(
                    broker.get(), workbench, store, settings.broker().republishAfter());
        }
        metrics.watch(queue::waiting, queue::active);
        return queue;
    }
}
