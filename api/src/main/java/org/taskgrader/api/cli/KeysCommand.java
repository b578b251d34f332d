package org.taskgrader.api.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.ApiKey;
import org.taskgrader.api.access.IssuedKey;
import org.taskgrader.api.access.KeyCheck;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.store.Sender;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists, takes back and replaces the keys that platforms call with. */
@Command(
        name = "keys",
        description = "Manage the keys that platforms call with.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Scopes: submit, read, author, analytics, admin. It works on the database of the service, running or not.",
            "A key is shown once, on standard output; all that is said about it goes to standard error."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything is run
final class KeysCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: create, list, revoke or rotate");
    }

    @Command(
            name = "create",
            description = "Make a key; the platform too, if it is not known yet.",
            mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "PLATFORM", description = "Whose key it is; local is the operator's own.")
                    String platform,
            @Option(
                            names = "--scopes",
                            split = ",",
                            defaultValue = "submit,read",
                            paramLabel = "SCOPE",
                            description = "What it allows, with commas between; submit,read otherwise.")
                    List<String> scopes,
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            description = "How long it is valid; without it, until revoked.")
                    @Nullable Integer days) {
        if (!Platforms.ID.matcher(platform).matches()) {
            throw CommandFailure.usage(noPlatform(platform));
        }
        if (days != null && days < 1) {
            throw CommandFailure.usage("--days " + days + " is less than one");
        }
        Set<Scope> chosen = scopes(scopes);
        try (ServiceDatabase database = ServiceDatabase.open(Workshop.settings())) {
            if (database.platforms().add(platform)) {
                say("platform " + platform + " is known from now on");
            }
            Optional<Instant> expires =
                    Optional.ofNullable(days).map(number -> Instant.now().plus(Duration.ofDays(number)));
            show(database.keys().create(platform, chosen, expires));
        }
        return ExitCodes.PASSED;
    }

    @Command(name = "list", description = "List all keys, or those of a platform.", mixinStandardHelpOptions = true)
    int list(@Parameters(arity = "0..1", paramLabel = "PLATFORM") @Nullable String platform) {
        try (ServiceDatabase database = ServiceDatabase.open(Workshop.settings())) {
            PrintWriter out = spec.commandLine().getOut();
            out.printf("%-12s  %-20s  %-32s  %-20s  %s%n", "KEY", "PLATFORM", "SCOPES", "LAST USED", "STATE");
            database.keys().all().stream()
                    .filter(key -> platform == null || key.platform().equals(platform))
                    .forEach(key -> out.printf(
                            "%-12s  %-20s  %-32s  %-20s  %s%n",
                            key.id(),
                            key.platform(),
                            names(key),
                            key.lastUsed().map(Instant::toString).orElse("never"),
                            state(key)));
            out.flush();
        }
        return ExitCodes.PASSED;
    }

    @Command(name = "revoke", description = "Take a key back.", mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "KEY", description = "The key's id, as keys list shows it.") String id) {
        try (ServiceDatabase database = ServiceDatabase.open(Workshop.settings())) {
            ApiKey key = database.keys().revoke(id, any -> true).orElseThrow(() -> unknown(id));
            say("key " + key.id() + " of " + key.platform() + " is refused in at most " + KeyCheck.MEMORY.toSeconds()
                    + " seconds");
        }
        return ExitCodes.PASSED;
    }

    @Command(
            name = "rotate",
            description = "Make a key in the place of another, with the same scopes.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Parameters(paramLabel = "KEY", description = "The key's id, as keys list shows it.") String id,
            @Option(
                            names = "--overlap",
                            paramLabel = "HOURS",
                            defaultValue = "24",
                            description = "How long the old one is still accepted; 24 otherwise.")
                    int hours) {
        if (hours < 0) {
            throw CommandFailure.usage("--overlap " + hours + " is less than none");
        }
        try (ServiceDatabase database = ServiceDatabase.open(Workshop.settings())) {
            IssuedKey issued = database.keys()
                    .rotate(id, Duration.ofHours(hours), any -> true)
                    .orElseThrow(() -> unknown(id));
            say("key " + id + " is accepted for " + hours + " more hours");
            show(issued);
        }
        return ExitCodes.PASSED;
    }

    private void show(IssuedKey issued) {
        ApiKey key = issued.key();
        say("key " + key.id() + " of " + key.platform() + " for " + names(key)
                + key.expires().map(end -> ", until " + end).orElse("")
                + "; it is shown this once and kept by nobody but you:");
        spec.commandLine().getOut().println(issued.text().text());
        spec.commandLine().getOut().flush();
        if (key.platform().equals(Sender.LOCAL) && key.scopes().contains(Scope.ADMIN)) {
            say("with it, all platforms and their keys can be managed");
        }
    }

    private void say(String text) {
        spec.commandLine().getErr().println(text);
    }

    private static Set<Scope> scopes(List<String> names) {
        Set<Scope> scopes = new LinkedHashSet<>();
        for (String name : names) {
            scopes.add(Scope.named(name.strip())
                    .orElseThrow(() -> CommandFailure.usage(
                            "there is no scope \"" + name + "\": submit, read, author, analytics, admin")));
        }
        return scopes;
    }

    private static String names(ApiKey key) {
        return key.scopes().stream().sorted().map(Scope::text).collect(Collectors.joining(","));
    }

    private static String state(ApiKey key) {
        if (key.revoked().isPresent()) {
            return "revoked " + key.revoked().get();
        }
        return key.expires()
                .map(end -> (Instant.now().isBefore(end) ? "valid until " : "expired ") + end)
                .orElse("valid");
    }

    static String noPlatform(String name) {
        return "\"" + name
                + "\" is no id of a platform: up to 63 small letters, digits and hyphens, with no hyphen at the"
                + " beginning";
    }

    private static CommandFailure unknown(String id) {
        return CommandFailure.usage("there is no valid key \"" + id + "\": taskgrader keys list shows those there are");
    }
}
