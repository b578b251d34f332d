package org.taskgrader.api.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.database.DatabaseException;

/** The service, inside a command. */
final class Service {

    private Service() {}

    /**
     * Runs the service until it is stopped or {@code application}, if there is one, has ended; with an embedded database
     * around it, if the settings name no other.
     *
     * @return what the service ended with
     * @throws CommandFailure with the first cause, if it did not start or ended by an exception
     */
    static int run(@Nullable Class<? extends QuarkusApplication> application) {
        try {
            Database database = Database.open(Workshop.settings());
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
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        throw CommandFailure.ours("the service ended: " + first, failure);
    }
}
