package org.taskgrader.api.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. A user namespace without a mapping makes a process of root's one of nobody's, without
 * any capability outside, that still owns its files: so the data may be anywhere, and no account has to be made.
 */
final class Privileges {

    private static final List<String> UNMAPPED = List.of("unshare", "--user");

    private Privileges() {}

    /** What to put in front of a command, so that it is not root who runs it; nothing where root does not run this. */
    static List<String> dropped() {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        if (!works()) {
            throw new DatabaseException("PostgreSQL does not run as root, and this machine does not let root give its"
                    + " rights up (unshare --user): run taskgrader as another user, or set TASKGRADER_DATABASE_URL to a"
                    + " server");
        }
        return UNMAPPED;
    }

    private static boolean works() {
        try {
            Process process = new ProcessBuilder("unshare", "--user", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
