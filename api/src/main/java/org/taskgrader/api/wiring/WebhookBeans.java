package org.taskgrader.api.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.store.BatchStore;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.webhook.CallbackRules;
import org.taskgrader.api.webhook.Dispatcher;
import org.taskgrader.api.webhook.Outbox;
import org.taskgrader.api.webhook.WebhookLimits;
import org.taskgrader.api.webhook.WebhookSecret;
import org.taskgrader.api.webhook.WebhookSecrets;

/** Calls to who wants to be told when something is over. */
final class WebhookBeans {

    @Produces
    @Singleton
    WebhookLimits webhookLimits(Settings settings) {
        Settings.Webhook webhook = settings.webhook();
        return new WebhookLimits(
                webhook.httpAllowed(),
                webhook.privateAddressesAllowed(),
                webhook.timeout(),
                webhook.firstRetry(),
                webhook.longestRetry(),
                webhook.giveUpAfter(),
                webhook.concurrent());
    }

    @Produces
    @Singleton
    WebhookSecrets webhookSecrets(Jdbi database, Settings settings) {
        try {
            return new WebhookSecrets(database, settings.webhook().secret().map(WebhookSecret::parse));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("taskgrader.webhook.secret: " + e.getMessage(), e);
        }
    }

    @Produces
    @Singleton
    CallbackRules callbackRules(WebhookLimits limits, WebhookSecrets secrets) {
        return new CallbackRules(limits, secrets);
    }

    @Produces
    @Singleton
    Outbox outbox(Jdbi database) {
        return new Outbox(database);
    }

    @Produces
    @Singleton
    Dispatcher dispatcher(
            Outbox outbox,
            WebhookSecrets secrets,
            SubmissionStore submissions,
            BatchStore batches,
            ObjectMapper json,
            Vertx vertx,
            WebhookLimits limits,
            Clock clock) {
        return new Dispatcher(outbox, secrets, submissions, batches, json, vertx, limits, clock);
    }
}
