package org.taskgrader.api.cli;

import java.util.ArrayList;
import java.util.List;
import org.taskgrader.api.settings.AccessMode;
import org.taskgrader.api.settings.CacheConfiguration;
import org.taskgrader.api.settings.Deployment;
import org.taskgrader.api.settings.ExerciseLocation;
import org.taskgrader.api.settings.HelpConfiguration;
import org.taskgrader.api.settings.HttpConfiguration;
import org.taskgrader.api.settings.SandboxConfiguration;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.webhook.WebhookSecret;

/**
 * Reads all settings that the service will read, before anything is started: an operator gets a line for each that cannot
 * be used, in place of what a service has to say that fails while it starts.
 */
final class Preflight {

    private Preflight() {}

    /**
     * Goes on if the service can be started with {@code settings}.
     *
     * @param host the address that it is to listen at
     * @throws CommandFailure naming each setting that is not as it must be, and what to do
     */
    static void check(Settings settings, String host) {
        List<String> problems = new ArrayList<>(Deployment.problems(settings));
        if (settings.access() == AccessMode.LOCAL) {
            Deployment.exposure(host).ifPresent(problems::add);
        }
        read(() -> ExerciseLocation.of(settings), problems);
        read(() -> HelpConfiguration.of(settings), problems);
        read(() -> HttpConfiguration.batchMemory(settings.http()), problems);
        read(() -> CacheConfiguration.of(settings.cache()), problems);
        if (settings.role().grades()) {
            read(() -> SandboxConfiguration.of(settings.sandbox()), problems);
        }
        settings.webhook()
                .secret()
                .ifPresent(secret -> read("taskgrader.webhook.secret: ", () -> WebhookSecret.parse(secret), problems));
        if (!problems.isEmpty()) {
            throw CommandFailure.usage(String.join("\n", problems));
        }
    }

    private static void read(Runnable setting, List<String> problems) {
        read("", setting, problems);
    }

    private static void read(String name, Runnable setting, List<String> problems) {
        try {
            setting.run();
        } catch (IllegalArgumentException e) {
            problems.add(name + e.getMessage());
        }
    }
}
