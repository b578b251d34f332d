package org.taskgrader.api.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.database.DatabaseException;
import org.taskgrader.api.settings.Settings;

/** The service, inside a command. */
final class Service {

    private Service() {}

    /**
     * Runs the service until it is stopped or {@code application}, if there is one, has ended; with an embedded database
     * around it, if the settings name no other.
     *
     * @return what the service ended with
     * @throws CommandFailure naming the settings that are not as they must be; with the first cause, if it did not start or
     *     ended by an exception
     */
    static int run(@Nullable Class<? extends QuarkusApplication> application) {
        Settings settings = Workshop.settings();
        Preflight.check(settings, Workshop.host());
        try {
            Database database = Database.open(settings);
            try {
                return serve(application);
            } finally {
                database.close();
            }
        } catch (DatabaseException e) {
            throw CommandFailure.ours(String.valueOf(e.getMessage()), e);
        }
    }

    private static int serve(@Nullable Class<? extends QuarkusApplication> application) {
        AtomicInteger exitCode = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
        Quarkus.run(application, (code, failure) -> {
            exitCode.set(code);
            failed.set(failure);
        });
        Throwable failure = failed.get();
        if (failure == null) {
            return exitCode.get();
        }
        throw explained(failure);
    }

    /** By the first cause; what an operator can do something about is named by its setting. */
    private static CommandFailure explained(Throwable failure) {
        Throwable first = failure;
        boolean database = false;
        while (first.getCause() != null) {
            database |= first instanceof SQLException;
            first = first.getCause();
        }
        if (first instanceof ConfigValidationException refused) {
            return CommandFailure.usage(Workshop.problems(refused));
        }
        return database || first instanceof SQLException
                ? CommandFailure.ours(
                        "the database of taskgrader.database.url (TASKGRADER_DATABASE_URL) cannot be used: "
                                + first.getMessage() + ". Does it run, and do user and password fit?",
                        failure)
                : CommandFailure.ours("the service ended: " + first, failure);
    }
}
